import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import { graphql } from '../../graphql/gql';
import type { ExpenseInput } from '../../graphql/graphql';
import { backOf, type Deed, doneAgain, type History, NO_HISTORY, remembered, takenBack } from './deeds';
import { type Row, type Said, saidOf } from './row';

const ChangeExpensesMutation = graphql(`
  mutation ChangeExpenses($input: ChangeExpensesInput!) {
    changeExpenses(input: $input) {
      id
    }
  }
`);

const ExpensesAgainQuery = graphql(`
  query ExpensesAgain($projectId: ID!, $partnerId: ID!, $ids: [ID!]!) {
    expenses(projectId: $projectId, partnerId: $partnerId, filter: { ids: $ids }, first: 100) {
      nodes {
        id
        ...LedgerRow_Expense @unmask
      }
    }
  }
`);

interface Ledger {
  readonly projectId: string;
  readonly partnerId: string;
}

/** As many lines as are read again at once. */
const A_PAGE = 100;

/** Changes lines of a ledger as the portal takes them, and takes the last change back or does it again. */
export function useDeeds(ledger: Ledger, rows: readonly Row[], onListChanged: () => Promise<unknown>) {
  const client = useApolloClient();
  const [history, setHistory] = useState<History>(NO_HISTORY);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(0);
  const own = useRef(new Map<string, Row>());
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const { projectId, partnerId } = ledger;

  const read = useCallback(
    async (ids: readonly string[]): Promise<Map<string, Row>> => {
      const found = new Map<string, Row>();
      for (let at = 0; at < ids.length; at += A_PAGE) {
        const variables = { projectId, partnerId, ids: ids.slice(at, at + A_PAGE) };
        const { data } = await client.query({ query: ExpensesAgainQuery, variables, fetchPolicy: 'network-only' });
        for (const row of data?.expenses.nodes ?? []) found.set(row.id, row);
      }
      return found;
    },
    [client, projectId, partnerId],
  );

  const send = useCallback(
    async ({ put, out }: Deed, known: ReadonlyMap<string, Row>): Promise<void> => {
      const version = (id: string) => known.get(id)?.version;
      const lines = put.map((said): ExpenseInput => ({ ...said, version: version(said.id) }));
      const removed = out.map((id) => ({ id, version: version(id) ?? 0 }));
      const variables = { input: { projectId, partnerId, lines, removed } };
      await client.mutate({ mutation: ChangeExpensesMutation, variables });
      const changed = put.filter(({ id }) => known.has(id)).map(({ id }) => id);
      for (const id of out) own.current.delete(id);
      for (const [id, row] of await read(changed)) own.current.set(id, row);
      await client.refetchQueries({ include: ['Ledger'] });
      if (changed.length < put.length || out.length > 0) await onListChanged();
    },
    [client, projectId, partnerId, read, onListChanged],
  );

  /** One deed after the other: the next is made on what the one before has left. */
  const queue = useCallback((work: () => Promise<void>): Promise<boolean> => {
    setBusy((count) => count + 1);
    const done = line.current.then(async () => {
      try {
        await work();
        setError(undefined);
        return true;
      } catch (caught) {
        setError(caught);
        return false;
      } finally {
        setBusy((count) => count - 1);
      }
    });
    line.current = done;
    return done;
  }, []);

  /** The lines of a deed as they stand on the screen; those that are not on it, as they stand now, where they may exist. */
  const standing = async ({ put, out }: Deed, beyond: boolean): Promise<Map<string, Row>> => {
    const known = new Map<string, Row>();
    const shown = new Map(rows.map((row) => [row.id, row]));
    const missing: string[] = [];
    for (const id of [...put.map((said) => said.id), ...out]) {
      const [row, mine] = [shown.get(id), own.current.get(id)];
      const newest = row && mine ? (row.version >= mine.version ? row : mine) : (row ?? mine);
      if (newest) known.set(id, newest);
      else if (beyond) missing.push(id);
    }
    for (const [id, row] of await read(missing)) known.set(id, row);
    return known;
  };

  const act = (forth: Deed): Promise<boolean> =>
    queue(async () => {
      const known = await standing(forth, false);
      const before = new Map<string, Said>([...known].map(([id, row]) => [id, saidOf(row)]));
      await send(forth, known);
      setHistory((kept) => remembered(kept, { forth, back: backOf(forth, before) }));
    });
  const undo = (): Promise<boolean> | undefined => {
    const last = history.done.at(-1);
    return (
      last &&
      queue(async () => {
        await send(last.back, await standing(last.back, true));
        setHistory(takenBack);
      })
    );
  };
  const redo = (): Promise<boolean> | undefined => {
    const last = history.undone.at(-1);
    return (
      last &&
      queue(async () => {
        await send(last.forth, await standing(last.forth, true));
        setHistory(doneAgain);
      })
    );
  };
  return { act, undo, redo, busy: busy > 0, error, forget: () => setError(undefined), history };
}
