import type { Day } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import type { Plan, PlanTask } from './plan.rules.js';
import type { Schedule, ScheduledTask } from './scheduled.rules.js';
import type { WorkingCalendar } from './working.calendar.js';

/** A bar dragged, or pulled at an end; a milestone given another forecast (its `startsOn`). */
export interface Move {
  readonly taskId: string;
  readonly startsOn?: Day;
  /** Working days. */
  readonly duration?: number;
}

/**
 * The plan as it is when the move is granted: a task is not to begin before the day it was dragged to, and links still
 * have their say. A lot takes with it, by as many working days, all under it that has not begun.
 */
export function withMove(plan: Plan, { taskId, startsOn, duration }: Move, schedule: Schedule): Plan {
  const task = plan.tasks.find(({ id }) => id === taskId);
  if (!task) throw new Error(`There is no such task in the plan: ${taskId}`);
  const found = schedule.tasks.get(taskId) as ScheduledTask;
  if (found.done || (startsOn && startsOn !== found.startsOn && task.actualStart))
    throw new Refusal('schedule.already-begun', { code: task.code });
  if (found.spans === null) return replaced(plan, (one) => (one === task ? moved(plan, one, startsOn, duration) : one));
  if (duration !== undefined) throw new Refusal('schedule.summary-duration', { code: task.code });
  return startsOn ? withLot(plan, task, startsOn, schedule) : plan;
}

const replaced = (plan: Plan, each: (task: PlanTask) => PlanTask): Plan => ({ ...plan, tasks: plan.tasks.map(each) });
const calendarOf = ({ calendars }: Plan, { calendarId }: PlanTask) => calendars.get(calendarId) as WorkingCalendar;

function moved(plan: Plan, task: PlanTask, startsOn: Day | undefined, days: number | undefined): PlanTask {
  const { fixed } = task;
  const duration = days ?? task.duration;
  if (!fixed) return { ...task, duration, ...(startsOn && { notBefore: startsOn }) };
  const calendar = calendarOf(plan, task);
  const from = startsOn ?? fixed.from;
  const lasting = days ?? calendar.count(fixed);
  const until = lasting > 1 ? calendar.add(calendar.onOrAfter(from), lasting - 1) : from;
  return { ...task, duration, fixed: { from, until } };
}

function withLot(plan: Plan, lot: PlanTask, startsOn: Day, { tasks }: Schedule): Plan {
  const days = workingDays(calendarOf(plan, lot), (tasks.get(lot.id) as ScheduledTask).startsOn, startsOn);
  const parents = new Map(plan.tasks.map(({ id, parentId }) => [id, parentId]));
  const isUnder = (id: string | null | undefined): boolean => !!id && (id === lot.id || isUnder(parents.get(id)));
  return replaced(plan, (task) => {
    const found = tasks.get(task.id) as ScheduledTask;
    if (!isUnder(task.id) || task.actualStart || found.done) return task;
    if (found.spans) return { ...task, notBefore: null };
    return days === 0 ? task : moved(plan, task, calendarOf(plan, task).add(found.startsOn, days), undefined);
  });
}

/** Signed; two days with no work between them are none apart. */
function workingDays(calendar: WorkingCalendar, from: Day, to: Day): number {
  const [a, b] = [calendar.onOrAfter(from), calendar.onOrAfter(to)];
  return a <= b ? calendar.count({ from: a, until: b }) - 1 : 1 - calendar.count({ from: b, until: a });
}
