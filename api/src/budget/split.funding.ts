import { type Finding, finding, type Subject } from '../kernel/finding.js';
import { Money, type Rounding, type Share } from '../kernel/money.js';
import type { Fund, Funding } from './financing.funding.js';

export interface FundRate {
  readonly fund: Exclude<Fund, 'SELF'>;
  readonly rate: Share;
}

/** R6: each fund's share of the total, as the programme rounds; self-financing takes what remains. Never line by line. */
export function splitOf(total: Money, rates: readonly FundRate[], rounding: Rounding): Funding[] {
  const funded = rates.map(({ fund, rate }): Funding => ({ fund, amount: total.take(rate, rounding) }));
  const own = total.minus(Money.sum(funded.map(({ amount }) => amount)));
  return [...funded, { fund: 'SELF', amount: own }];
}

/** Rates that together pass the whole leave the partner less than nothing to pay. */
export function agreeableRates(subject: Subject, rates: readonly FundRate[]): Finding[] {
  const whole = rates.reduce((product, { rate }) => product * rate.whole, 1n);
  const part = rates.reduce((sum, { rate }) => sum + (rate.part * whole) / rate.whole, 0n);
  if (part <= whole) return [];
  const percent = Number((part * 10_000n) / whole) / 100;
  return [
    finding({
      code: 'financing.rates-above-whole',
      rule: 'R6',
      severity: 'blocking',
      subject,
      figures: { percent },
      sources: ['Convention attributive de l’aide'],
      cure: 'correct-plan',
    }),
  ];
}

/** R10: the fund pays no more than what was spent in money: the total without what was given in kind. */
export const withoutInKind = (grant: Money, total: Money, inKind: Money): Money => {
  const inMoney = total.minus(inKind);
  return grant.compare(inMoney) > 0 ? inMoney : grant;
};
