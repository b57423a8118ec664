import { type Actor, actsFor, belongsTo, coordinates, leads } from '../platform/access/actor.js';
import { policy } from '../platform/access/policy.js';

export interface DeliverableFacts {
  readonly projectId: string;
  /** Its author. */
  readonly partnerId: string | null;
  /** The partners that work on it beside its author. */
  readonly contributorIds: readonly string[];
}

export const writes = (actor: Actor, { projectId, partnerId, contributorIds }: DeliverableFacts): boolean =>
  [partnerId, ...contributorIds].some((id) => actsFor(actor, projectId, id));

/**
 * Its author hands it in, those who contribute add files to the draft, the lead moves its day, accepts it or sends it back; everyone in the project reads where it
 * stands, those who write it and the lead what is said of it.
 */
export const deliverablePolicy = policy<DeliverableFacts>()('deliverable', {
  read: (actor, { projectId }) => belongsTo(actor, projectId),
  submit: (actor, { projectId, partnerId }) => actsFor(actor, projectId, partnerId),
  accept: (actor, { projectId }) => coordinates(actor, projectId),
  'request-changes': (actor, { projectId }) => coordinates(actor, projectId),
  'read-changes': (actor, deliverable) => leads(actor, deliverable.projectId) || writes(actor, deliverable),
  comment: (actor, deliverable) => coordinates(actor, deliverable.projectId) || writes(actor, deliverable),
  'name-contributors': (actor, { projectId, partnerId }) =>
    actsFor(actor, projectId, partnerId) || coordinates(actor, projectId),
  'move-due': (actor, { projectId }) => coordinates(actor, projectId),
  'explain-delay': (actor, { projectId, partnerId }) => actsFor(actor, projectId, partnerId),
  attach: (actor, { projectId, partnerId }) => actsFor(actor, projectId, partnerId) || coordinates(actor, projectId),
  contribute: (actor, { projectId, contributorIds }) => contributorIds.some((id) => actsFor(actor, projectId, id)),
});
