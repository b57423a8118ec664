import { useWords as useBudgetWords } from '../../budget/words';
import { useFormat } from '../../platform/use-format';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Money } from '../../ui/figures';
import { Table } from '../../ui/table';
import type { Consolidation } from './consolidation-data';
import { FLOW, flowOf } from './flow';
import styles from './flow-chart.module.css';
import { useWords } from './words';

const EDGE = 4;

/** What leaves each partner, through each category, to each fund; the same figures stand in a table below. */
export function FlowChart({ consolidation }: { consolidation: Consolidation }) {
  const say = useWords();
  const words = useBudgetWords();
  const format = useFormat();
  const { cells, shares, funds, held, ready } = consolidation;
  if (cells.length === 0)
    return (
      <Card title={say('flow.title')}>
        <EmptyState>{say('flow.empty')}</EmptyState>
      </Card>
    );
  const names = new Map<string, string>([
    ...cells.map(({ partner }): [string, string] => [partner.id, partner.shortName]),
    ...cells.map(({ category }): [string, string] => [category, words(`category.${category}`)]),
    ...funds.map(({ fund }): [string, string] => [fund, words(`fund.${fund}`)]),
  ]);
  const partners = [...new Set(consolidation.partners.map(({ partner }) => partner.id))];
  const categories = [...new Set(cells.map(({ category }) => category))];
  const { places, ribbons, height } = flowOf(
    [partners, categories, funds.map(({ fund }) => fund)],
    [
      ...cells.map(({ partner, category, amount }) => ({ from: partner.id, to: category, amount: Number(amount) })),
      ...shares.map(({ category, fund, amount }) => ({ from: category, to: fund, amount: Number(amount) })),
    ],
  );
  const below = [...cells, ...shares].some(({ amount }) => amount.startsWith('-'));
  const reading = say('flow.reading', {
    total: format.money(String(Number(held) + Number(ready))),
    partners: new Set(cells.map(({ partner }) => partner.id)).size,
    categories: categories.length,
    funds: funds.map(({ fund, current }) => `${words(`fund.${fund}`)} ${format.money(current)}`).join(', '),
  });
  return (
    <Card title={say('flow.title')} padded>
      <div className={styles.drawing}>
        <svg className={styles.flow} viewBox={`0 0 ${FLOW.width} ${height + 2 * EDGE}`} role="img" aria-label={reading}>
          <g transform={`translate(0 ${EDGE})`}>
            {ribbons.map(({ from, to, path }) => (
              <path key={`${from} ${to}`} d={path} className={styles.ribbon} data-to={to} />
            ))}
            {places.map(({ key, column, top, height: tall, amount }) => {
              const x = FLOW.columns[column] ?? 0;
              const first = column === 0;
              return (
                <g key={key}>
                  <rect x={x} y={top} width={FLOW.bar} height={tall} className={styles.place} data-to={key} />
                  <text
                    x={first ? x - 8 : x + FLOW.bar + 8}
                    y={top + Math.min(tall, 24) / 2 + 4}
                    textAnchor={first ? 'end' : 'start'}
                    className={styles.name}
                  >
                    {names.get(key)}
                    <tspan className={styles.amount}> {format.money(String(amount), 'never')}</tspan>
                  </text>
                </g>
              );
            })}
          </g>
        </svg>
      </div>
      {funds.length === 0 && <p className="small dim">{say('flow.unfunded')}</p>}
      {below && <p className="small dim">{say('flow.below')}</p>}
      <details className={styles.table}>
        <summary>{say('flow.table')}</summary>
        <Table
          caption={say('flow.partners')}
          columns={[
            { key: 'partner', title: say('partners.partner'), cell: ({ partner }) => partner.shortName },
            { key: 'category', title: say('flow.category'), cell: ({ category }) => words(`category.${category}`) },
            { key: 'amount', title: say('flow.amount'), end: true, cell: ({ amount }) => <Money value={amount} /> },
          ]}
          rows={cells}
          rowKey={({ partner, category }) => `${partner.id} ${category}`}
          dense
          keys={false}
        />
        {shares.length > 0 && (
          <Table
            caption={say('flow.funds')}
            columns={[
              { key: 'category', title: say('flow.category'), cell: ({ category }) => words(`category.${category}`) },
              { key: 'fund', title: say('flow.fund'), cell: ({ fund }) => words(`fund.${fund}`) },
              { key: 'amount', title: say('flow.amount'), end: true, cell: ({ amount }) => <Money value={amount} /> },
            ]}
            rows={shares}
            rowKey={({ category, fund }) => `${category} ${fund}`}
            dense
            keys={false}
          />
        )}
      </details>
    </Card>
  );
}
