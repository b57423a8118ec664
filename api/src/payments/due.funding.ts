import type { Programme } from '../budget/programme/programme.rules.js';
import { Money, type Share } from '../kernel/money.js';

export interface Settlement {
  /** What the fund brings of the cost, as the agreed amounts say. */
  readonly rate: Share;
  /** What the control has retained. */
  readonly retained: Money;
  readonly otherResources: Money;
  /** What the fund has agreed to bring. */
  readonly agreed: Money;
  /** What earlier claims have settled, advances that are not yet recovered left out. */
  readonly settled: Money;
  /** Advances paid and not yet recovered. */
  readonly advance: Money;
  /** The last claim of the operation. */
  readonly balance: boolean;
}

export interface Due {
  readonly due: Money;
  /** What is settled now. */
  readonly payable: Money;
  /** Above the ceiling of interim payments: waits for the balance. */
  readonly held: Money;
  /** Taken from what is payable to pay an advance back. */
  readonly recovered: Money;
  /** What leaves the account. */
  readonly transfer: Money;
}

const least = (...amounts: readonly Money[]): Money => amounts.reduce((a, b) => (b.compare(a) < 0 ? b : a));
const atLeastNothing = (amount: Money): Money => (amount.cents < 0n ? Money.zero : amount);

/** R7: min(rate × retained, retained − other resources, agreed − settled); interim payments stop at the programme's ceiling of the agreed amount. */
export function amountDue(claim: Settlement, { payments, rounding }: Programme): Due {
  const { rate, retained, otherResources, agreed, settled, advance, balance } = claim;
  const due = atLeastNothing(
    least(retained.take(rate, rounding), retained.minus(otherResources), agreed.minus(settled)),
  );
  const room = atLeastNothing(agreed.take(payments.interimCeiling, rounding).minus(settled));
  const payable = balance ? due : least(due, room);
  const recovered = least(advance, payable);
  return { due, payable, held: due.minus(payable), recovered, transfer: payable.minus(recovered) };
}
