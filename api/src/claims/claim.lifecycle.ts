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

/** An advance has no lines to control: once admitted it is granted, given back or rejected. */
export const advanceLifecycle = lifecycle<ClaimState>('claim', {
  DRAFT: ['SUBMITTED'],
  SUBMITTED: ['ADMISSIBLE', 'RETURNED', 'REJECTED'],
  ADMISSIBLE: ['CERTIFIED', 'RETURNED', 'REJECTED'],
  IN_CONTROL: [],
  ADVERSARIAL: [],
  CONTROLLED: [],
  CERTIFIED: ['PAID'],
  PAID: ['DISTRIBUTED'],
  DISTRIBUTED: [],
  RETURNED: ['SUBMITTED'],
  REJECTED: [],
});
