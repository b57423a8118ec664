import { type Finding, finding, type Subject } from '../kernel/finding.js';
import { Money, type Share } from '../kernel/money.js';
import type { CostCategory } from './cost-category.rules.js';
import type { FlatRate, Programme } from './programme/programme.rules.js';

/** A flat rate that an agreement has chosen, at its percentage. */
export interface ChosenRate {
  readonly code: string;
  readonly rate: Share;
}

export type Costs = ReadonlyMap<CostCategory, Money>;

const above = (one: Share, other: Share): boolean => one.part * other.whole > other.part * one.whole;
const excludes = (one: FlatRate, other: FlatRate): boolean =>
  one.excludes.includes('*') || one.excludes.includes(other.code);
const shown = ({ part, whole }: Share): number => Number((part * 10_000n) / whole) / 100;

/** R5: what the programme says of a choice of flat rates: unknown, above its maximum, forbidden together, or beside real costs. */
export function agreeableFlatRates(
  subject: Subject,
  chosen: readonly ChosenRate[],
  real: Costs,
  { flatRates, title }: Programme,
): Finding[] {
  const blocking = { rule: 'R5', severity: 'blocking', subject, cure: 'choose-rates' } as const;
  const known = chosen.flatMap(({ code, rate }) => {
    const rule = flatRates.find((one) => one.code === code);
    return rule ? [{ rule, rate }] : [];
  });
  const unknown = chosen
    .filter(({ code }) => !flatRates.some((one) => one.code === code))
    .map(({ code }) =>
      finding({ ...blocking, code: 'flat-rate.not-allowed', figures: { rate: code, programme: title }, sources: [] }),
    );
  const tooHigh = known
    .filter(({ rule, rate }) => above(rate, rule.most))
    .map(({ rule, rate }) =>
      finding({
        ...blocking,
        code: 'flat-rate.above-maximum',
        figures: { rate: rule.code, percent: shown(rate), most: shown(rule.most) },
        sources: [rule.source],
      }),
    );
  const together = known.flatMap(({ rule: one }, i) =>
    known
      .slice(i + 1)
      .filter(({ rule: other }) => excludes(one, other) || excludes(other, one) || one.into === other.into)
      .map(({ rule: other }) =>
        finding({
          ...blocking,
          code: 'flat-rate.forbidden-together',
          figures: { rate: one.code, other: other.code },
          sources: [one.source, other.source],
        }),
      ),
  );
  const twice = known.flatMap(({ rule }) =>
    rule.covers
      .filter((category) => !(real.get(category) ?? Money.zero).isZero)
      .map((category) =>
        finding({
          ...blocking,
          code: 'flat-rate.beside-real-cost',
          figures: { rate: rule.code, category, amount: real.get(category) as Money },
          sources: [rule.source],
        }),
      ),
  );
  return [...unknown, ...tooHigh, ...together, ...twice];
}

/** R4, R5: real costs and what the chosen rates add to them, in the programme's order: each rate sees what those before it made. */
export function withFlatRates(real: Costs, chosen: readonly ChosenRate[], { flatRates, rounding }: Programme): Costs {
  const costs = new Map(real);
  for (const rule of flatRates) {
    const rate = chosen.find(({ code }) => code === rule.code)?.rate;
    if (!rate) continue;
    const base = Money.sum(rule.base.map((category) => costs.get(category) ?? Money.zero));
    costs.set(rule.into, (costs.get(rule.into) ?? Money.zero).plus(base.take(rate, rounding)));
  }
  return costs;
}

/** R4: indirect costs of the direct staff cost that is retained; to be asked again after every deduction. */
export function indirectOf(staff: Money, { indirect, flatRates, rounding }: Programme): Money {
  const rule = flatRates.find(({ code }) => code === indirect.rate);
  return rule ? staff.take(rule.most, rounding) : Money.zero;
}
