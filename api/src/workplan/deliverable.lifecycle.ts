import { lifecycle } from '../kernel/lifecycle.js';

export const deliverableStates = ['PLANNED', 'DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'ACCEPTED'] as const;
export type DeliverableState = (typeof deliverableStates)[number];

/** A planned deliverable becomes a draft with its first file. */
export const deliverableLifecycle = lifecycle<DeliverableState>('deliverable', {
  PLANNED: ['DRAFT'],
  DRAFT: ['SUBMITTED'],
  SUBMITTED: ['CHANGES_REQUESTED', 'ACCEPTED'],
  CHANGES_REQUESTED: ['SUBMITTED'],
  ACCEPTED: [],
});

/** What each state leaves to do, whoever may do it; files are added until it is handed in. */
export const deliverableVerbs: Readonly<Record<DeliverableState, readonly string[]>> = {
  PLANNED: ['read', 'attach'],
  DRAFT: ['read', 'submit', 'attach'],
  SUBMITTED: ['read', 'accept', 'request-changes'],
  CHANGES_REQUESTED: ['read', 'submit', 'attach'],
  ACCEPTED: ['read'],
};
