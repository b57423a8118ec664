import { type Actor, actsFor, belongsTo, leads, oversees } from '../platform/access/actor.js';
import { policy } from '../platform/access/policy.js';
import type { Audience } from './document.entity.js';

export interface DocumentFacts {
  readonly projectId: string;
  readonly partnerId: string | null;
  readonly audience: `${Audience}`;
  /** What the subject itself says: it is in sight, and takes files from this person now. */
  readonly subject: { readonly attachable: boolean; readonly discreet?: boolean } | undefined;
}

const within = (actor: Actor, { projectId, partnerId, audience }: DocumentFacts): boolean =>
  leads(actor, projectId) ||
  actsFor(actor, projectId, partnerId) ||
  (audience === 'CONSORTIUM' && belongsTo(actor, projectId)) ||
  (audience === 'FUNDER' && oversees(actor, projectId));

const contributes = (actor: Actor, projectId: string): boolean =>
  belongsTo(actor, projectId) && !oversees(actor, projectId);

/** A document is read by its audience while its subject is in sight; files come from whom the subject takes them. */
export const documentPolicy = policy<DocumentFacts>()('document', {
  read: (actor, document) => document.subject !== undefined && within(actor, document),
  attach: (actor, document) => document.subject?.attachable === true && contributes(actor, document.projectId),
  replace: (actor, document) =>
    document.subject?.attachable === true && contributes(actor, document.projectId) && within(actor, document),
});
