import { useWords as useBudgetWords } from '../../budget/words';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Money } from '../../ui/figures';
import { type Column, Table } from '../../ui/table';
import type { Conclusion } from './decision-data';
import { useWords } from './words';

interface Props {
  conclusion: Conclusion;
}

type Part = Conclusion['parts'][number];
const isTaken = (key: string): boolean => key !== 'declared' && key !== 'retained';
const amounts = ['declared', 'deducted', 'parked', 'extrapolated', 'retained'] as const;

/** What was declared and what is retained, partner by partner. */
export function PartsCard({ conclusion: { parts, totals } }: Props) {
  const say = useWords();
  const words = useBudgetWords();
  const columns: readonly Column<Part>[] = [
    { key: 'partner', title: say('parts.partner'), cell: ({ partner }) => partner.shortName },
    { key: 'category', title: say('parts.category'), cell: ({ category }) => words(`category.${category}`) },
    ...amounts.map(
      (key): Column<Part> => ({
        ...{ key, title: say(`figures.${key}`), end: true, total: <Money value={totals[key]} /> },
        cell: (part) => <Money value={isTaken(key) && part[key] === '0.00' ? null : part[key]} />,
      }),
    ),
  ];
  return (
    <Card title={say('parts.title')}>
      <Table
        caption={say('parts.caption')}
        columns={columns}
        rows={parts}
        rowKey={({ partner, category }) => `${partner.id} ${category}`}
        dense
      />
    </Card>
  );
}

type FundRow = Conclusion['funds'][number];

/** What each fund would have brought, and what it brings. */
export function FundsCard({ conclusion: { funds, totals } }: Props) {
  const say = useWords();
  const words = useBudgetWords();
  const columns: readonly Column<FundRow>[] = [
    { key: 'fund', title: say('funds.fund'), cell: ({ fund }) => words(`fund.${fund}`) },
    {
      ...{ key: 'declared', title: say('funds.declared'), end: true, total: <Money value={totals.declared} /> },
      cell: ({ declared }) => <Money value={declared} />,
    },
    {
      ...{ key: 'retained', title: say('funds.retained'), end: true, total: <Money value={totals.retained} /> },
      cell: ({ retained }) => <Money value={retained} />,
    },
  ];
  return (
    <Card title={say('funds.title')}>
      <Table caption={say('funds.caption')} columns={columns} rows={funds} rowKey={({ fund }) => fund} dense />
    </Card>
  );
}

type TypologyRow = Conclusion['typologies'][number];

/** Why amounts were taken or left waiting. */
export function TypologiesCard({ conclusion: { typologies } }: Props) {
  const say = useWords();
  const columns: readonly Column<TypologyRow>[] = [
    {
      key: 'typology',
      title: say('typologies.typology'),
      cell: ({ titleFr, titleEn }) => (say.language === 'fr' ? titleFr : titleEn),
    },
    { key: 'lines', title: say('typologies.lines'), end: true, cell: ({ lines }) => lines },
    { key: 'amount', title: say('typologies.amount'), end: true, cell: ({ amount }) => <Money value={amount} /> },
    {
      key: 'sources',
      title: say('typologies.sources'),
      cell: ({ sources }) => <span className="small">{sources.join(', ') || '–'}</span>,
    },
  ];
  return (
    <Card title={say('typologies.title')}>
      {typologies.length === 0 ? (
        <EmptyState>{say('typologies.empty')}</EmptyState>
      ) : (
        <Table
          caption={say('typologies.caption')}
          columns={columns}
          rows={typologies}
          rowKey={({ typology }) => typology ?? 'parked'}
          dense
        />
      )}
    </Card>
  );
}
