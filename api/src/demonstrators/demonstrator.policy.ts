import { belongsTo, coordinates } from '../platform/access/actor.js';
import { policy } from '../platform/access/policy.js';

export interface DemonstratorFacts {
  readonly projectId: string;
}

/** What the work leads to is for everyone in the project to read, and for the coordinator to draw. */
export const demonstratorPolicy = policy<DemonstratorFacts>()('demonstrator', {
  read: (actor, { projectId }) => belongsTo(actor, projectId),
  draw: (actor, { projectId }) => coordinates(actor, projectId),
});
