import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { graphql } from '../../graphql/gql';
import type { PlanColumn } from '../../graphql/graphql';
import { useLanguage } from '../../platform/language';
import { sentenceOf } from '../../platform/refusal';
import { cellName, tableOf } from './pasted-cells';
import type { PreviewLine } from './preview';
import { exchangeRefusals } from './refusals';

const PlanColumnsQuery = graphql(`
  query PlanColumns($input: PlanColumnsInput!) {
    planColumns(input: $input) {
      titled
      columns
    }
  }
`);

/** A block of cells, what each column is, and what is wrong with some of them. */
export interface Pasted {
  readonly columns: ReadonlyArray<PlanColumn | null>;
  readonly rows: readonly (readonly string[])[];
  /** What is wrong and what cures it, by the name of the cell. */
  readonly wrong: ReadonlyMap<string, string>;
}

const NOTHING_WRONG: Pasted['wrong'] = new Map();

/** Cells that were pasted, until they are a file. */
export function usePastedCells(projectId: string) {
  const client = useApolloClient();
  const { language } = useLanguage();
  const [pasted, setPasted] = useState<Pasted>();
  const [error, setError] = useState<unknown>();

  const take = async (cells: readonly (readonly string[])[]) => {
    setError(undefined);
    try {
      const first = (cells[0] ?? []).map((cell) => cell.slice(0, 1_000));
      const { data } = await client.query({
        query: PlanColumnsQuery,
        variables: { input: { projectId, first } },
        fetchPolicy: 'no-cache',
      });
      const { titled = false, columns = [] } = data?.planColumns ?? {};
      setPasted({ columns, rows: titled ? cells.slice(1) : cells, wrong: NOTHING_WRONG });
    } catch (thrown) {
      setError(thrown);
    }
  };
  const map = (place: number, column: PlanColumn | null) =>
    setPasted((now) => {
      if (!now) return now;
      const columns = now.columns.map((one, i) => (i === place ? column : one === column ? null : one));
      return { ...now, columns, wrong: NOTHING_WRONG };
    });
  const write = (row: number, place: number, text: string) =>
    setPasted((now) => {
      if (!now) return now;
      const wrong = new Map(now.wrong);
      wrong.delete(cellName(place, row));
      const rows = now.rows.map((cells, i) =>
        i === row ? cells.map((cell, j) => (j === place ? text : cell)) : cells,
      );
      return { ...now, rows, wrong };
    });
  const tell = useCallback(
    (problems: readonly PreviewLine[]) => {
      const wrong = new Map<string, string>();
      for (const { what, facts } of problems) {
        const told = Object.fromEntries(facts.map(({ name, value }) => [name, value]));
        const { cell } = told;
        if (cell && !wrong.has(cell))
          wrong.set(cell, sentenceOf({ code: what, facts: told }, language, exchangeRefusals));
      }
      setPasted((now) => now && { ...now, wrong });
    },
    [language],
  );
  const file = (name: string): File | undefined =>
    pasted &&
    new File(
      [
        tableOf(
          pasted.columns.map((column) => column ?? ''),
          pasted.rows,
        ),
      ],
      `${name}.tsv`,
      {
        type: 'text/tab-separated-values',
      },
    );
  return { pasted, error, take, map, write, tell, file, drop: () => setPasted(undefined) };
}
