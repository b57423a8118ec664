import { lifecycle } from '../../kernel/lifecycle.js';

export const riskStates = ['OPEN', 'MITIGATED', 'OCCURRED', 'CLOSED'] as const;
export type RiskState = (typeof riskStates)[number];

/** What a review may say of a risk; closing and opening again are decisions of their own. */
export const reviewedStates = ['OPEN', 'MITIGATED', 'OCCURRED'] as const satisfies readonly RiskState[];
export type ReviewedState = (typeof reviewedStates)[number];

/** What has occurred may be mastered, or threaten again; what was closed begins open. */
export const riskLifecycle = lifecycle<RiskState>('risk', {
  OPEN: ['MITIGATED', 'OCCURRED', 'CLOSED'],
  MITIGATED: ['OPEN', 'OCCURRED', 'CLOSED'],
  OCCURRED: ['OPEN', 'MITIGATED', 'CLOSED'],
  CLOSED: ['OPEN'],
});

/** A review may leave a risk as it is. */
export const stateReviewed = (from: RiskState, to: RiskState): RiskState =>
  from === to ? from : riskLifecycle.move(from, to);

const OPEN_VERBS = ['read', 'change', 'review', 'close'];

/** What each state leaves to do, whoever may do it. */
export const riskVerbs: Readonly<Record<RiskState, readonly string[]>> = {
  OPEN: OPEN_VERBS,
  MITIGATED: OPEN_VERBS,
  OCCURRED: OPEN_VERBS,
  CLOSED: ['read', 'reopen'],
};
