import { type Day, daysBetween } from '../../kernel/day.js';
import { compared, endDaysBetween, type LineDifference } from '../planning/comparing.rules.js';
import { type ItemRows, itemsOf } from '../planning/plan-items.rules.js';
import type { Planned } from '../planning/planned.rules.js';
import { type NewDays, withMoves } from '../planning/rescheduling.rules.js';
import type { PlanItemKind } from '../planning/words.js';

type Rows = Planned & ItemRows;

/** A move as it was kept, with where its row stood. */
export interface RememberedMove extends NewDays {
  readonly kind: PlanItemKind;
  readonly code: string;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly fromStartsOn: Day;
  readonly fromEndsOn: Day;
}

/** Calendar days by which the last work of the plan would end later. */
export const endDaysOf = (plan: Rows, moves: readonly NewDays[], today: Day): number | null =>
  endDaysBetween(itemsOf(plan, today), itemsOf(withMoves(plan, moves), today));

/** The rows, lots included, whose days the moves change; the first to begin is first. */
export const differencesOf = (plan: Rows, moves: readonly NewDays[], today: Day): LineDifference[] =>
  compared(itemsOf(plan, today), itemsOf(withMoves(plan, moves), today))
    .differences.filter(({ startDays, endDays }) => startDays !== 0 || endDays !== 0)
    .sort((a, b) => (a.after?.startsOn ?? '').localeCompare(b.after?.startsOn ?? ''));

/** What was decided stays as it was told that day, whatever became of the plan. */
export const rememberedDifference = (move: RememberedMove): LineDifference => {
  const { itemId, kind, code, titleFr, titleEn, fromStartsOn, fromEndsOn, startsOn, endsOn } = move;
  const line = { id: itemId, kind, code, titleFr, titleEn, progress: null, effort: null };
  return {
    ...{ itemId, kind, titleFr, titleEn, change: 'CHANGED' },
    before: { ...line, startsOn: fromStartsOn, endsOn: fromEndsOn },
    after: { ...line, startsOn, endsOn },
    startDays: daysBetween(fromStartsOn, startsOn),
    endDays: daysBetween(fromEndsOn, endsOn),
  };
};
