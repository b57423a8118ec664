import { askedBy, endFor, type Positions, startFor } from './bounds.rules.js';
import { floorOf } from './forward.rules.js';
import { edgesAt } from './graph.rules.js';
import { placeOf } from './horizon.calendar.js';
import { Kind, type Network, Pin } from './network.rules.js';
import type { Cause, Driver } from './scheduled.rules.js';

/** The links without which a task would come earlier, those of the lots above it included. */
export function driversOf(network: Network, node: number, at: Positions): Driver[] {
  if (network.pin[node] === Pin.DONE || network.pin[node] === Pin.FIXED) return [];
  return edgesAt(network.incoming, node)
    .filter((edge) => drives(network, edge, at))
    .flatMap((edge) => throughGates(network, edge, at));
}

/** The links that an edge stands for: itself, or those that hold the lot above. */
export function throughGates(network: Network, edge: number, at: Positions): Driver[] {
  const { plan, edges } = network;
  const link = plan.links[edges.link[edge] as number];
  if (link) return [{ linkId: link.id, fromId: link.from, type: link.type }];
  const above = edges.from[edge] as number;
  return network.kind[above] === Kind.GATE ? driversOf(network, above, at) : [];
}

function drives(network: Network, edge: number, at: Positions): boolean {
  const task = network.edges.to[edge] as number;
  const asked = askedBy(network, edge, at);
  if (network.pin[task] !== Pin.BEGUN) return startFor(network, edge, asked) === at.starts[task];
  if (!network.edges.bindsFinish[edge]) return false;
  return endFor(network, edge, asked) === at.ends[task];
}

/** Why a task is where it is, once its drivers are known. */
export function causeOf(network: Network, node: number, at: Positions, drivers: readonly Driver[]): Cause {
  const { plan, pin, taskOf } = network;
  if (pin[node] === Pin.DONE) return 'ACTUAL';
  if (pin[node] === Pin.FIXED) return 'FIXED';
  if (drivers.length > 0) return 'LINK';
  if (pin[node] === Pin.BEGUN) return 'ACTUAL';
  const { notBefore } = plan.tasks[taskOf[node] as number] ?? {};
  const later = (place: number) => place > placeOf(plan.startsOn) && (!plan.asOf || place > placeOf(plan.asOf));
  if (floorOf(network, node) < (at.starts[node] as number) || (notBefore && later(placeOf(notBefore))))
    return 'NOT_BEFORE';
  return plan.asOf && plan.asOf > plan.startsOn ? 'AS_OF' : 'PROJECT_START';
}
