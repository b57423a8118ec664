import type { Day } from '../../kernel/day.js';
import type { PlanCalendars } from '../calendars/plan-calendars.rules.js';
import type { ScheduledTask } from '../schedule/scheduled.rules.js';
import { standsEarly } from './planned.rules.js';

interface Placed {
  readonly partnerId: string;
  readonly startsOn: Day;
  readonly done: boolean;
}

/** Where what it depends on would put it, when that is later than where it was drawn. */
export function askedOn(
  { partnerId, startsOn, done }: Placed,
  task: ScheduledTask | undefined,
  calendars: PlanCalendars,
): Day | null {
  if (!task || done || task.spans !== null) return null;
  return standsEarly(calendars.of(partnerId), startsOn, task.startsOn) ? task.startsOn : null;
}
