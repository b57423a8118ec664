import { type Day, earliest as earliestDay, latest as latestDay } from '../../kernel/day.js';
import { freeFloat, type Latest, latest } from './backward.rules.js';
import { NEVER, type Positions } from './bounds.rules.js';
import { causeOf, driversOf } from './drivers.rules.js';
import { earliest } from './forward.rules.js';
import { dayAt } from './horizon.calendar.js';
import { Kind, type Network, networkOf, Pin } from './network.rules.js';
import type { Plan } from './plan.rules.js';
import type { Schedule, ScheduledTask } from './scheduled.rules.js';
import { sumUp } from './summary.rules.js';
import type { WorkingCalendar } from './working.calendar.js';

/** What the passes found, for those who ask more than dates. */
export interface Computed {
  readonly network: Network;
  readonly early: Positions;
  readonly late: Latest;
  readonly free: Int32Array;
}

/** Dates, floats and drivers of every task. Refuses with `schedule.cycle`, `schedule.summary-finish`, `schedule.beyond-horizon`. */
export const scheduleOf = (plan: Plan): Schedule => written(compute(plan));

/** The same, still in numbers. Without `withinEnd`, late dates answer for promised dates alone, not for the end. */
export function compute(plan: Plan, withinEnd = true): Computed {
  const network = networkOf(plan);
  const early = earliest(network);
  const end = withinEnd ? endOf(network, early) : NEVER;
  return { network, early, late: latest(network, early, end), free: freeFloat(network, early, endOf(network, early)) };
}

const endOf = ({ plan }: Network, { ends }: Positions): number =>
  plan.tasks.reduce((end, _, node) => Math.max(end, ends[node] as number), 0);

/** Puts in days what was found in numbers. */
export function written(computed: Computed): Schedule {
  const { plan, parent } = computed.network;
  const own = plan.tasks.map((_, node) => writtenTask(computed, node));
  const tasks = sumUp(computed.network, own);
  const roots = tasks.filter((_, node) => parent[node] === -1);
  return {
    startsOn: roots.length === 0 ? plan.startsOn : earliestDay(...roots.map(({ startsOn }) => startsOn)),
    endsOn: roots.length === 0 ? plan.startsOn : latestDay(...roots.map(({ endsOn }) => endsOn)),
    tasks: new Map(tasks.map((task) => [task.id, task])),
  };
}

function writtenTask({ network, early, late, free }: Computed, node: number): ScheduledTask {
  const { plan, pin, first, last } = network;
  const done = pin[node] === Pin.DONE;
  const drivers = driversOf(network, node, early);
  const totalFloat = late.float[node] as number;
  const [startsOn, endsOn] = daysAt(network, node, early);
  const [lateStartsOn, lateEndsOn] =
    pin[node] === Pin.FIXED
      ? ([startsOn, endsOn].map((day) => slipped(network, node, day, totalFloat)) as [Day, Day])
      : daysAt(network, node, late);
  return {
    id: plan.tasks[node]?.id ?? '',
    startsOn,
    endsOn,
    lateStartsOn,
    lateEndsOn,
    totalFloat,
    freeFloat: Math.min(free[first[node] as number] as number, free[last[node] as number] as number),
    critical: !done && totalFloat <= 0,
    done,
    cause: causeOf(network, node, early, drivers),
    drivers,
    spans: null,
  };
}

/** First and last day. Of what only holds or gathers others it means nothing yet, and they replace it. */
export function daysAt({ kind }: Network, node: number, { starts, ends }: Positions): readonly [Day, Day] {
  const [start, end] = [starts[node] as number, ends[node] as number];
  if (kind[node] === Kind.WORK) return [dayAt(start), dayAt(Math.max(end - 1, 0))];
  const day = dayAt(kind[node] === Kind.CLOSING ? Math.max(end - 1, 0) : Math.min(start, NEVER - 1));
  return [day, day];
}

const slipped = ({ calendars }: Network, node: number, day: Day, days: number): Day =>
  days === 0 ? day : (calendars[node] as WorkingCalendar).add(day, days);
