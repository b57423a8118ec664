import { lifecycle } from '../kernel/lifecycle.js';

export const partnerClaimStates = ['DRAFT', 'SIGNED', 'LEAD_REVIEW', 'RETURNED', 'VALIDATED', 'INCLUDED'] as const;
export type PartnerClaimState = (typeof partnerClaimStates)[number];

/** What one partner declares for a period: signed, read by the lead, put into the lead's claim, and taken out of it before it is sent. */
export const partnerClaimLifecycle = lifecycle<PartnerClaimState>('partner-claim', {
  DRAFT: ['SIGNED'],
  SIGNED: ['LEAD_REVIEW'],
  LEAD_REVIEW: ['RETURNED', 'VALIDATED'],
  RETURNED: ['SIGNED'],
  VALIDATED: ['INCLUDED'],
  INCLUDED: ['VALIDATED'],
});
