import { belongsTo, coordinates } from '../../platform/access/actor.js';
import { policy } from '../../platform/access/policy.js';

export interface PlanFacts {
  readonly projectId: string;
}

/** Everyone reads the plan of their project; the coordinator draws, moves, links, freezes and imports. */
export const planPolicy = policy<PlanFacts>()('plan', {
  read: (actor, { projectId }) => belongsTo(actor, projectId),
  reschedule: (actor, { projectId }) => coordinates(actor, projectId),
  link: (actor, { projectId }) => coordinates(actor, projectId),
  draw: (actor, { projectId }) => coordinates(actor, projectId),
  freeze: (actor, { projectId }) => coordinates(actor, projectId),
  import: (actor, { projectId }) => coordinates(actor, projectId),
});
