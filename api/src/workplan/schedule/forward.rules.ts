import type { Day } from '../../kernel/day.js';
import { askedBy, endFor, eveningAfter, type Positions, positionsFor, startFor, upToMorning } from './bounds.rules.js';
import { edgesAt } from './graph.rules.js';
import { placeOf } from './horizon.calendar.js';
import { Kind, type Network, Pin } from './network.rules.js';
import type { PlanTask } from './plan.rules.js';
import type { WorkingCalendar } from './working.calendar.js';

/** Every task as early as its links and dates let it be. */
export function earliest(network: Network): Positions {
  const at = positionsFor(network.size);
  for (const node of network.order) {
    const pin = network.pin[node];
    if (network.kind[node] === Kind.FIRST) gatherFirst(network, node, at);
    else if (pin === Pin.FREE) placeFree(network, node, at);
    else placeHeld(network, node, at);
  }
  return at;
}

/** The earliest beginning that the dates of a task allow, before any link is heard. */
export function floorOf({ plan, kind, taskOf, calendars }: Network, node: number): number {
  const { notBefore } = plan.tasks[taskOf[node] as number] as PlanTask;
  if (kind[node] === Kind.GATE) return notBefore ? placeOf(notBefore) : 0;
  if (kind[node] === Kind.LAST) return 0;
  const days = [plan.startsOn, plan.asOf, notBefore].filter((day): day is Day => !!day).map(placeOf);
  const floor = Math.max(...days);
  if (kind[node] === Kind.OPENING) return floor;
  return kind[node] === Kind.CLOSING ? floor + 1 : upToMorning(calendars[node] as WorkingCalendar, floor);
}

function placeFree(network: Network, node: number, at: Positions): void {
  let start = floorOf(network, node);
  for (const edge of edgesAt(network.incoming, node))
    start = Math.max(start, startFor(network, edge, askedBy(network, edge, at)));
  const { duration } = network.plan.tasks[network.taskOf[node] as number] as PlanTask;
  at.starts[node] = start;
  at.ends[node] =
    network.kind[node] === Kind.WORK
      ? eveningAfter(network.calendars[node] as WorkingCalendar, start, duration)
      : start;
}

function gatherFirst({ incoming, edges }: Network, node: number, { starts, ends }: Positions): void {
  const first = edgesAt(incoming, node).reduce(
    (min, edge) => Math.min(min, starts[edges.from[edge] as number] as number),
    Infinity,
  );
  starts[node] = first;
  ends[node] = first;
}

/** Where a task stands that does not move: done, begun, or held by hand. */
function placeHeld(network: Network, node: number, at: Positions): void {
  const task = network.plan.tasks[node] as PlanTask;
  const [start, end] = heldAt(network, node, task);
  at.starts[node] = start;
  at.ends[node] = end;
  if (network.pin[node] !== Pin.BEGUN) return;
  for (const edge of edgesAt(network.incoming, node))
    if (network.edges.bindsFinish[edge])
      at.ends[node] = Math.max(at.ends[node] as number, endFor(network, edge, askedBy(network, edge, at)));
}

function heldAt(network: Network, node: number, task: PlanTask): readonly [start: number, end: number] {
  const calendar = network.calendars[node] as WorkingCalendar;
  const { actualStart, actualFinish, fixed, duration } = task;
  if (duration === 0) {
    const day = placeOf((actualFinish ?? actualStart ?? fixed?.until) as Day);
    const moment = network.kind[node] === Kind.OPENING ? day : day + 1;
    return [moment, moment];
  }
  if (network.pin[node] === Pin.FIXED && fixed) return [placeOf(fixed.from), placeOf(fixed.until) + 1];
  if (actualFinish) {
    const end = placeOf(actualFinish) + 1;
    return [actualStart ? placeOf(actualStart) : calendar.place(calendar.rank(end) - duration), end];
  }
  const start = placeOf(actualStart as Day);
  return [start, plannedEnd(network, task, calendar, start)];
}

/** What remains is worked from the day the plan is looked at; without such a day, as if all went as planned. */
function plannedEnd({ plan }: Network, { duration, progress = 0 }: PlanTask, calendar: WorkingCalendar, start: number) {
  const remaining = Math.ceil((duration * (100 - progress)) / 100);
  if (!plan.asOf || remaining === 0) return eveningAfter(calendar, start, duration);
  return eveningAfter(calendar, Math.max(start, placeOf(plan.asOf)), remaining);
}
