import type { CostCategory } from '../../budget/cost-category.rules.js';
import { categoryOrder } from '../../budget/cost-category.rules.js';
import type { Programme } from '../../budget/programme/programme.rules.js';
import { apportion } from '../../kernel/apportion.js';
import { Money } from '../../kernel/money.js';
import { type Extrapolated, extrapolate } from '../extrapolation.funding.js';
import type { Decision, ReviewStratum } from '../line-review.entity.js';
import { cutFlatLines } from './flat-cut.funding.js';
import { type Interval, intervalOf } from './interval.funding.js';

/** What a control knows of a line. */
export interface ReviewedLine {
  readonly id: string;
  readonly partnerId: string;
  readonly workPackageId: string;
  readonly category: CostCategory;
  readonly declared: Money;
  /** Worked out from other lines by an agreed rate. */
  readonly flat: boolean;
  readonly stratum: ReviewStratum | null;
  readonly decision: Decision | null;
  readonly deducted: Money;
}

/** What a control leaves of a line; what is extrapolated is not in it. */
export interface LineOutcome {
  readonly id: string;
  readonly deducted: Money;
  readonly parked: Money;
  /** Of what is deducted: taken because its base was cut. */
  readonly recomputed: Money;
  readonly retained: Money;
}

/** A part of what is extrapolated, to the cent. */
export interface ExtrapolatedShare {
  readonly partnerId: string;
  readonly category: CostCategory;
  readonly workPackageId: string;
  readonly amount: Money;
}

export interface Outcome {
  readonly lines: readonly LineOutcome[];
  /** What R16 makes of the sample as it stands, whether it is held against anybody or not. */
  readonly effect: Extrapolated & { readonly interval: Interval | undefined; readonly unsampled: Money };
  readonly shares: readonly ExtrapolatedShare[];
}

const looked = ({ stratum, decision }: ReviewedLine): boolean => stratum !== null || decision !== null;

/** R16 on the lines that are no flat rate: drawn ones tell of those that nobody looked at. */
function effectOf(direct: readonly ReviewedLine[], programme: Programme): Outcome['effect'] {
  const seen = direct.filter(looked);
  const unsampled = Money.sum(direct.filter((line) => !looked(line)).map(({ declared }) => declared));
  const verified = seen.map(({ declared, deducted: wrong, stratum }) => ({
    ...{ declared, wrong },
    exhaustive: stratum !== 'DRAWN',
  }));
  const drawn = verified.filter(({ exhaustive }) => !exhaustive);
  const population = direct.length - (seen.length - drawn.length);
  const interval = intervalOf(drawn, population, unsampled);
  return { ...extrapolate(verified, unsampled, programme.rounding), interval, unsampled };
}

/** What is extrapolated, over the lines that nobody looked at, by partner, category and work package. */
function sharesOf(direct: readonly ReviewedLine[], extrapolated: Money): ExtrapolatedShare[] {
  if (extrapolated.cents <= 0n) return [];
  const groups = new Map<string, ExtrapolatedShare>();
  for (const line of direct.filter((one) => !looked(one))) {
    const { partnerId, category, workPackageId } = line;
    const key = `${partnerId} ${category} ${workPackageId}`;
    const amount = line.declared.plus(groups.get(key)?.amount ?? Money.zero);
    groups.set(key, { partnerId, category, workPackageId, amount });
  }
  const sorted = [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  const weights = sorted.map(({ amount: { cents } }) => (cents > 0n ? cents : 0n));
  const parts = apportion(extrapolated, weights);
  return sorted.map((group, i) => ({ ...group, amount: parts[i] as Money })).filter(({ amount }) => !amount.isZero);
}

/** What a control makes of a claim: decisions, what is extrapolated from the sample (R16), and flat rates on what is left (R4). */
export function outcomeOf(
  lines: readonly ReviewedLine[],
  extrapolates: boolean,
  ratesOf: ReadonlyMap<string, readonly string[]>,
  programme: Programme,
): Outcome {
  const direct = lines.filter(({ flat }) => !flat);
  const effect = effectOf(direct, programme);
  const shares = extrapolates ? sharesOf(direct, effect.extrapolated) : [];
  const decided = lines.map((line) => {
    const parked = line.decision === 'PARKED' ? line.declared : Money.zero;
    return { ...line, parked, left: line.declared.minus(line.deducted).minus(parked) };
  });
  const cuts = cutFlatLines(decided, shares, ratesOf, programme);
  return {
    effect,
    shares,
    lines: decided.map(({ id, deducted, parked, left }) => {
      const recomputed = cuts.get(id) ?? Money.zero;
      return { id, parked, recomputed, deducted: deducted.plus(recomputed), retained: left.minus(recomputed) };
    }),
  };
}

/** Of one partner and category, or of all. */
export interface OutcomeTotals {
  readonly declared: Money;
  readonly deducted: Money;
  readonly parked: Money;
  readonly extrapolated: Money;
  readonly retained: Money;
}

export interface OutcomePart extends OutcomeTotals {
  readonly partnerId: string;
  readonly category: CostCategory;
}

const nothing: OutcomeTotals = {
  ...{ declared: Money.zero, deducted: Money.zero, parked: Money.zero },
  ...{ extrapolated: Money.zero, retained: Money.zero },
};

/** Totals that are one. */
export const together = (parts: readonly OutcomeTotals[]): OutcomeTotals =>
  parts.reduce(
    (sum, part) => ({
      declared: sum.declared.plus(part.declared),
      deducted: sum.deducted.plus(part.deducted),
      parked: sum.parked.plus(part.parked),
      extrapolated: sum.extrapolated.plus(part.extrapolated),
      retained: sum.retained.plus(part.retained),
    }),
    nothing,
  );

/** By partner, in the given order, then by category in the order of statements. */
export function partsOf(
  lines: ReadonlyArray<Pick<ReviewedLine, 'id' | 'partnerId' | 'category' | 'declared'>>,
  outcome: Outcome,
  partners: readonly string[],
): OutcomePart[] {
  const outcomes = new Map(outcome.lines.map((line) => [line.id, line]));
  const parts = new Map<string, OutcomePart>();
  const add = (partnerId: string, category: CostCategory, more: Partial<OutcomeTotals>) => {
    const key = `${partnerId} ${category}`;
    const before = parts.get(key) ?? { ...nothing, partnerId, category };
    parts.set(key, { ...before, ...together([before, { ...nothing, ...more }]) });
  };
  for (const { id, partnerId, category, declared } of lines) {
    const { deducted, parked, retained } = outcomes.get(id) as LineOutcome;
    add(partnerId, category, { declared, deducted, parked, retained });
  }
  for (const { partnerId, category, amount } of outcome.shares)
    add(partnerId, category, { extrapolated: amount, retained: Money.zero.minus(amount) });
  return [...parts.values()].sort(
    (a, b) =>
      partners.indexOf(a.partnerId) - partners.indexOf(b.partnerId) ||
      categoryOrder(a.category) - categoryOrder(b.category),
  );
}
