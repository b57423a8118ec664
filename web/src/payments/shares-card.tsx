import { useState } from 'react';
import { can } from '../platform/permissions';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { DayText, Money } from '../ui/figures';
import { FilterSelect } from '../ui/filter-bar';
import { StateBadge, type StateName } from '../ui/state';
import { type Column, Table } from '../ui/table';
import styles from './payments.module.css';
import type { Share } from './payments-data';
import { useWords } from './words';

const looks: Readonly<Record<Share['standing'], StateName>> = {
  TO_TRANSFER: 'planned',
  TO_CONFIRM: 'submitted',
  DISPUTED: 'risk',
  CONFIRMED: 'retained',
};

/** What each partner has of each payment, and where it stands; a partner says there what it had. */
export function SharesCard({ shares, onConfirm }: { shares: readonly Share[]; onConfirm: (share: Share) => void }) {
  const say = useWords();
  const numbers = [...new Set(shares.map(({ paymentNumber }) => paymentNumber))].sort((a, b) => b - a);
  const several = new Set(shares.map(({ partner }) => partner.id)).size > 1;
  const [chosen, choose] = useState(several ? String(numbers[0] ?? '') : '');
  const shown = shares
    .filter(({ paymentNumber }) => chosen === '' || String(paymentNumber) === chosen)
    .toSorted((a, b) => b.paymentNumber - a.paymentNumber);
  const columns: readonly Column<Share>[] = [
    { key: 'partner', title: say('shares.partner'), cell: ({ partner }) => <b>{partner.shortName}</b> },
    {
      key: 'payment',
      title: say('payments.number'),
      cell: ({ paymentNumber, claimNumber, kind }) => (
        <span className={styles.stack}>
          {say('payments.numbered', { number: paymentNumber })}
          <span className="small dim">
            {claimNumber === null ? say('payments.advance') : say(`claim.${kind}`, { number: claimNumber })}
          </span>
        </span>
      ),
    },
    { key: 'amount', title: say('shares.amount'), end: true, cell: ({ amount }) => <Money value={amount} /> },
    {
      key: 'standing',
      title: say('shares.standing'),
      cell: ({ standing, dispute }) => (
        <span className={styles.stack}>
          <StateBadge state={looks[standing]}>{say(`standing.${standing}`)}</StateBadge>
          {dispute && <span className="small dim">{dispute}</span>}
        </span>
      ),
    },
    { key: 'sent', title: say('shares.sent'), cell: ({ transferredOn }) => <DayText day={transferredOn} /> },
    {
      key: 'received',
      title: say('shares.received'),
      end: true,
      cell: (share) =>
        (share.standing === 'TO_CONFIRM' || share.standing === 'DISPUTED') && can(share, 'payment-share.confirm') ? (
          <Button size="small" kind="primary" onClick={() => onConfirm(share)}>
            {say('shares.confirm')}
          </Button>
        ) : (
          <span className={styles.stack}>
            <Money value={share.received} />
            {share.confirmedOn && (
              <span className="small dim">
                <DayText day={share.confirmedOn} />
              </span>
            )}
          </span>
        ),
    },
  ];
  return (
    <Card title={say('shares.title')}>
      {shares.length === 0 ? (
        <EmptyState>{say('shares.none')}</EmptyState>
      ) : (
        <>
          {numbers.length > 1 && (
            <div className={styles.choose}>
              <FilterSelect
                label={say('payments.number')}
                value={chosen}
                choices={numbers.map((number) => ({
                  value: String(number),
                  label: say('payments.numbered', { number }),
                }))}
                onChange={choose}
              />
            </div>
          )}
          <Table caption={say('shares.caption')} columns={columns} rows={shown} rowKey={({ id }) => id} dense />
        </>
      )}
    </Card>
  );
}
