import { minus, sumOf } from '../budget/agreement/cents';
import { Questionable } from '../platform/questionable';
import { useFormat } from '../platform/use-format';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { DayText, Money } from '../ui/figures';
import { type Column, Table } from '../ui/table';
import styles from './payments.module.css';
import { isNothing, type Payment, type Share, toSend } from './payments-data';
import { useWords } from './words';

interface PaymentsCardProps {
  payments: readonly Payment[];
  shares: readonly Share[];
  /** Where one may say that it came, and share it. */
  onReceive?: (payment: Payment) => void;
  onShare?: (payment: Payment) => void;
}

/** Each payment of the authority, and the next thing that the lead does about it. */
export function PaymentsCard({ payments, shares, onReceive, onShare }: PaymentsCardProps) {
  const say = useWords();
  const format = useFormat();
  const columns: readonly Column<Payment>[] = [
    {
      key: 'number',
      title: say('payments.number'),
      cell: ({ id, number, reference }) => (
        <span className={styles.stack}>
          <b>{say('payments.numbered', { number })}</b>
          <span className="small dim">{reference}</span>
          <span>
            <Questionable subject="PAYMENT" id={id} name={say('payments.named', { number })} />
          </span>
        </span>
      ),
    },
    {
      key: 'of',
      title: say('payments.of'),
      cell: ({ kind, claimNumber, rate }) => (
        <span className={styles.stack}>
          {claimNumber === null ? say('payments.advance') : say(`claim.${kind}`, { number: claimNumber })}
          {claimNumber !== null && rate && (
            <span className="small dim">{say('payments.rate', { rate: format.decimal(rate) })}</span>
          )}
        </span>
      ),
    },
    { key: 'paidOn', title: say('payments.paid.on'), cell: ({ paidOn }) => <DayText day={paidOn} /> },
    { key: 'amount', title: say('payments.amount'), end: true, cell: ({ amount }) => <Money value={amount} /> },
    {
      key: 'taken',
      title: say('payments.taken'),
      end: true,
      cell: ({ recovered, corrected }) => <Money value={sumOf([recovered, corrected])} />,
    },
    {
      key: 'transfer',
      title: say('payments.transfer'),
      end: true,
      cell: ({ transfer }) => (
        <b>
          <Money value={transfer} />
        </b>
      ),
    },
    {
      key: 'received',
      title: say('payments.received'),
      cell: (payment) => {
        const { receivedOn, received, transfer } = payment;
        if (!receivedOn || received === null)
          return onReceive ? (
            <Button size="small" kind="primary" onClick={() => onReceive(payment)}>
              {say('payments.receive')}
            </Button>
          ) : (
            <Money value={null} />
          );
        const missing = minus(transfer, received);
        return (
          <span className={styles.stack}>
            <DayText day={receivedOn} />
            {!isNothing(missing) && (
              <span className="small tone-risque">{say('payments.less', { amount: format.money(missing) })}</span>
            )}
          </span>
        );
      },
    },
    ...(onShare
      ? [
          {
            key: 'share',
            title: say('payments.share'),
            titleHidden: true,
            end: true,
            cell: (payment: Payment) =>
              payment.receivedOn !== null &&
              toSend(shares, payment.id).length > 0 && (
                <Button size="small" kind="primary" onClick={() => onShare(payment)}>
                  {say('payments.share')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <Card title={say('payments.title')}>
      {payments.length === 0 ? (
        <EmptyState>{say('payments.none')}</EmptyState>
      ) : (
        <Table caption={say('payments.caption')} columns={columns} rows={payments} rowKey={({ id }) => id} dense />
      )}
    </Card>
  );
}
