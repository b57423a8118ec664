import { type Funding, sharesOf, totalOf } from '../../budget/financing.funding.js';
import { type FundRate, splitOf } from '../../budget/split.funding.js';
import { Money, type Rounding } from '../../kernel/money.js';

export interface Resource extends Funding {
  /** Of all that is agreed, two decimals. */
  readonly percent: string | null;
  /** What it brings of the expenditure of earlier claims, each split on its own total. */
  readonly previous: Money;
  readonly current: Money;
}

/** The rates that the agreed amounts make; self-financing has none, it takes what remains. */
export function ratesOf(plan: readonly Funding[]): FundRate[] {
  const whole = totalOf(plan);
  return sharesOf(plan).flatMap(({ fund, amount }) => {
    const rate = amount.outOf(whole);
    return fund === 'SELF' || !rate ? [] : [{ fund, rate }];
  });
}

/** R6 over claims: each fund on each claim's total, never line by line; the parts are the claims, to the cent. */
export function resourcesOf(
  plan: readonly Funding[],
  earlier: readonly Money[],
  current: Money,
  rounding: Rounding,
): Resource[] {
  const rates = ratesOf(plan);
  const before = earlier.flatMap((total) => splitOf(total, rates, rounding));
  const now = splitOf(current, rates, rounding);
  const shares = new Map(sharesOf(plan).map((share) => [share.fund, share]));
  return now.map(({ fund, amount }) => ({
    fund,
    amount: shares.get(fund)?.amount ?? Money.zero,
    percent: shares.get(fund)?.percent ?? null,
    previous: Money.sum(before.filter((one) => one.fund === fund).map((one) => one.amount)),
    current: amount,
  }));
}
