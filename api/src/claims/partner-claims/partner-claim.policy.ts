import { type Actor, keepsBooks, leads } from '../../platform/access/actor.js';
import { policy } from '../../platform/access/policy.js';
import type { PartnerClaimState } from '../partner-claim.lifecycle.js';

export interface PartnerClaimFacts {
  readonly projectId: string;
  readonly partnerId: string;
  readonly state: PartnerClaimState;
  /** Who signed it last; none while nobody has. */
  readonly signedById: string | null;
}

const keeps = (actor: Actor, { projectId, partnerId }: PartnerClaimFacts): boolean =>
  keepsBooks(actor, projectId, partnerId);

/** Answers for the partner with its signature. */
const bindsThePartner = (actor: Actor, { projectId, partnerId }: PartnerClaimFacts): boolean =>
  actor.memberships.some(
    (seat) => seat.projectId === projectId && seat.partnerId === partnerId && seat.role === 'PARTNER_LEGAL',
  );

const decides = (actor: Actor, { projectId, signedById }: PartnerClaimFacts): boolean =>
  leads(actor, projectId) && actor.personId !== signedById;

/** A draft is for those who keep the books of its partner; once signed, the lead reads it. Whoever signed does not decide. */
export const partnerClaimPolicy = policy<PartnerClaimFacts>()('partner-claim', {
  read: (actor, claim) => keeps(actor, claim) || (claim.state !== 'DRAFT' && leads(actor, claim.projectId)),
  open: keeps,
  gather: keeps,
  report: keeps,
  sign: bindsThePartner,
  review: decides,
  return: decides,
  validate: decides,
});

/** What each state leaves to do, whoever may do it. */
export const partnerClaimVerbs: Readonly<Record<PartnerClaimState, readonly string[]>> = {
  DRAFT: ['read', 'gather', 'report', 'sign'],
  SIGNED: ['read', 'review'],
  LEAD_REVIEW: ['read', 'return', 'validate'],
  RETURNED: ['read', 'gather', 'report', 'sign'],
  VALIDATED: ['read'],
  INCLUDED: ['read'],
};

/** Whose claims a list may show, and whether those that others signed: the same judgement as `partner-claim.read`. */
export const partnerClaimsInSight = (actor: Actor, projectId: string): { own: string[]; signed: boolean } => ({
  own: [
    ...new Set(
      actor.memberships.flatMap(({ partnerId }) =>
        partnerId !== null && keepsBooks(actor, projectId, partnerId) ? [partnerId] : [],
      ),
    ),
  ],
  signed: leads(actor, projectId),
});
