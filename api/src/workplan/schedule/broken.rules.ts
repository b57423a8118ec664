import type { Day } from '../../kernel/day.js';
import { askedBy, endFor, readsEvening, startFor, upToMorning } from './bounds.rules.js';
import { throughGates } from './drivers.rules.js';
import { edgesAt } from './graph.rules.js';
import { dayAt, placeOf } from './horizon.calendar.js';
import { Kind, Pin } from './network.rules.js';
import type { Computed } from './schedule.rules.js';
import type { Schedule, ScheduledTask } from './scheduled.rules.js';
import type { WorkingCalendar } from './working.calendar.js';

/** A promise that the plan does not keep. */
export interface Broken {
  readonly kind: 'FINISH_BY' | 'LINK' | 'NOT_BEFORE';
  readonly taskId: string;
  /** The link that is not kept; none for a date. */
  readonly linkId: string | null;
  /** The day that was asked for, and the day on which it stands instead. */
  readonly asked: Day;
  readonly found: Day;
  /** Working days between the two, at least 1. */
  readonly days: number;
  /** The task whose chain (`chainTo`) tells why. */
  readonly causeId: string;
}

/** Every promise that is not kept: last days, and what links and first days ask of tasks held by hand. */
export function brokenIn(computed: Computed, { tasks }: Schedule): Broken[] {
  const { plan, pin, calendars } = computed.network;
  return plan.tasks.flatMap((task, node) => {
    const at = tasks.get(task.id) as ScheduledTask;
    const calendar = calendars[node] as WorkingCalendar;
    const held = pin[node] === Pin.FIXED;
    const dates: Broken[] = [];
    const date = { taskId: task.id, linkId: null, causeId: task.id };
    if (task.finishBy && at.endsOn > task.finishBy)
      dates.push({ ...date, kind: 'FINISH_BY', ...apart(calendar, task.finishBy, at.endsOn) });
    if (held && task.notBefore && at.startsOn < task.notBefore)
      dates.push({ ...date, kind: 'NOT_BEFORE', ...apart(calendar, task.notBefore, at.startsOn) });
    return held ? [...dates, ...linksNotKept(computed, node, at)] : dates;
  });
}

function linksNotKept(computed: Computed, node: number, at: ScheduledTask): Broken[] {
  const { network, early } = computed;
  const { incoming, edges, kind, calendars } = network;
  const calendar = calendars[node] as WorkingCalendar;
  return edgesAt(incoming, node).flatMap((edge) => {
    const bindsFinish = edges.bindsFinish[edge] && kind[node] === Kind.WORK;
    const wanted = wantedOf(computed, node, edge);
    if (wanted <= ((bindsFinish ? early.ends : early.starts)[node] as number)) return [];
    const evening = bindsFinish || kind[node] === Kind.CLOSING;
    const day = dayAt(evening ? wanted - 1 : kind[node] === Kind.WORK ? upToMorning(calendar, wanted) : wanted);
    const days = apart(calendar, day, evening ? at.endsOn : at.startsOn);
    return throughGates(network, edge, early).map(({ linkId, fromId }): Broken => {
      return { kind: 'LINK', taskId: at.id, linkId, causeId: fromId, ...days };
    });
  });
}

/** The beginning that a link asks for, or the end when it binds the end of work; any day will do, worked or not. */
function wantedOf({ network, early }: Computed, node: number, edge: number): number {
  const asked = askedBy(network, edge, early);
  if (network.kind[node] !== Kind.WORK) return startFor(network, edge, asked);
  return network.edges.bindsFinish[edge] && !readsEvening(network, edge) ? endFor(network, edge, asked) : asked;
}

function apart(calendar: WorkingCalendar, asked: Day, found: Day): Pick<Broken, 'asked' | 'found' | 'days'> {
  const [a, b] = [placeOf(asked), placeOf(found)];
  const days = calendar.rank(Math.max(a, b) + 1) - calendar.rank(Math.min(a, b) + 1);
  return { asked, found, days: Math.max(1, days) };
}
