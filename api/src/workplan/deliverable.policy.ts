import { actsFor, belongsTo, coordinates, leads } from '../platform/access/actor.js';
import { policy } from '../platform/access/policy.js';

export interface DeliverableFacts {
  readonly projectId: string;
  readonly partnerId: string | null;
}

/** Its author hands it in, the lead accepts it or sends it back; everyone in the project reads where it stands, those two what is to be changed. */
export const deliverablePolicy = policy<DeliverableFacts>()('deliverable', {
  read: (actor, { projectId }) => belongsTo(actor, projectId),
  submit: (actor, { projectId, partnerId }) => actsFor(actor, projectId, partnerId),
  accept: (actor, { projectId }) => coordinates(actor, projectId),
  'request-changes': (actor, { projectId }) => coordinates(actor, projectId),
  'read-changes': (actor, { projectId, partnerId }) => leads(actor, projectId) || actsFor(actor, projectId, partnerId),
  attach: (actor, { projectId, partnerId }) => actsFor(actor, projectId, partnerId) || coordinates(actor, projectId),
});
