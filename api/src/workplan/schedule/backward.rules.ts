import { eveningAfter, latestSource, NEVER, type Positions, positionsFor } from './bounds.rules.js';
import { edgesAt } from './graph.rules.js';
import { HORIZON_DAYS, placeOf } from './horizon.calendar.js';
import { Kind, type Network, Pin } from './network.rules.js';
import type { PlanTask } from './plan.rules.js';
import type { WorkingCalendar } from './working.calendar.js';

export interface Latest extends Positions {
  /** By node, in working days of its calendar. */
  readonly float: Int32Array;
  /** By node: 1 when a promised date, or a task held by hand, is why it may not come later. */
  readonly promised: Uint8Array;
}

/** Every task as late as it may be without moving `end`, nor breaking a promised date. */
export function latest(network: Network, early: Positions, end: number): Latest {
  const late: Latest = {
    ...positionsFor(network.size),
    float: new Int32Array(network.size),
    promised: new Uint8Array(network.size),
  };
  for (let i = network.size - 1; i >= 0; i--) {
    const node = network.order[i] as number;
    const limits = limitsOf(network, node, early, late, end);
    const promise = promisedEnd(network, node);
    if (promise < NEVER) late.promised[node] = 1;
    settle(network, node, early, { start: limits.start, end: Math.min(limits.end, promise) }, late);
    late.promised[node] = late.promised[node] || Number(followersPromised(network, node, late));
  }
  return late;
}

/** By node, how many working days it may slip without moving anything at all, nor `end`. */
export function freeFloat(network: Network, early: Positions, end: number): Int32Array {
  const float = new Int32Array(network.size);
  const still: Positions = { starts: early.starts.slice(), ends: early.ends.slice() };
  for (let i = network.size - 1; i >= 0; i--) {
    const node = network.order[i] as number;
    const limits = limitsOf(network, node, early, still, end);
    float[node] = Math.max(0, slack(network, node, early, limits));
    if ((network.kind[node] as number) < Kind.GATE) continue;
    still.starts[node] = Math.min(limits.start, limits.end);
    still.ends[node] = still.starts[node] as number;
  }
  return float;
}

interface Limits {
  readonly start: number;
  readonly end: number;
}

/** How late a node may begin and end for the sake of those that follow it. */
function limitsOf(network: Network, node: number, early: Positions, allowed: Positions, last: number): Limits {
  let [start, end] = [NEVER, last];
  for (const edge of edgesAt(network.outgoing, node)) {
    if (!isHeard(network, edge, early)) continue;
    const limit = latestSource(network, edge, allowed);
    if (network.edges.readsFinish[edge]) end = Math.min(end, limit);
    else start = Math.min(start, limit);
  }
  return { start, end };
}

/** Of all the tasks of a lot, the one that begins it answers for its beginning. */
function isHeard({ kind, edges, incoming }: Network, edge: number, { starts }: Positions): boolean {
  const target = edges.to[edge] as number;
  if (kind[target] !== Kind.FIRST) return true;
  return edgesAt(incoming, target).find((other) => starts[edges.from[other] as number] === starts[target]) === edge;
}

function promisedEnd({ plan, kind, taskOf }: Network, node: number): number {
  const { finishBy } = plan.tasks[taskOf[node] as number] as PlanTask;
  if (!finishBy || kind[node] === Kind.GATE || kind[node] === Kind.FIRST) return NEVER;
  return placeOf(finishBy) + (kind[node] === Kind.OPENING ? 0 : 1);
}

function followersPromised({ outgoing, edges, pin }: Network, node: number, { promised }: Latest): boolean {
  return edgesAt(outgoing, node).some((edge) => {
    const target = edges.to[edge] as number;
    return pin[target] === Pin.FIXED || (promised[target] === 1 && pin[target] !== Pin.DONE);
  });
}

/** Writes the latest dates of a node. What is held stays where it is, and those before it must reckon with that. */
function settle(network: Network, node: number, early: Positions, limits: Limits, late: Latest): void {
  const pin = network.pin[node];
  const calendar = network.calendars[node] as WorkingCalendar;
  late.float[node] = pin === Pin.DONE ? 0 : slack(network, node, early, limits);
  late.starts[node] = early.starts[node] as number;
  late.ends[node] = early.ends[node] as number;
  if (pin === Pin.DONE || pin === Pin.FIXED) return;
  if (pin === Pin.BEGUN) {
    late.ends[node] = calendar.place(calendar.rank(limits.end) - 1) + 1;
  } else if (network.kind[node] === Kind.WORK) {
    const { duration } = network.plan.tasks[node] as PlanTask;
    late.starts[node] = calendar.place(lastRank(calendar, duration, limits));
    late.ends[node] = eveningAfter(calendar, late.starts[node] as number, duration);
  } else {
    late.starts[node] = Math.min(limits.start, limits.end);
    late.ends[node] = late.starts[node] as number;
  }
}

/** The rank of the last morning on which so many days of work may begin. */
const lastRank = (calendar: WorkingCalendar, duration: number, { start, end }: Limits): number =>
  Math.min(calendar.rank(end) - duration, calendar.rank(Math.min(start + 1, HORIZON_DAYS)) - 1);

/** Working days by which a node may move later within its limits; negative when it stands beyond them. */
function slack(network: Network, node: number, early: Positions, limits: Limits): number {
  const calendar = network.calendars[node] as WorkingCalendar;
  const [start, end] = [early.starts[node] as number, early.ends[node] as number];
  const evenings = (limit: number) => calendar.rank(limit) - calendar.rank(end);
  const mornings = (limit: number) => calendar.rank(Math.min(limit + 1, HORIZON_DAYS)) - calendar.rank(start + 1);
  if (network.pin[node] === Pin.BEGUN) return evenings(limits.end);
  if (network.kind[node] === Kind.WORK) return Math.min(evenings(limits.end), mornings(limits.start));
  const limit = Math.min(limits.start, limits.end);
  return network.kind[node] === Kind.OPENING ? mornings(limit) : evenings(limit);
}
