import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { graphql } from '../graphql/gql';
import type { BudgetYears_BudgetFragment } from '../graphql/graphql';
import { ratio } from '../platform/format';
import { useFormat } from '../platform/use-format';
import { StackBar } from '../ui/bars';
import { Card } from '../ui/card';
import { Money } from '../ui/figures';
import { Legend } from '../ui/legend';
import { type Column, Table } from '../ui/table';
import { useWords } from './words';

export const BudgetYearsFragment = graphql(`
  fragment BudgetYears_Budget on Budget {
    projectId
    byYear {
      year
      planned
      declared
      certified
    }
  }
`);

type Year = Omit<BudgetYears_BudgetFragment, ' $fragmentName'>['byYear'][number];

/** What the agreement gives each year, and what was incurred in it: declared, certified. */
export function BudgetYears({ budget }: { budget: FragmentType<BudgetYears_BudgetFragment> }) {
  const say = useWords();
  const format = useFormat();
  const { data, complete } = useFragment({ fragment: BudgetYearsFragment, from: budget });
  if (!complete || data.byYear.length === 0) return null;
  const rows = data.byYear;
  const scale = String(Math.max(1, ...rows.flatMap(({ planned, declared }) => [Number(planned), Number(declared)])));
  const nameOf = ({ year }: Year) => (year === null ? say('years.whole') : String(year));
  const columns: readonly Column<Year>[] = [
    { key: 'year', title: say('years.year'), cell: (row) => <b>{nameOf(row)}</b> },
    { key: 'planned', title: say('planned'), end: true, cell: ({ planned }) => <Money value={planned} /> },
    { key: 'declared', title: say('declared'), end: true, cell: ({ declared }) => <Money value={declared} /> },
    { key: 'certified', title: say('certified'), end: true, cell: ({ certified }) => <Money value={certified} /> },
    {
      key: 'bar',
      title: say('years.bar'),
      cell: (row) => (
        <StackBar
          label={say('years.reading', {
            ...{ year: nameOf(row), planned: format.money(row.planned) },
            ...{ declared: format.money(row.declared), certified: format.money(row.certified) },
          })}
          track={ratio(row.planned, scale)}
          layers={[
            { value: ratio(row.declared, scale), tone: 'cours' },
            { value: ratio(row.certified, scale), tone: 'fait' },
          ]}
          width={320}
        />
      ),
    },
  ];
  return (
    <Card
      title={say('years')}
      aside={
        <Legend
          items={[
            { mark: 'track', label: say('legend.planned') },
            { mark: 'bar', label: say('legend.declared') },
            { mark: 'done', label: say('legend.certified') },
          ]}
        />
      }
    >
      <Table caption={say('years.caption')} columns={columns} rows={rows} rowKey={nameOf} dense />
    </Card>
  );
}
