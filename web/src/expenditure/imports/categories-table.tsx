import { useWords as useBudgetWords } from '../../budget/words';
import type { CostCategory } from '../../graphql/graphql';
import { Money } from '../../ui/figures';
import { Table } from '../../ui/table';
import { useWords } from './words';

interface CategoriesTableProps {
  rows: readonly { readonly category: CostCategory; readonly lines: number; readonly eligible: string }[];
  /** What the amounts are: counted by the programme, or as the accounts have them. */
  amount: 'eligible' | 'net';
  sum: string;
}

/** What would come into the ledger, by category. */
export function CategoriesTable({ rows, amount, sum }: CategoriesTableProps) {
  const say = useWords();
  const budget = useBudgetWords();
  return (
    <Table
      caption={say('categories.caption')}
      rows={rows}
      rowKey={({ category }) => category}
      ordered
      dense
      columns={[
        {
          key: 'category',
          title: say('categories.category'),
          cell: ({ category }) => budget(`category.${category}`),
        },
        {
          key: 'lines',
          title: say('categories.lines'),
          end: true,
          cell: ({ lines }) => lines,
          total: rows.reduce((all, { lines }) => all + lines, 0),
        },
        {
          key: 'eligible',
          title: say(`categories.${amount}`),
          end: true,
          cell: ({ eligible }) => <Money value={eligible} />,
          total: <Money value={sum} />,
        },
      ]}
    />
  );
}
