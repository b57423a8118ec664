import { type Actor, certifies, keepsBooks, leads, oversees, partnersOf } from '../platform/access/actor.js';
import { policy } from '../platform/access/policy.js';

export interface PaymentFacts {
  readonly projectId: string;
}

/** The authority pays, the lead receives; partners see what is theirs. */
export const paymentPolicy = policy<PaymentFacts>()('payment', {
  read: (actor, { projectId }) =>
    leads(actor, projectId) ||
    oversees(actor, projectId) ||
    partnersOf(actor, projectId).some((partnerId) => keepsBooks(actor, projectId, partnerId)),
  record: (actor, { projectId }) => certifies(actor, projectId),
  receive: (actor, { projectId }) => leads(actor, projectId),
});

export interface PaymentShareFacts {
  readonly projectId: string;
  readonly partnerId: string;
}

export const paymentSharePolicy = policy<PaymentShareFacts>()('payment-share', {
  transfer: (actor, { projectId }) => leads(actor, projectId),
  confirm: (actor, { projectId, partnerId }) => keepsBooks(actor, projectId, partnerId),
});

/** Which shares of a project a list may show. */
export const sharesInSight = (actor: Actor, projectId: string): 'every' | readonly string[] =>
  leads(actor, projectId) || oversees(actor, projectId)
    ? 'every'
    : partnersOf(actor, projectId).filter((partnerId) => keepsBooks(actor, projectId, partnerId));
