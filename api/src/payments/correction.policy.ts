import { certifies, funds, keepsBooks, leads, oversees } from '../platform/access/actor.js';
import { policy } from '../platform/access/policy.js';
import type { CorrectionState } from './correction.rules.js';

export interface CorrectionFacts {
  readonly projectId: string;
  readonly partnerId: string;
  readonly state: CorrectionState;
  readonly preparedById: string | null;
}

/** One person of the authority proposes, another decides (G10); from then on its partner and the lead read it. */
export const correctionPolicy = policy<CorrectionFacts>()('correction', {
  read: (actor, { projectId, partnerId, state }) =>
    oversees(actor, projectId) ||
    (state === 'DECIDED' && (leads(actor, projectId) || keepsBooks(actor, projectId, partnerId))),
  propose: (actor, { projectId }) => funds(actor, projectId),
  decide: (actor, { projectId, state, preparedById }) =>
    state === 'PROPOSED' && certifies(actor, projectId) && actor.personId !== preparedById,
  repay: (actor, { projectId, state }) => state === 'DECIDED' && certifies(actor, projectId),
});
