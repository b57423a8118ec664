import { type Actor, actsFor, belongsTo, coordinates } from '../platform/access/actor.js';
import { policy } from '../platform/access/policy.js';

export interface MilestoneFacts {
  readonly projectId: string;
  /** Who answers for it. */
  readonly partnerId: string | null;
  /** Whose people decide it; none for the steering committee, for which the lead writes. */
  readonly deciderPartnerId: string | null;
  /** Who among them; none for any of them. */
  readonly deciderId: string | null;
}

function decides(actor: Actor, { projectId, deciderPartnerId, deciderId }: MilestoneFacts): boolean {
  if (deciderPartnerId === null) return coordinates(actor, projectId);
  return actsFor(actor, projectId, deciderPartnerId) && (deciderId === null || deciderId === actor.personId);
}

const answersFor = (actor: Actor, { projectId, partnerId }: MilestoneFacts): boolean =>
  coordinates(actor, projectId) || actsFor(actor, projectId, partnerId);

/** Dates are everyone's to read and the lead's to move; whoever answers for one warns of it, whoever was named decides it. */
export const milestonePolicy = policy<MilestoneFacts>()('milestone', {
  read: (actor, { projectId }) => belongsTo(actor, projectId),
  forecast: (actor, { projectId }) => coordinates(actor, projectId),
  warn: answersFor,
  entrust: (actor, { projectId }) => coordinates(actor, projectId),
  decide: decides,
  attach: (actor, milestone) => answersFor(actor, milestone) || decides(actor, milestone),
});
