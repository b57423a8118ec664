import type { Day } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import type { RiskState } from './risk.lifecycle.js';

export const riskCategories = [
  'TECHNICAL',
  'SCHEDULE',
  'SUPPLY',
  'STAFF',
  'BUDGET',
  'REGULATORY',
  'PARTNERSHIP',
] as const;
export type RiskCategory = (typeof riskCategories)[number];

interface Awaiting {
  readonly state: RiskState;
  readonly nextReviewOn: Day | null;
}

/** Its review was promised for today or earlier, and nobody has held it. */
export const isToReview = ({ state, nextReviewOn }: Awaiting, today: Day): boolean =>
  state !== 'CLOSED' && nextReviewOn !== null && nextReviewOn <= today;

/** Refuses a next review in the past. */
export function agreeOnNextReview(nextReviewOn: Day | null, today: Day): void {
  if (nextReviewOn !== null && nextReviewOn < today)
    throw new Refusal('risk.next-review-past', { nextReviewOn, today });
}

interface Reviewed {
  readonly state: RiskState;
  /** What was done about it. */
  readonly done: string;
}

/** Refuses a review of what is closed, and a risk that occurred without a word on what was done. */
export function agreeOnReview(before: RiskState, { state, done }: Reviewed): void {
  if (before === 'CLOSED') throw new Refusal('risk.closed', { state: before });
  if (state === 'OCCURRED' && done.trim() === '') throw new Refusal('risk.occurred-needs-words');
}

/** What is said of who carries a risk and what it threatens. */
export interface Burden {
  readonly partnerId: string;
  /** For each work package that it threatens, the partners that do the work. */
  readonly teams: ReadonlyArray<readonly string[]>;
}

/** Refuses a partner that charges another with a risk, or that raises one of work that is not theirs; the coordinator may both. */
export function agreeOnBurden(
  { partnerId, teams }: Burden,
  own: readonly string[],
  coordinator: boolean,
  carriedBy?: string,
): void {
  if (coordinator) return;
  if (partnerId !== carriedBy && !own.includes(partnerId)) throw new Refusal('risk.carried-by-another', { partnerId });
  if (!teams.some((team) => team.some((id) => own.includes(id)))) throw new Refusal('risk.work-not-yours');
}
