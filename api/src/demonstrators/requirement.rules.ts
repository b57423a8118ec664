import type { Day } from '../kernel/day.js';
import { Refusal } from '../kernel/refusal.js';

export const verificationMethods = ['TEST', 'ANALYSIS', 'INSPECTION', 'DEMONSTRATION'] as const;
export type VerificationMethod = (typeof verificationMethods)[number];

export const decidedVerdicts = ['MET', 'NOT_MET'] as const;
export type DecidedVerdict = (typeof decidedVerdicts)[number];

export const verdicts = ['PENDING', ...decidedVerdicts] as const;
export type Verdict = (typeof verdicts)[number];

/** What a verdict was given on. */
export interface Asked {
  readonly measure: string;
  readonly target: string;
  readonly method: VerificationMethod;
}

/** A verdict holds for what was verified: another measure, target or method has none yet. */
export const stillHolds = (before: Asked, after: Asked): boolean =>
  before.measure === after.measure && before.target === after.target && before.method === after.method;

/** Refuses a verdict of a day that has not come. */
export function agreeOnVerdict(decidedOn: Day, today: Day): void {
  if (decidedOn > today) throw new Refusal('requirement.not-yet', { decidedOn, today });
}

/** How many requirements there are, and what was found of them. */
export interface VerdictCounts {
  readonly met: number;
  readonly notMet: number;
  readonly total: number;
}

export const countsOf = (requirements: ReadonlyArray<{ readonly verdict: Verdict }>): VerdictCounts => ({
  met: requirements.filter(({ verdict }) => verdict === 'MET').length,
  notMet: requirements.filter(({ verdict }) => verdict === 'NOT_MET').length,
  total: requirements.length,
});
