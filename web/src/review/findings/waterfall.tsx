import { ratio } from '../../platform/format';
import { useFormat } from '../../platform/use-format';
import { Card } from '../../ui/card';
import { Money } from '../../ui/figures';
import { type Column, Table } from '../../ui/table';
import styles from './findings.module.css';
import type { Notice } from './findings-data';
import { useWords } from './words';

type Row = Notice['partners'][number];
const [WIDTH, BAR, STEP] = [640, 16, 24];

/** What falls from what was claimed to what is accepted, partner after partner; the table says the same. */
export function Waterfall({ partners, period }: { partners: readonly Row[]; period: number }) {
  const say = useWords();
  const format = useFormat();
  const most = partners.reduce((a, b) => (Number(b.claimed) > Number(a) ? b.claimed : a), '0.01');
  const columns: readonly Column<Row>[] = [
    { key: 'partner', title: say('waterfall.partner'), cell: ({ partner }) => partner.shortName },
    { key: 'claimed', title: say('waterfall.claimed'), end: true, cell: ({ claimed }) => <Money value={claimed} /> },
    {
      key: 'questioned',
      title: say('waterfall.questioned'),
      end: true,
      cell: ({ questioned }) => <Money value={questioned} />,
    },
    {
      key: 'accepted',
      title: say('waterfall.accepted'),
      end: true,
      cell: ({ accepted }) => <Money value={accepted} />,
    },
    { key: 'findings', title: say('waterfall.findings'), end: true, cell: ({ findings }) => findings },
    { key: 'unanswered', title: say('waterfall.unanswered'), end: true, cell: ({ unanswered }) => unanswered },
  ];
  return (
    <Card title={say('waterfall.title', { number: period })}>
      {partners.length === 1 && (
        <div className={styles.bars} style={{ padding: '0 16px 12px' }}>
          {partners.map(({ partner, claimed, questioned, accepted }) => {
            const long = (amount: string) => Math.max(1, ratio(amount, most) * WIDTH);
            const kept = long(accepted);
            return (
              <svg
                key={partner.id}
                viewBox={`0 0 ${WIDTH} ${STEP * 3}`}
                role="img"
                aria-label={say('waterfall.reading', {
                  partner: partner.shortName,
                  claimed: format.money(claimed),
                  questioned: format.money(questioned),
                  accepted: format.money(accepted),
                })}
              >
                <rect className={styles.claimed} y="2" width={long(claimed)} height={BAR} />
                <rect
                  className={styles.questioned}
                  x={Math.min(kept, WIDTH - 2)}
                  y={STEP + 2}
                  width={Math.min(long(questioned), WIDTH)}
                  height={BAR}
                />
                <rect className={styles.accepted} y={STEP * 2 + 2} width={kept} height={BAR} />
              </svg>
            );
          })}
        </div>
      )}
      <Table
        caption={say('waterfall.caption')}
        columns={columns}
        rows={partners}
        rowKey={({ partner }) => partner.id}
        dense
      />
    </Card>
  );
}
