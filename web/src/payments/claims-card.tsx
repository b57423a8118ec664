import { useFormat } from '../platform/use-format';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { DayText, Money } from '../ui/figures';
import { StateBadge } from '../ui/state';
import { type Column, Table } from '../ui/table';
import styles from './payments.module.css';
import { isNothing, type PayableClaim } from './payments-data';
import { useWords } from './words';

interface ClaimsCardProps {
  claims: readonly PayableClaim[];
  /** Where one may pay. */
  onPay?: (claim: PayableClaim) => void;
}

/** Each certified claim: what of it is due, paid, held, and still to pay. */
export function ClaimsCard({ claims, onPay }: ClaimsCardProps) {
  const say = useWords();
  const format = useFormat();
  const columns: readonly Column<PayableClaim>[] = [
    {
      key: 'claim',
      title: say('claims.claim'),
      cell: ({ kind, number }) => <b>{say(`claim.${kind}`, { number })}</b>,
    },
    {
      key: 'dueOn',
      title: say('claims.due.on'),
      cell: ({ dueOn, remaining }) =>
        isNothing(remaining) ? (
          <StateBadge state="met">{say('claims.settled')}</StateBadge>
        ) : (
          <span className={styles.stack}>
            <DayText day={dueOn} />
            <span className="small dim">{format.due(dueOn)}</span>
          </span>
        ),
    },
    { key: 'retained', title: say('claims.retained'), end: true, cell: ({ retained }) => <Money value={retained} /> },
    { key: 'due', title: say('claims.due'), end: true, cell: ({ due }) => <Money value={due} /> },
    { key: 'paid', title: say('claims.paid'), end: true, cell: ({ paid }) => <Money value={paid} /> },
    { key: 'held', title: say('claims.held'), end: true, cell: ({ held }) => <Money value={held} /> },
    {
      key: 'remaining',
      title: say('claims.remaining'),
      end: true,
      cell: ({ remaining, recovered, corrected }) => (
        <span className={styles.stack}>
          <b>
            <Money value={remaining} />
          </b>
          {!isNothing(corrected) && (
            <span className="small dim">{say('claims.corrected', { amount: format.money(corrected) })}</span>
          )}
          {!isNothing(recovered) && (
            <span className="small dim">{say('claims.recovered', { amount: format.money(recovered) })}</span>
          )}
        </span>
      ),
    },
    ...(onPay
      ? [
          {
            key: 'pay',
            title: say('claims.pay'),
            titleHidden: true,
            end: true,
            cell: (claim: PayableClaim) =>
              !isNothing(claim.remaining) && (
                <Button size="small" kind="primary" onClick={() => onPay(claim)}>
                  {say('claims.pay')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <Card title={say('claims.title')}>
      {claims.length === 0 ? (
        <EmptyState>{say('claims.none')}</EmptyState>
      ) : (
        <Table
          caption={say('claims.caption')}
          columns={columns}
          rows={claims}
          rowKey={({ claimId }) => claimId}
          dense
        />
      )}
    </Card>
  );
}
