import { type Fund, type Funding, totalOf } from '../../budget/financing.funding.js';
import { splitOf } from '../../budget/split.funding.js';
import { ratesOf } from '../../claims/statements/resources.funding.js';
import { apportion } from '../../kernel/apportion.js';
import { Money, type Rounding } from '../../kernel/money.js';

export interface PartnerFunding extends Funding {
  readonly partnerId: string;
}

export interface PartnerRetained {
  readonly partnerId: string;
  readonly retained: Money;
}

const SCALE = 1_000_000_000n;

/** R6: what each fund brings of a total; self-financing takes what remains. */
export const fundsOf = (plan: readonly Funding[], total: Money, rounding: Rounding): Funding[] =>
  splitOf(total, ratesOf(plan), rounding);

/** Each fund, split on the total (R6), over the partners by what it brings of each of them, to the cent; what a partner bears itself is the rest of its own. */
export function fundsOfPartners(
  plan: readonly PartnerFunding[],
  retained: readonly PartnerRetained[],
  rounding: Rounding,
): PartnerFunding[] {
  const whole = Money.sum(retained.map((one) => one.retained));
  const drawn = fundsOf(plan, whole, rounding)
    .filter(({ fund, amount }) => fund !== 'SELF' && !amount.isZero)
    .map(({ fund, amount }) => ({ fund, parts: apportion(amount, weightsOf(plan, fund, retained)) }));
  return retained.flatMap(({ partnerId, retained: own }, i) => {
    const shares = drawn.map(({ fund, parts }) => ({ partnerId, fund, amount: parts[i] ?? Money.zero }));
    const self = { partnerId, fund: 'SELF' as const, amount: own.minus(totalOf(shares)) };
    return [...shares, self].filter(({ amount }) => !amount.isZero);
  });
}

/** What was retained of each partner by the part that the fund has in its own plan. */
function weightsOf(plan: readonly PartnerFunding[], fund: Fund, retained: readonly PartnerRetained[]): bigint[] {
  const weights = retained.map(({ partnerId, retained: own }) => {
    const lines = plan.filter((line) => line.partnerId === partnerId);
    const agreed = totalOf(lines).cents;
    const brought = totalOf(lines.filter((line) => line.fund === fund)).cents;
    return agreed > 0n && own.cents > 0n ? (own.cents * brought * SCALE) / agreed : 0n;
  });
  return weights.some((weight) => weight > 0n)
    ? weights
    : retained.map(({ retained: { cents } }) => (cents > 0n ? cents : 0n));
}
