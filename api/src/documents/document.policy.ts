import { type Actor, actsFor, belongsTo, leads, oversees } from '../platform/access/actor.js';
import { policy } from '../platform/access/policy.js';
import type { Audience } from './document.entity.js';
import type { Subject } from './subjects.js';

export interface DocumentFacts {
  readonly projectId: string;
  readonly partnerId: string | null;
  readonly audience: `${Audience}`;
  /** What the subject itself says: it is in sight, and takes files from this person now. */
  readonly subject: Pick<Subject, 'attachable' | 'discreet' | 'byAuthority' | 'hearers'> | undefined;
}

const within = (actor: Actor, { projectId, partnerId, audience }: DocumentFacts): boolean =>
  leads(actor, projectId) ||
  actsFor(actor, projectId, partnerId) ||
  (audience === 'CONSORTIUM' && belongsTo(actor, projectId)) ||
  (audience === 'FUNDER' && oversees(actor, projectId));

/** The consortium hands in what is the consortium’s, the authority what is its own. */
const contributes = (actor: Actor, { projectId, subject }: DocumentFacts): boolean =>
  belongsTo(actor, projectId) && oversees(actor, projectId) === (subject?.byAuthority === true);

/** A document is read by its audience while its subject is in sight; files come from whom the subject takes them. */
export const documentPolicy = policy<DocumentFacts>()('document', {
  read: (actor, document) => document.subject !== undefined && within(actor, document),
  attach: (actor, document) => document.subject?.attachable === true && contributes(actor, document),
  replace: (actor, document) =>
    document.subject?.attachable === true && contributes(actor, document) && within(actor, document),
});
