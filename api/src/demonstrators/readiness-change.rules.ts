import type { Day } from '../kernel/day.js';
import { Refusal } from '../kernel/refusal.js';

/** Where a function stood until now. */
export interface Standing {
  readonly trlNow: number;
  /** The day of its last move; none when it never moved. */
  readonly lastOn: Day | null;
}

/** Refuses a move that moves nothing, to a day that has not come, or before the last one. */
export function agreeOnReadiness(
  { trlNow, lastOn }: Standing,
  { trl, reachedOn }: { readonly trl: number; readonly reachedOn: Day },
  today: Day,
): void {
  if (trl === trlNow) throw new Refusal('readiness.same-level', { trl });
  if (reachedOn > today) throw new Refusal('readiness.not-yet', { reachedOn, today });
  if (lastOn !== null && reachedOn < lastOn) throw new Refusal('readiness.before-last', { reachedOn, lastOn });
}
