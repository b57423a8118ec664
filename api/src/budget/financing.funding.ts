import { asPercent, Money } from '../kernel/money.js';

/** Who pays, in the order of the financing plan: European fund, regional fund, other public money, the partner. */
export const funds = ['FEDER', 'FRI', 'OTHER', 'SELF'] as const;
export type Fund = (typeof funds)[number];

export interface Funding {
  readonly fund: Fund;
  readonly amount: Money;
}

export interface FundedShare extends Funding {
  /** Two decimals, half-up; null when there is nothing to be a share of. */
  readonly percent: string | null;
}

/** A percentage to show: 0 of 0 is 100, something of nothing has no value. */
export const percentOf = (part: Money, whole: Money): string | null => {
  if (whole.isZero) return part.isZero ? '100.00' : null;
  return asPercent({ part: part.cents, whole: whole.cents });
};

export const totalOf = (plan: readonly Funding[]): Money => Money.sum(plan.map(({ amount }) => amount));

/** What is missing from a balanced plan: the agreed total minus what the funds bring. Zero when it balances. */
export const imbalance = (agreed: Money, plan: readonly Funding[]): Money => agreed.minus(totalOf(plan));

/** Each fund once, in the order of the plan, with its share derived from the amounts and never stored. */
export const sharesOf = (plan: readonly Funding[]): FundedShare[] => {
  const whole = totalOf(plan);
  return funds
    .filter((fund) => plan.some((line) => line.fund === fund))
    .map((fund) => {
      const amount = totalOf(plan.filter((line) => line.fund === fund));
      return { fund, amount, percent: percentOf(amount, whole) };
    });
};

export interface Consumption {
  readonly planned: Money;
  readonly declared: Money;
  /** Negative when more was declared than planned. */
  readonly left: Money;
  readonly percent: string | null;
}

/** How much of what was planned has been declared, and what is left of it. */
export const consumptionOf = (planned: Money, declared: Money): Consumption => ({
  planned,
  declared,
  left: planned.minus(declared),
  percent: percentOf(declared, planned),
});
