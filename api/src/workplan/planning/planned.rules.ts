import type { Day } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import type { PlanCalendars } from '../calendars/plan-calendars.rules.js';
import { drawn, type LinkType, type Plan, type PlanTask } from '../schedule/plan.rules.js';
import type { WorkingCalendar } from '../schedule/working.calendar.js';

/** What the schedule needs to know of a work package or a task. */
export interface PlannedWork {
  readonly id: string;
  readonly code: string;
  readonly parentId: string | null;
  /** By whose calendar it is worked. */
  readonly leadPartnerId: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly state: string;
  readonly progress: number;
}

/** The same of a milestone. */
export interface PlannedMilestone {
  readonly id: string;
  readonly code: string;
  readonly partnerId: string;
  readonly forecastOn: Day;
  readonly achievedOn: Day | null;
}

export interface PlannedLink {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly type: LinkType;
  readonly lag: number;
  readonly inCalendarDays: boolean;
}

/** The rows that make a plan. */
export interface Planned {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly calendars: PlanCalendars;
  readonly works: readonly PlannedWork[];
  readonly milestones: readonly PlannedMilestone[];
  readonly dependencies: readonly PlannedLink[];
}

/** The code of a work package, a task or a milestone. Refuses with `plan.item-unknown`. */
export function codeIn({ works, milestones }: Pick<Planned, 'works' | 'milestones'>, id: string): string {
  const item = works.find((work) => work.id === id) ?? milestones.find((milestone) => milestone.id === id);
  if (!item) throw new Refusal('plan.item-unknown', { id });
  return item.code;
}

/**
 * The plan that the engine schedules: every task where it was drawn, free to be pushed by what it depends on.
 * What has begun keeps its beginning, what is done keeps its days; all must end with the project.
 */
export function planOf({ startsOn, endsOn, calendars, works, milestones, dependencies }: Planned): Plan {
  const lots = new Set(works.map(({ parentId }) => parentId));
  const tasks = [
    ...works.map((work) => taskOf(work, endsOn, lots.has(work.id), calendars)),
    ...milestones.map((one) => pointOf(one, endsOn, calendars)),
  ];
  return {
    startsOn,
    calendars: calendars.all,
    tasks,
    links: dependencies.map(({ id, fromId, toId, type, lag, inCalendarDays }) => {
      return { id, from: fromId, to: toId, type, lag, inCalendarDays };
    }),
  };
}

/** A lot begins with what is under it: where it was drawn keeps nothing of that from beginning sooner. */
function taskOf(
  { id, code, parentId, leadPartnerId, startsOn, endsOn, state, progress }: PlannedWork,
  finishBy: Day,
  isLot: boolean,
  calendars: PlanCalendars,
): PlanTask {
  const { duration, notBefore } = drawn({ from: startsOn, until: endsOn }, calendars.of(leadPartnerId));
  return {
    id,
    code,
    parentId,
    calendarId: calendars.keyOf(leadPartnerId),
    duration,
    notBefore: isLot ? null : notBefore,
    finishBy,
    progress,
    actualStart: state === 'NOT_STARTED' ? null : startsOn,
    actualFinish: state === 'DONE' ? endsOn : null,
  };
}

/** A milestone stands beside the work it closes, not under it: a task with a milestone remains a task. */
function pointOf(
  { id, code, partnerId, forecastOn, achievedOn }: PlannedMilestone,
  finishBy: Day,
  calendars: PlanCalendars,
): PlanTask {
  return {
    id,
    code,
    calendarId: calendars.keyOf(partnerId),
    duration: 0,
    notBefore: forecastOn,
    finishBy,
    actualStart: achievedOn,
    actualFinish: achievedOn,
  };
}

/** How many working days the bar between these days holds, in the calendar of whoever leads the work. */
export const durationBetween = (calendar: WorkingCalendar, startsOn: Day, endsOn: Day): number =>
  Math.max(1, calendar.count({ from: startsOn, until: endsOn }));

/** Whether a row that the schedule begins on one day stands before it where it was drawn. */
export const standsEarly = (calendar: WorkingCalendar, drawnOn: Day, scheduledOn: Day): boolean =>
  scheduledOn > calendar.onOrAfter(drawnOn);
