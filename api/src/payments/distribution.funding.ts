import { apportion } from '../kernel/apportion.js';
import type { Money } from '../kernel/money.js';

/** What the claim owes to one partner. */
export interface PartnerDue {
  readonly partnerId: string;
  readonly due: Money;
}

export interface PartnerPart {
  readonly partnerId: string;
  readonly amount: Money;
}

/** R19: a payment shared between partners by what is due to each, to the cent, by the largest remainder; nobody is paid below zero. */
export function distribute(payment: Money, dues: readonly PartnerDue[]): PartnerPart[] {
  const parts = apportion(
    payment,
    dues.map(({ due }) => (due.cents < 0n ? 0n : due.cents)),
  );
  return dues.map(({ partnerId }, i) => ({ partnerId, amount: parts[i] as Money }));
}
