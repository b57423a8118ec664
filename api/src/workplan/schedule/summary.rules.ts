import type { Day } from '../../kernel/day.js';
import { edgesAt } from './graph.rules.js';
import { Kind, type Network } from './network.rules.js';
import type { ScheduledTask } from './scheduled.rules.js';

/**
 * Gives what sums up others its dates and floats: from the first day under it to the last; the float of the tightest
 * task that is not done; critical as soon as one of them is; done once all are.
 */
export function sumUp(network: Network, own: readonly ScheduledTask[]): ScheduledTask[] {
  const tasks = [...own];
  for (const node of network.order) {
    if (network.kind[node] !== Kind.LAST) continue;
    const above = network.taskOf[node] as number;
    const under = edgesAt(network.incoming, node).map(
      (edge) => tasks[network.taskOf[network.edges.from[edge] as number] as number] as ScheduledTask,
    );
    tasks[above] = summed(tasks[above] as ScheduledTask, under);
  }
  return tasks;
}

function summed(above: ScheduledTask, under: readonly ScheduledTask[]): ScheduledTask {
  const first = under.reduce((a, b) => (b.startsOn < a.startsOn ? b : a));
  const last = under.reduce((a, b) => (b.endsOn > a.endsOn ? b : a));
  const awaited = under.filter(({ done }) => !done);
  return {
    ...above,
    startsOn: first.startsOn,
    endsOn: last.endsOn,
    lateStartsOn: under.reduce<Day>((min, { lateStartsOn: day }) => (day < min ? day : min), first.lateStartsOn),
    lateEndsOn: under.reduce<Day>((max, { lateEndsOn: day }) => (day > max ? day : max), last.lateEndsOn),
    totalFloat: awaited.length === 0 ? 0 : Math.min(...awaited.map(({ totalFloat }) => totalFloat)),
    critical: under.some(({ critical }) => critical),
    done: awaited.length === 0,
    cause: first.cause,
    spans: { firstId: first.spans?.firstId ?? first.id, lastId: last.spans?.lastId ?? last.id },
  };
}
