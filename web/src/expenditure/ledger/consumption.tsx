import { useWords as useBudgetWords } from '../../budget/words';
import type { LedgerQuery } from '../../graphql/graphql';
import { ratio } from '../../platform/format';
import { useFormat } from '../../platform/use-format';
import { BulletBar } from '../../ui/bars';
import { Money } from '../../ui/figures';
import { type Column, Table } from '../../ui/table';
import { useWords } from './words';

type Category = LedgerQuery['ledger']['categories'][number];

/** Where the budget of each category stands: spent, declared, left, with the ceiling as a mark. */
export function Consumption({ categories }: { categories: readonly Category[] }) {
  const say = useWords();
  const budget = useBudgetWords();
  const format = useFormat();
  const most = categories.reduce((all, one) => Math.max(all, Number(one.ceiling), Number(one.spent ?? 0)), 0);
  const scale = most.toFixed(2);
  const masked = <span className="dim">{say('masked')}</span>;
  const amount = (key: 'spent' | 'claimed' | 'left'): Column<Category> => ({
    key,
    title: say(key),
    end: true,
    cell: (row) => (row[key] === null || row[key] === undefined ? masked : <Money value={row[key]} />),
  });
  const columns: readonly Column<Category>[] = [
    { key: 'category', title: say('col.category'), cell: ({ category }) => budget(`category.${category}`) },
    {
      key: 'bar',
      title: say('bar'),
      titleHidden: true,
      wideOnly: true,
      cell: ({ spent, budget: planned, ceiling }) =>
        spent === null || spent === undefined ? (
          masked
        ) : (
          <BulletBar
            label={say('bar.reading', {
              spent: format.money(spent),
              budget: format.money(planned),
              ceiling: format.money(ceiling),
            })}
            value={ratio(spent, scale)}
            track={ratio(planned, scale)}
            expected={ratio(ceiling, scale)}
            tone={Number(spent) > Number(ceiling) ? 'retard' : 'cours'}
          />
        ),
    },
    amount('spent'),
    { ...amount('claimed'), wideOnly: true },
    { key: 'budget', title: say('budget'), end: true, cell: (row) => <Money value={row.budget} /> },
    { key: 'ceiling', title: say('ceiling'), end: true, wideOnly: true, cell: (row) => <Money value={row.ceiling} /> },
    amount('left'),
  ];
  return (
    <Table
      caption={say('consumption.caption')}
      columns={columns}
      rows={categories}
      rowKey={({ category }) => category}
      ordered
      dense
    />
  );
}
