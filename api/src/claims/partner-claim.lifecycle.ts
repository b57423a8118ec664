import { lifecycle } from '../kernel/lifecycle.js';

export const partnerClaimStates = ['DRAFT', 'SIGNED', 'LEAD_REVIEW', 'RETURNED', 'VALIDATED', 'INCLUDED'] as const;
export type PartnerClaimState = (typeof partnerClaimStates)[number];

/** What one partner declares for a period: signed, read by the lead, and put into the lead's claim. */
export const partnerClaimLifecycle = lifecycle<PartnerClaimState>('partner-claim', {
  DRAFT: ['SIGNED'],
  SIGNED: ['LEAD_REVIEW'],
  LEAD_REVIEW: ['RETURNED', 'VALIDATED'],
  RETURNED: ['SIGNED'],
  VALIDATED: ['INCLUDED'],
  INCLUDED: [],
});
