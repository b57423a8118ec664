import { lifecycle } from '../kernel/lifecycle.js';

export const agreementVersionStates = ['DRAFT', 'PROPOSED', 'IN_FORCE', 'SUPERSEDED'] as const;
export type AgreementVersionState = (typeof agreementVersionStates)[number];

/** A version of the agreement: one is in force, and those before it are kept. */
export const agreementVersionLifecycle = lifecycle<AgreementVersionState>('agreement-version', {
  DRAFT: ['PROPOSED'],
  PROPOSED: ['IN_FORCE'],
  IN_FORCE: ['SUPERSEDED'],
  SUPERSEDED: [],
});
