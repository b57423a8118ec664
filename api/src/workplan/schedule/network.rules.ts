import { Refusal } from '../../kernel/refusal.js';
import { type Adjacency, adjacencyOf, cycleAmong, topologicalOrder } from './graph.rules.js';
import type { LinkType, Plan, PlanTask } from './plan.rules.js';
import type { WorkingCalendar } from './working.calendar.js';

/**
 * What a node stands for. A task is one node. A task with others under it is three: a gate, which holds them all
 * back; the first to begin; the last to finish. So a link to a whole lot costs as many edges as it has tasks.
 */
export const Kind = { WORK: 0, OPENING: 1, CLOSING: 2, GATE: 3, FIRST: 4, LAST: 5 } as const;
/** How free a task is: to move; held by hand; begun; done. */
export const Pin = { FREE: 0, FIXED: 1, BEGUN: 2, DONE: 3 } as const;

/** A plan as numbers. The node of a task has the place of the task in the plan. */
export interface Network {
  readonly plan: Plan;
  readonly size: number;
  readonly kind: Uint8Array;
  readonly pin: Uint8Array;
  /** Node to the task it belongs to. */
  readonly taskOf: Int32Array;
  readonly calendars: readonly WorkingCalendar[];
  readonly parent: Int32Array;
  /** By task: the node where it is finished, and the node where it begins; its own unless it sums up others. */
  readonly last: Int32Array;
  readonly first: Int32Array;
  readonly edges: Edges;
  readonly incoming: Adjacency;
  readonly outgoing: Adjacency;
  readonly order: Int32Array;
}

export interface Edges {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly readsFinish: readonly boolean[];
  readonly bindsFinish: readonly boolean[];
  readonly lag: readonly number[];
  readonly inCalendarDays: readonly boolean[];
  /** Place of the link in the plan; -1 between a task and what it is under. */
  readonly link: readonly number[];
}

/** Tasks that wait for one another. */
export class ScheduleCycle extends Refusal {
  /** Their ids in order, each followed by the one that waits for it, the last by the first. */
  readonly ids: readonly string[];

  constructor(tasks: readonly PlanTask[]) {
    super('schedule.cycle', { cycle: [...tasks, ...tasks.slice(0, 1)].map(({ code }) => code).join(' → ') });
    this.ids = tasks.map(({ id }) => id);
  }
}

/** Refuses with `schedule.cycle` (the tasks of it, named) and `schedule.summary-finish`. */
export function networkOf(plan: Plan): Network {
  const { tasks } = plan;
  const places = new Map(tasks.map(({ id }, i) => [id, i]));
  const parent = Int32Array.from(tasks, ({ parentId }) => (parentId ? (places.get(parentId) ?? -1) : -1));
  const summing = new Set(parent);
  summing.delete(-1);

  const size = tasks.length + 2 * summing.size;
  const [kind, pin, taskOf] = [new Uint8Array(size), new Uint8Array(size), new Int32Array(size)];
  const [first, last] = [Int32Array.from(tasks.keys()), Int32Array.from(tasks.keys())];
  let next = tasks.length;
  tasks.forEach((task, i) => {
    taskOf[i] = i;
    kind[i] = summing.has(i) ? Kind.GATE : kindOf(task);
    pin[i] = summing.has(i) ? Pin.FREE : pinOf(task);
    if (!summing.has(i)) return;
    for (const [ends, itsKind] of [[first, Kind.FIRST] as const, [last, Kind.LAST] as const]) {
      kind[next] = itsKind;
      taskOf[next] = i;
      ends[i] = next++;
    }
  });

  const edges = edgesOf(plan, { places, parent, first, last });
  const [outgoing, incoming] = [adjacencyOf(edges.from, size), adjacencyOf(edges.to, size)];
  const order = topologicalOrder(edges, incoming, outgoing);
  if (order.length < size) {
    const cycle = cycleAmong(edges, incoming, order).map((node) => tasks[taskOf[node] as number] as PlanTask);
    throw new ScheduleCycle(onceRound(cycle));
  }
  const calendars = Array.from(taskOf, (task) => calendarOf(plan, tasks[task] as PlanTask));
  return { plan, size, kind, pin, taskOf, calendars, parent, first, last, edges, incoming, outgoing, order };
}

function kindOf({ duration, opening }: PlanTask): number {
  if (duration > 0) return Kind.WORK;
  return opening ? Kind.OPENING : Kind.CLOSING;
}

function pinOf({ fixed, actualStart, actualFinish, duration }: PlanTask): number {
  if (actualFinish || (actualStart && duration === 0)) return Pin.DONE;
  if (actualStart) return Pin.BEGUN;
  return fixed ? Pin.FIXED : Pin.FREE;
}

function calendarOf({ calendars }: Plan, { calendarId, code }: PlanTask): WorkingCalendar {
  const calendar = calendars.get(calendarId);
  if (!calendar) throw new Error(`${code} is planned in a calendar that is not there: ${calendarId}`);
  return calendar;
}

interface Places {
  readonly places: ReadonlyMap<string, number>;
  readonly parent: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
}

function edgesOf({ tasks, links }: Plan, { places, parent, first, last }: Places): Edges {
  const edges = {
    from: [] as number[],
    to: [] as number[],
    readsFinish: [] as boolean[],
    bindsFinish: [] as boolean[],
    lag: [] as number[],
    inCalendarDays: [] as boolean[],
    link: [] as number[],
  };
  const add = (from: number, to: number, type: LinkType, lag = 0, inCalendarDays = false, link = -1): void => {
    edges.from.push(from);
    edges.to.push(to);
    edges.readsFinish.push(type[0] === 'F');
    edges.bindsFinish.push(type[1] === 'F');
    edges.lag.push(lag);
    edges.inCalendarDays.push(inCalendarDays);
    edges.link.push(link);
  };
  const at = (id: string): number => {
    const place = places.get(id);
    if (place === undefined) throw new Error(`A link knows a task that is not in the plan: ${id}`);
    return place;
  };

  parent.forEach((above, i) => {
    if (above < 0) return;
    add(above, i, 'SS');
    add(first[i] as number, first[above] as number, 'SS');
    add(last[i] as number, last[above] as number, 'FF');
  });
  links.forEach(({ from, to, type, lag, inCalendarDays }, link) => {
    const [a, b] = [at(from), at(to)];
    if (type[1] === 'F' && last[b] !== b)
      throw new Refusal('schedule.summary-finish', { from: tasks[a]?.code ?? '', to: tasks[b]?.code ?? '' });
    add((type[0] === 'F' ? last[a] : first[a]) as number, b, type, lag, inCalendarDays, link);
  });
  return edges;
}

/** The tasks of a cycle, each once, from the first in the alphabet. */
function onceRound(cycle: readonly PlanTask[]): PlanTask[] {
  const around = cycle.filter((task, i) => cycle.length === 1 || task !== cycle.at(i - 1));
  const codes = around.map(({ code }) => code);
  const start = codes.indexOf([...codes].sort()[0] as string);
  return [...around.slice(start), ...around.slice(0, start)];
}
