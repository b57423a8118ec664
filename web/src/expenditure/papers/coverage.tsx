import { useWords as useBudgetWords } from '../../budget/words';
import type { PaperDeskQuery } from '../../graphql/graphql';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { type Column, Table } from '../../ui/table';
import { useWords } from './words';

type Row = PaperDeskQuery['ledgerCoverage'][number];

/** How many of the papers that each category must have are there. */
export function Coverage({ rows }: { rows: readonly Row[] }) {
  const say = useWords();
  const budget = useBudgetWords();
  const count = (key: 'lines' | 'present' | 'toCheck' | 'missing', tone?: string): Column<Row> => ({
    key,
    title: say(`coverage.${key}`),
    end: true,
    cell: (row) => <span className={row[key] > 0 ? tone : 'dim'}>{row[key]}</span>,
    total: rows.reduce((sum, row) => sum + row[key], 0),
  });
  return (
    <Card title={say('coverage.title')}>
      {rows.length === 0 ? (
        <EmptyState>{say('coverage.none')}</EmptyState>
      ) : (
        <Table
          caption={say('coverage.caption')}
          rows={rows}
          rowKey={({ category }) => category}
          ordered
          dense
          columns={[
            {
              key: 'category',
              title: say('coverage.category'),
              cell: ({ category }) => budget(`category.${category}`),
            },
            count('lines'),
            count('present', 'tone-fait'),
            count('toCheck', 'tone-risque'),
            count('missing', 'tone-retard'),
          ]}
        />
      )}
    </Card>
  );
}
