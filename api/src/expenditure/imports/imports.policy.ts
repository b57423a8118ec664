import { type Actor, actsFor, keepsBooks } from '../../platform/access/actor.js';
import { policy } from '../../platform/access/policy.js';

export interface ImportFacts {
  readonly projectId: string;
  readonly partnerId: string;
  readonly format: 'FEC' | 'TABLE';
  /** Who sent it. */
  readonly personId?: string;
}

const sends = (actor: Actor, { projectId, partnerId, format }: ImportFacts): boolean =>
  format === 'FEC' ? keepsBooks(actor, projectId, partnerId) : actsFor(actor, projectId, partnerId);

/** What comes in waits for whoever sent it, and for nobody else; an accounting file says every salary. */
export const importPolicy = policy<ImportFacts>()('expense-import', {
  open: sends,
  decide: (actor, one) => sends(actor, one) && one.personId === actor.personId,
});

export interface AccountFacts {
  readonly projectId: string;
  readonly partnerId: string;
}

/** Which account is which category is known at the partner, and said by those who keep its books. */
export const accountPolicy = policy<AccountFacts>()('account-map', {
  read: (actor, { projectId, partnerId }) => actsFor(actor, projectId, partnerId),
  keep: (actor, { projectId, partnerId }) => keepsBooks(actor, projectId, partnerId),
});
