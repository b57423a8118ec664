import { lifecycle } from '../kernel/lifecycle.js';

export const claimStates = [
  'DRAFT',
  'SUBMITTED',
  'ADMISSIBLE',
  'IN_CONTROL',
  'ADVERSARIAL',
  'CONTROLLED',
  'CERTIFIED',
  'PAID',
  'DISTRIBUTED',
  'RETURNED',
  'REJECTED',
] as const;
export type ClaimState = (typeof claimStates)[number];

/** What the control let through: from there on, its lines are certified. */
export const certifiedStates: readonly ClaimState[] = ['CERTIFIED', 'PAID', 'DISTRIBUTED'];

/** From the draft to the money in the partners' accounts; nothing certified comes back by this table. */
export const claimLifecycle = lifecycle<ClaimState>('claim', {
  DRAFT: ['SUBMITTED'],
  SUBMITTED: ['ADMISSIBLE', 'RETURNED', 'REJECTED'],
  ADMISSIBLE: ['IN_CONTROL', 'RETURNED', 'REJECTED'],
  IN_CONTROL: ['ADVERSARIAL'],
  ADVERSARIAL: ['CONTROLLED'],
  CONTROLLED: ['CERTIFIED'],
  CERTIFIED: ['PAID'],
  PAID: ['DISTRIBUTED'],
  DISTRIBUTED: [],
  RETURNED: ['SUBMITTED'],
  REJECTED: [],
});
