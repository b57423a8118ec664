import type { CostCategory } from '../../budget/cost-category.rules.js';
import type { Programme } from '../../budget/programme/programme.rules.js';
import { thresholdOn } from '../../expenditure/procurement.rules.js';
import { type Day, daysBetween } from '../../kernel/day.js';
import type { Money } from '../../kernel/money.js';

/** Why a line is likelier to be drawn. */
export const riskReasons = [
  'NO_EVIDENCE',
  'BELOW_THRESHOLD',
  'ROUND_AMOUNT',
  'PAID_LATE',
  'ONCE_ONLY_ISSUER',
  'CREDIT_NOTE',
] as const;
export type RiskReason = (typeof riskReasons)[number];

/** What each reason adds to the weight of a line, which is one without any. */
export const riskPoints: Readonly<Record<RiskReason, number>> = {
  NO_EVIDENCE: 3,
  BELOW_THRESHOLD: 2,
  ROUND_AMOUNT: 1,
  PAID_LATE: 1,
  ONCE_ONLY_ISSUER: 1,
  CREDIT_NOTE: 1,
};

export interface RiskyLine {
  readonly category: CostCategory;
  readonly declared: Money;
  readonly net: Money;
  readonly issuer: string;
  readonly incurredOn: Day;
  readonly paidOn: Day | null;
  /** How many files prove it. */
  readonly pieces: number;
}

const LATE_DAYS = 90;
const ROUND_FROM = 100_000n;
const ROUND_TO = 10_000n;
/** So much of a threshold, and more, is just below it. */
const NEAR = { part: 95n, whole: 100n };

/** How likely each line is to be wrong, by signs that anybody can check: one, and the points of what is told of it. */
export function riskOf(
  line: RiskyLine,
  issuers: ReadonlyMap<string, number>,
  programme: Programme,
): { readonly risk: number; readonly reasons: readonly RiskReason[] } {
  const { declared, net, incurredOn, paidOn, pieces, issuer } = line;
  const size = declared.cents < 0n ? -declared.cents : declared.cents;
  const threshold = thresholdOn(incurredOn, programme);
  const told: Readonly<Record<RiskReason, boolean>> = {
    NO_EVIDENCE: pieces === 0,
    BELOW_THRESHOLD:
      threshold !== undefined &&
      net.compare(threshold) <= 0 &&
      net.compare(threshold.take(NEAR, programme.rounding)) >= 0,
    ROUND_AMOUNT: size >= ROUND_FROM && size % ROUND_TO === 0n,
    PAID_LATE: paidOn !== null && daysBetween(incurredOn, paidOn) > LATE_DAYS,
    ONCE_ONLY_ISSUER: line.category !== 'STAFF' && issuers.get(issuer) === 1,
    CREDIT_NOTE: declared.cents < 0n,
  };
  const reasons = riskReasons.filter((reason) => told[reason]);
  return { risk: reasons.reduce((sum, reason) => sum + riskPoints[reason], 1), reasons };
}

/** In how many lines each issuer is named. */
export function issuersOf(lines: ReadonlyArray<Pick<RiskyLine, 'issuer'>>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { issuer } of lines) counts.set(issuer, (counts.get(issuer) ?? 0) + 1);
  return counts;
}
