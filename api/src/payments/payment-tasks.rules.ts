import { addDays, type Day } from '../kernel/day.js';
import { standingOfShare } from './payment.rules.js';

interface Arriving {
  readonly id: string;
  readonly number: number;
  readonly paidOn: Day;
  readonly receivedOn: Day | null;
}

interface Shared {
  readonly id: string;
  readonly paymentId: string;
  readonly paymentNumber: number;
  readonly partnerId: string;
  readonly transferredOn: Day | null;
  readonly confirmedOn: Day | null;
  readonly dispute: string;
}

/** What a payment waits for, of whoever sees it. */
export interface PaymentTask {
  readonly id: string;
  readonly kind: 'SHARE_OUT' | 'CONFIRM_SHARE';
  readonly number: number;
  readonly dueOn: Day;
}

/** The lead says within so many days that a payment came, sends it on within so many more; a partner answers as soon. */
const DAYS_TO_RECEIVE = 15;
const DAYS_TO_SEND = 30;
const DAYS_TO_CONFIRM = 15;

/** The payments that wait for the lead, and the shares that wait for the books of one's own partners. */
export function paymentTasks(
  payments: readonly Arriving[],
  shares: readonly Shared[],
  books: readonly string[],
): PaymentTask[] {
  const unsent = (id: string) =>
    shares.some((share) => share.paymentId === id && ['TO_TRANSFER', 'DISPUTED'].includes(standingOfShare(share)));
  const leads = payments.flatMap(({ id, number, paidOn, receivedOn }): PaymentTask[] => {
    if (receivedOn !== null && !unsent(id)) return [];
    const dueOn = receivedOn === null ? addDays(paidOn, DAYS_TO_RECEIVE) : addDays(receivedOn, DAYS_TO_SEND);
    return [{ id, kind: 'SHARE_OUT', number, dueOn }];
  });
  const own = shares.flatMap((share): PaymentTask[] =>
    share.transferredOn !== null && books.includes(share.partnerId) && standingOfShare(share) === 'TO_CONFIRM'
      ? [
          {
            ...{ id: share.id, kind: 'CONFIRM_SHARE', number: share.paymentNumber },
            dueOn: addDays(share.transferredOn, DAYS_TO_CONFIRM),
          },
        ]
      : [],
  );
  return [...leads, ...own];
}
