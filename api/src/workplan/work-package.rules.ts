import type { Day } from '../kernel/day.js';
import { Refusal } from '../kernel/refusal.js';

export const workStates = ['NOT_STARTED', 'IN_PROGRESS', 'AT_RISK', 'BLOCKED', 'DONE', 'SUSPENDED'] as const;
export type WorkState = (typeof workStates)[number];

/** What a partner says of a work package. */
export interface Status {
  readonly state: WorkState;
  readonly progress: number;
  readonly nextOn: Day | null;
  readonly blockers: string;
}

/** Refuses a status that contradicts itself, naming what would cure it. */
export function agreeOnStatus({ state, progress, nextOn, blockers }: Status, today: Day): void {
  if (state === 'BLOCKED' && blockers.trim() === '') throw new Refusal('work-package.blocked-needs-words');
  if (state === 'SUSPENDED' && blockers.trim() === '') throw new Refusal('work-package.suspended-needs-words');
  if ((state === 'DONE') !== (progress === 100)) throw new Refusal('work-package.done-is-whole', { state, progress });
  if (nextOn !== null && nextOn < today) throw new Refusal('work-package.next-in-the-past', { nextOn, today });
}

/** Done, or stopped on purpose: nothing more is asked of it. */
export const isAtRest = (state: WorkState): boolean => state === 'DONE' || state === 'SUSPENDED';

/** True once somebody has begun to work on it, whatever became of it. */
export const hasBegun = (state: WorkState): boolean => state !== 'NOT_STARTED';
