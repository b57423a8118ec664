import type { CostCategory } from '../../budget/cost-category.rules.js';
import { agreeableFlatRates, type ChosenRate, withFlatRates } from '../../budget/flat-rates.funding.js';
import type { Programme } from '../../budget/programme/programme.rules.js';
import { apportion } from '../../kernel/apportion.js';
import type { Finding, Subject } from '../../kernel/finding.js';
import { Money } from '../../kernel/money.js';

/** A real cost of a claim, as far as flat rates are worked out from it. */
export interface RealCost {
  readonly category: CostCategory;
  readonly workPackageId: string;
  readonly eligible: Money;
}

/** What a flat rate makes of the real costs of a claim, and where it falls. */
export interface FlatCost {
  readonly rate: string;
  /** How the programme calls it, in French, as the authority reads it. */
  readonly title: string;
  readonly category: CostCategory;
  /** What it was taken of. */
  readonly base: Money;
  readonly amount: Money;
  /** The amount over the work packages of its base, to the cent; none of nothing. */
  readonly parts: ReadonlyArray<{ readonly workPackageId: string; readonly amount: Money }>;
}

const sums = (costs: readonly RealCost[]): Map<CostCategory, Money> => {
  const found = new Map<CostCategory, Money>();
  for (const { category, eligible } of costs) found.set(category, (found.get(category) ?? Money.zero).plus(eligible));
  return found;
};

/** The rates that a partner agreed on, at their maximum. */
const chosenOf = (codes: readonly string[], { flatRates }: Programme): ChosenRate[] =>
  codes.map((code) => ({
    code,
    rate: flatRates.find((one) => one.code === code)?.most ?? { part: 0n, whole: 1n },
  }));

/** R4, R5: what the agreed rates make of the real costs of a claim: on its total, shared over its work packages. */
export function flatCostsOf(costs: readonly RealCost[], codes: readonly string[], programme: Programme): FlatCost[] {
  const made: FlatCost[] = [];
  const rules = programme.flatRates.filter(({ code }) => codes.includes(code));
  for (const { code, title, into, base } of rules) {
    const held = [...costs, ...made.flatMap((one) => one.parts.map((part) => toCost(one.category, part)))];
    const real = sums(held);
    const given = withFlatRates(real, chosenOf([code], programme), programme);
    const amount = (given.get(into) ?? Money.zero).minus(real.get(into) ?? Money.zero);
    const within = held.filter(({ category }) => base.includes(category));
    const works = [...new Set(within.map(({ workPackageId }) => workPackageId))];
    const weights = works.map((id) =>
      Money.sum(within.filter((one) => one.workPackageId === id).map((c) => c.eligible)),
    );
    const shares = amount.isZero
      ? []
      : apportion(
          amount,
          weights.map(({ cents }) => (cents > 0n ? cents : 0n)),
        );
    made.push({
      rate: code,
      title: title.fr,
      category: into,
      base: Money.sum(within.map(({ eligible }) => eligible)),
      amount,
      parts: shares.flatMap((share, i) => (share.isZero ? [] : [{ workPackageId: works[i] as string, amount: share }])),
    });
  }
  return made;
}

const toCost = (category: CostCategory, { workPackageId, amount }: FlatCost['parts'][number]): RealCost => ({
  category,
  workPackageId,
  eligible: amount,
});

/** R5: what the programme says of real costs beside the rates that were agreed. */
export const flatRateFindings = (
  subject: Subject,
  costs: readonly RealCost[],
  codes: readonly string[],
  programme: Programme,
): Finding[] => agreeableFlatRates(subject, chosenOf(codes, programme), sums(costs), programme);
