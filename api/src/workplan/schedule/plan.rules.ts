import type { Day, Period } from '../../kernel/day.js';
import type { WorkingCalendar } from './working.calendar.js';

/**
 * A task, a milestone, or what sums up the tasks under it.
 *
 * A task with tasks under it takes its dates from them; of its own it keeps `notBefore`, `finishBy` and its calendar.
 * A milestone is a task without duration. It stands at the evening of its day, so what follows it begins the next
 * working day; an `opening` one (a kick-off) stands at the morning, so what follows may begin the same day. Having no
 * work, a milestone may fall on a day that is not worked when its own date says so.
 */
export interface PlanTask {
  readonly id: string;
  /** How people name it; it is said when the plan goes round in circles. */
  readonly code: string;
  readonly parentId?: string | null;
  readonly calendarId: string;
  /** Working days of its calendar; 0 is a milestone. */
  readonly duration: number;
  readonly opening?: boolean;
  /** Stays on these days whatever its links ask; what they ask in vain is reported. */
  readonly fixed?: Period | null;
  readonly notBefore?: Day | null;
  /** Moves nothing: it takes float away, and is reported when it is not kept. */
  readonly finishBy?: Day | null;
  /** Percent of its duration; it counts once the work has begun. */
  readonly progress?: number;
  readonly actualStart?: Day | null;
  readonly actualFinish?: Day | null;
}

/** A task drawn by its days, as one that links may push but nothing pulls: at least a working day, not before its first. */
export const drawn = (period: Period, calendar: WorkingCalendar): Pick<PlanTask, 'duration' | 'notBefore'> => ({
  duration: Math.max(1, calendar.count(period)),
  notBefore: period.from,
});

export const linkTypes = ['FS', 'SS', 'FF', 'SF'] as const;
/** Finish or start of the one that leads, then finish or start of the one that follows. */
export type LinkType = (typeof linkTypes)[number];

export interface PlanLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly type: LinkType;
  /**
   * Days to wait, or to overlap when negative: working days in the calendar of the one that follows, who does the
   * waiting (as Microsoft Project counts them), so that a closure of theirs does not use the lag up.
   */
  readonly lag: number;
  /** For what does not stop on Sundays: curing, culture, a legal delay. */
  readonly inCalendarDays?: boolean;
}

export interface Plan {
  /** No task that is free to move begins before. */
  readonly startsOn: Day;
  /** Nothing that is not done is planned before that day; without it, the past may still be planned. */
  readonly asOf?: Day | null;
  readonly calendars: ReadonlyMap<string, WorkingCalendar>;
  readonly tasks: readonly PlanTask[];
  readonly links: readonly PlanLink[];
}
