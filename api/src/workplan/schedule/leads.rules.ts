import type { Day } from '../../kernel/day.js';
import { askedBy, endFor, startFor } from './bounds.rules.js';
import { edgesAt } from './graph.rules.js';
import { dayAt } from './horizon.calendar.js';
import { Kind, type Network, Pin } from './network.rules.js';
import type { Computed } from './schedule.rules.js';
import type { Driver } from './scheduled.rules.js';
import type { WorkingCalendar } from './working.calendar.js';

/** A link that bears on a task, whether it drives it or would let it come earlier. */
export interface Lead extends Driver {
  /** The first day on which it lets the task begin; of a milestone, its day; of what has begun, its last day. */
  readonly allowsOn: Day;
  /** Working days between what it asks and where the task stands; 0 when it drives it. */
  readonly slack: number;
}

/** Every link that bears on a task, those of the lots above it included; none on what is done, held by hand or sums up. */
export function leadsOf({ network, early }: Computed, taskId: string): Lead[] {
  const node = network.plan.tasks.findIndex(({ id }) => id === taskId);
  if (node < 0 || network.kind[node] === Kind.GATE) return [];
  if (network.pin[node] === Pin.DONE || network.pin[node] === Pin.FIXED) return [];
  const begun = network.pin[node] === Pin.BEGUN;
  const calendar = network.calendars[node] as WorkingCalendar;
  const stands = (begun ? early.ends : early.starts)[node] as number;
  const evening = begun || network.kind[node] === Kind.CLOSING;
  return holding(network, node, begun).flatMap((edge): Lead[] => {
    const link = network.plan.links[network.edges.link[edge] as number];
    if (!link) return [];
    const asked = askedBy(network, edge, early);
    const allowed = begun ? endFor(network, edge, asked) : startFor(network, edge, asked);
    return [
      {
        ...{ linkId: link.id, fromId: link.from, type: link.type },
        allowsOn: evening ? dayAt(Math.max(allowed - 1, 0)) : dayAt(calendar.place(calendar.rank(allowed))),
        slack: Math.max(0, calendar.rank(stands) - calendar.rank(allowed)),
      },
    ];
  });
}

/** The edges of links that bind a node, through the gates above it; of what has begun, those that bind its finish. */
function holding(network: Network, node: number, begun: boolean): number[] {
  const { edges, incoming, kind } = network;
  return edgesAt(incoming, node).flatMap((edge) => {
    if (begun && !edges.bindsFinish[edge]) return [];
    if ((edges.link[edge] as number) >= 0) return [edge];
    const above = edges.from[edge] as number;
    return kind[above] === Kind.GATE ? holding(network, above, false) : [];
  });
}

/** The tightest of the links that bear on a task; where several are, the one whose leader has the least float. */
export function tightestOf(leads: readonly Lead[], floatOf: (id: string) => number): Lead | undefined {
  const tighter = (a: Lead, b: Lead): boolean =>
    a.slack < b.slack || (a.slack === b.slack && floatOf(a.fromId) <= floatOf(b.fromId));
  return leads.reduce<Lead | undefined>((a, b) => (a && tighter(a, b) ? a : b), undefined);
}
