import { actsFor, belongsTo, coordinates, leads } from '../platform/access/actor.js';
import { policy } from '../platform/access/policy.js';

export interface MembershipFacts {
  readonly projectId: string;
  readonly partnerId: string | null;
  readonly personId: string | null;
}

/** People of a consortium see one another; the lead invites and withdraws; nobody withdraws themselves. */
export const membershipPolicy = policy<MembershipFacts>()('membership', {
  read: (actor, { projectId }) => belongsTo(actor, projectId),
  readEmail: (actor, m) =>
    m.personId === actor.personId || leads(actor, m.projectId) || actsFor(actor, m.projectId, m.partnerId),
  invite: (actor, { projectId }) => coordinates(actor, projectId),
  withdraw: (actor, m) => coordinates(actor, m.projectId) && m.personId !== actor.personId,
});
