import { HORIZON_DAYS } from './horizon.calendar.js';
import { Kind, type Network, Pin } from './network.rules.js';
import type { WorkingCalendar } from './working.calendar.js';

/**
 * Where tasks begin and end, by node. A position is a boundary between days: 10 is the morning of place 10 and the
 * evening of place 9, so a task of places 5 to 9 begins at 5 and ends at 10, and a milestone does both at once.
 */
export interface Positions {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

export const positionsFor = (size: number): Positions => ({
  starts: new Int32Array(size),
  ends: new Int32Array(size),
});

/** Nothing forbids it: the end of the horizon. */
export const NEVER = HORIZON_DAYS;

/** The first morning of work at or after a position. */
export const upToMorning = (calendar: WorkingCalendar, at: number): number => calendar.place(calendar.rank(at));
/** The same, and the end of the horizon when there is none. */
const nextMorning = (calendar: WorkingCalendar, at: number): number =>
  calendar.rank(at) < calendar.length ? upToMorning(calendar, at) : NEVER;
/** The last morning of work at or before a position. */
export const downToMorning = (calendar: WorkingCalendar, at: number): number =>
  calendar.place(calendar.rank(Math.min(at + 1, HORIZON_DAYS)) - 1);
/** The evening of the last of so many days of work, begun on that morning. */
export const eveningAfter = (calendar: WorkingCalendar, morning: number, days: number): number =>
  calendar.place(calendar.rank(morning) + days - 1) + 1;

/** Whether what an edge reads is an evening: the end of work, or a milestone that is not an opening. */
export function readsEvening({ kind, edges }: Network, edge: number): boolean {
  const source = kind[edges.from[edge] as number];
  if (source === Kind.WORK) return edges.readsFinish[edge] as boolean;
  return source === Kind.CLOSING || source === Kind.LAST;
}

/** What an edge asks, its lag included: mornings stay mornings and evenings evenings. */
export function askedBy(network: Network, edge: number, { starts, ends }: Positions): number {
  const { edges, calendars } = network;
  const source = edges.from[edge] as number;
  const at = (edges.readsFinish[edge] ? ends : starts)[source] as number;
  const lag = edges.lag[edge] as number;
  if (lag === 0) return at;
  if (edges.inCalendarDays[edge]) return Math.max(0, at + lag);
  const calendar = calendars[edges.to[edge] as number] as WorkingCalendar;
  const rank = calendar.rank(at) + lag;
  return readsEvening(network, edge) ? calendar.place(rank - 1) + 1 : calendar.place(rank);
}

/** The earliest beginning with which a task that is free gives an edge what it asks. */
export function startFor(network: Network, edge: number, asked: number): number {
  const task = network.edges.to[edge] as number;
  const calendar = network.calendars[task] as WorkingCalendar;
  const kind = network.kind[task];
  if (kind === Kind.OPENING) return upToMorning(calendar, asked);
  if (kind === Kind.CLOSING) return readsEvening(network, edge) ? asked : upToMorning(calendar, asked) + 1;
  if (kind !== Kind.WORK) return asked;
  if (!network.edges.bindsFinish[edge]) return upToMorning(calendar, asked);
  return calendar.place(calendar.rank(endFor(network, edge, asked)) - (network.plan.tasks[task]?.duration ?? 0));
}

/** The earliest evening of work that gives what an edge asks of an end. A Monday morning is content with Friday's. */
export function endFor(network: Network, edge: number, asked: number): number {
  const calendar = network.calendars[network.edges.to[edge] as number] as WorkingCalendar;
  const rank = readsEvening(network, edge) ? calendar.rank(asked - 1) : calendar.rank(asked) - 1;
  return calendar.place(rank) + 1;
}

/**
 * The latest position of what an edge reads, when the one it binds may stand there and no later: `askedBy` and
 * `startFor` the other way round. `NEVER` when it binds nothing any more, its task being begun or done.
 */
export function latestSource(network: Network, edge: number, allowed: Positions): number {
  const { edges, kind, pin, calendars } = network;
  const target = edges.to[edge] as number;
  const bindsFinish = edges.bindsFinish[edge] as boolean;
  if (pin[target] === Pin.DONE || (pin[target] === Pin.BEGUN && !bindsFinish)) return NEVER;
  const calendar = calendars[target] as WorkingCalendar;
  let at = (bindsFinish ? allowed.ends : allowed.starts)[target] as number;
  if (at >= NEVER) return NEVER;
  if (kind[target] === Kind.OPENING) at = downToMorning(calendar, at);
  if (kind[target] === Kind.WORK && bindsFinish && !readsEvening(network, edge)) at = nextMorning(calendar, at);
  if (kind[target] === Kind.CLOSING && !readsEvening(network, edge)) at = downToMorning(calendar, at - 1);
  const lag = edges.lag[edge] as number;
  if (lag === 0) return at;
  if (edges.inCalendarDays[edge]) return Math.min(NEVER, Math.max(0, at - lag));
  const rank = readsEvening(network, edge) ? calendar.rank(at) - lag : calendar.rank(at + 1) - 1 - lag;
  return rank < calendar.length ? calendar.place(rank) : NEVER;
}
