import { actsFor, belongsTo, coordinates } from '../platform/access/actor.js';
import { policy } from '../platform/access/policy.js';

export interface FunctionFacts {
  readonly projectId: string;
  readonly partnerId: string | null;
}

/** How ready a function is, everyone in the project reads; whoever answers for it, and the coordinator, say when it moves. */
export const functionPolicy = policy<FunctionFacts>()('elementary-function', {
  read: (actor, { projectId }) => belongsTo(actor, projectId),
  mature: (actor, { projectId, partnerId }) => coordinates(actor, projectId) || actsFor(actor, projectId, partnerId),
});
