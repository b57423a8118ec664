import { useFormat } from '../platform/use-format';
import { Card } from '../ui/card';
import { DayText } from '../ui/figures';
import { StateBadge, type StateName } from '../ui/state';
import styles from './payments.module.css';
import { type Book, isNothing } from './payments-data';
import { useWords } from './words';

interface Moment {
  readonly key: string;
  readonly day: string;
  readonly state: StateName;
  readonly words: string;
}

/** What was paid, received and sent, and what is due, day after day. */
export function TimeLine({ book }: { book: Book }) {
  const say = useWords();
  const format = useFormat();
  const moments: Moment[] = book.payments.flatMap(({ id, number, paidOn, transfer, receivedOn }) => {
    const shares = book.shares.filter(({ paymentId }) => paymentId === id);
    const sent = shares.filter(({ transferredOn }) => transferredOn !== null);
    const last = sent
      .map(({ transferredOn }) => transferredOn ?? '')
      .sort()
      .at(-1);
    const confirmed = sent.filter(({ standing }) => standing === 'CONFIRMED').length;
    const paid = { key: `${id} paid`, day: paidOn, state: 'certified' as const };
    return [
      { ...paid, words: say('line.paid', { number, amount: format.money(transfer) }) },
      ...(receivedOn
        ? [{ key: `${id} received`, day: receivedOn, state: 'submitted' as const, words: say('line.received') }]
        : []),
      ...(last
        ? [
            {
              ...({ key: `${id} sent`, day: last, state: confirmed === shares.length ? 'met' : 'progress' } as const),
              words: say('line.shared', { count: sent.length, confirmed }),
            },
          ]
        : []),
    ];
  });
  const due = book.claims
    .filter(({ remaining }) => !isNothing(remaining))
    .map(({ claimId, kind, number, dueOn, transfer }): Moment => {
      const claim = say(`claim.${kind}`, { number });
      return {
        ...{ key: claimId, day: dueOn, state: 'planned' },
        words: say('line.due', { claim, amount: format.money(transfer) }),
      };
    });
  const all = [...moments, ...due].sort((a, b) => a.day.localeCompare(b.day));
  if (all.length === 0) return null;
  return (
    <Card title={say('line.title')} padded>
      <ol className={styles.line}>
        {all.map(({ key, day, state, words }) => (
          <li key={key}>
            <DayText day={day} />
            <StateBadge state={state}>{words}</StateBadge>
          </li>
        ))}
      </ol>
    </Card>
  );
}
