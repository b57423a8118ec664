import { claimedBy } from '../../budget/decommitment.calendar.js';
import type { Programme } from '../../budget/programme/programme.rules.js';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';

/** How near the day is by which what is missing is lost (R15): nothing is missing, later, next year, this year, past. */
export const decommitmentLevels = ['NONE', 'LOW', 'MODERATE', 'HIGH', 'LOST'] as const;
export type DecommitmentLevel = (typeof decommitmentLevels)[number];

/** What a project had committed in a year, and what of it came back as certified expenditure. */
export interface Weighed {
  readonly year: number;
  /** Of the fund. */
  readonly agreed: Money;
  /** All that is agreed, every fund. */
  readonly cost: Money;
  /** Expenditure. */
  readonly certified: Money;
}

export interface Decommitment {
  /** By when the commitment is claimed; none that the programme does not know. */
  readonly by: Day | null;
  /** Of the fund, not certified yet. */
  readonly missing: Money;
  /** Of it, what is lost if nothing more is certified by the end of this year. */
  readonly atRisk: Money;
  readonly level: DecommitmentLevel;
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

function levelOf(by: Day | null, missing: Money, thisYear: number): DecommitmentLevel {
  if (by === null || missing.isZero) return 'NONE';
  const left = yearOf(by) - thisYear;
  if (left < 0) return 'LOST';
  if (left === 0) return 'HIGH';
  return left === 1 ? 'MODERATE' : 'LOW';
}

/** R15 of one project: certified expenditure brings the fund at the agreed rate, truncated. */
export function decommitmentOf(row: Weighed, programme: Programme | null, today: Day): Decommitment {
  const { year, agreed, cost, certified } = row;
  const rate = agreed.outOf(cost);
  const brought = rate ? certified.take(rate, 'toward-zero') : Money.zero;
  const left = agreed.minus(brought);
  const missing = left.cents < 0n ? Money.zero : left;
  const by = (programme && claimedBy(year, programme)) ?? null;
  const level = levelOf(by, missing, yearOf(today));
  return { by, missing, atRisk: level === 'HIGH' || level === 'LOST' ? missing : Money.zero, level };
}
