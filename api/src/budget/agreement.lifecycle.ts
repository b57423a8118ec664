import { lifecycle } from '../kernel/lifecycle.js';

export const agreementStates = ['DRAFT', 'PROPOSED', 'IN_FORCE', 'SUPERSEDED'] as const;
export type AgreementState = (typeof agreementStates)[number];

/** A version of the agreement: drawn up, proposed to the authority, given back or in force, and followed by the next. */
export const agreementLifecycle = lifecycle<AgreementState>('agreement', {
  DRAFT: ['PROPOSED'],
  PROPOSED: ['DRAFT', 'IN_FORCE'],
  IN_FORCE: ['SUPERSEDED'],
  SUPERSEDED: [],
});
