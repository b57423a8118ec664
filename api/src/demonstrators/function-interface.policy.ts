import type { Actor } from '../platform/access/actor.js';
import { actsFor, belongsTo, coordinates } from '../platform/access/actor.js';
import { policy } from '../platform/access/policy.js';

export interface InterfaceFacts {
  readonly projectId: string;
  /** Who answers for the function that gives. */
  readonly fromPartnerId: string;
  /** Who answers for the function that takes. */
  readonly toPartnerId: string;
}

const ofOneSide = (actor: Actor, { projectId, fromPartnerId, toPartnerId }: InterfaceFacts): boolean =>
  coordinates(actor, projectId) || [fromPartnerId, toPartnerId].some((id) => actsFor(actor, projectId, id));

/** Everyone in the project reads an interface; either side says what it is, and the side that takes says that it agrees. */
export const interfacePolicy = policy<InterfaceFacts>()('function-interface', {
  read: (actor, { projectId }) => belongsTo(actor, projectId),
  connect: ofOneSide,
  agree: (actor, { projectId, toPartnerId }) => coordinates(actor, projectId) || actsFor(actor, projectId, toPartnerId),
});
