import { actsFor, coordinates, leads } from '../../platform/access/actor.js';
import { policy } from '../../platform/access/policy.js';

export interface StatusUpdateFacts {
  readonly projectId: string;
  /** Who spoke, and is asked. */
  readonly partnerId: string | null;
}

/** The coordinator reads an update and says so, or asks; whoever spoke answers. What is asked stays between them. */
export const statusUpdatePolicy = policy<StatusUpdateFacts>()('status-update', {
  acknowledge: (actor, { projectId }) => coordinates(actor, projectId),
  ask: (actor, { projectId }) => coordinates(actor, projectId),
  answer: (actor, { projectId, partnerId }) => actsFor(actor, projectId, partnerId),
  'read-questions': (actor, { projectId, partnerId }) =>
    leads(actor, projectId) || actsFor(actor, projectId, partnerId),
  attach: (actor, { projectId, partnerId }) => actsFor(actor, projectId, partnerId),
});
