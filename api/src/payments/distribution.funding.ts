import { apportion } from '../kernel/apportion.js';
import { Money } from '../kernel/money.js';
import { Refusal } from '../kernel/refusal.js';

/** What the claim owes to one partner. */
export interface PartnerDue {
  readonly partnerId: string;
  readonly due: Money;
}

export interface PartnerPart {
  readonly partnerId: string;
  readonly amount: Money;
}

/**
 * R19: a payment shared between partners by what is due to each, to the cent, by the largest remainder; nobody is paid below
 * zero. Refuses with `payment.nobody-due` to share what is owed to nobody.
 */
export function distribute(payment: Money, dues: readonly PartnerDue[]): PartnerPart[] {
  if (payment.isZero) return dues.map(({ partnerId }) => ({ partnerId, amount: Money.zero }));
  const weights = dues.map(({ due }) => (due.cents < 0n ? 0n : due.cents));
  if (weights.every((weight) => weight === 0n)) throw new Refusal('payment.nobody-due', { amount: payment.toString() });
  const parts = apportion(payment, weights);
  return dues.map(({ partnerId }, i) => ({ partnerId, amount: parts[i] as Money }));
}
