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

const OPEN_VERBS = ['read', 'read-changes', 'name-contributors', 'move-due', 'explain-delay', 'attach'];

/** What each state leaves to do, whoever may do it; files are added, by contributors once there is a draft, and its day is moved, until it is handed in. */
export const deliverableVerbs: Readonly<Record<DeliverableState, readonly string[]>> = {
  PLANNED: OPEN_VERBS,
  DRAFT: [...OPEN_VERBS, 'submit', 'comment', 'contribute'],
  SUBMITTED: ['read', 'read-changes', 'name-contributors', 'explain-delay', 'comment', 'accept', 'request-changes'],
  CHANGES_REQUESTED: [...OPEN_VERBS, 'submit', 'comment', 'contribute'],
  ACCEPTED: ['read', 'read-changes'],
};
