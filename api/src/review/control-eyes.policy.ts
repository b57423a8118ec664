import type { ClaimState } from '../claims/claim.lifecycle.js';
import { type Actor, certifies, oversees } from '../platform/access/actor.js';
import type { ControlState } from './control.entity.js';

/** Who had which hand in a control, as far as four eyes go. */
export interface ControlFacts {
  readonly projectId: string;
  readonly claimState: ClaimState;
  readonly controlState: ControlState;
  /** Who sent the claim. */
  readonly submittedById: string | null;
  readonly reviewerId: string | null;
  readonly admittedById: string | null;
  readonly concludedById: string | null;
  /** Whoever decided a line of it. */
  readonly deciderIds: readonly string[];
}

/** Works on an open control for the authority; never who sent the claim. */
export const controls = (actor: Actor, { projectId, controlState, submittedById }: ControlFacts): boolean =>
  controlState === 'OPEN' &&
  actor.memberships.some((seat) => seat.projectId === projectId && seat.role === 'FUNDER_REVIEWER') &&
  submittedById !== actor.personId;

/** G10: certifies what they neither sent, nor admitted, reviewed, decided or concluded. */
export const hasOtherEyes = (actor: Actor, facts: ControlFacts): boolean =>
  certifies(actor, facts.projectId) &&
  ![facts.submittedById, facts.reviewerId, facts.admittedById, facts.concludedById, ...facts.deciderIds].includes(
    actor.personId,
  );

export const sees = (actor: Actor, { projectId }: Pick<ControlFacts, 'projectId'>): boolean =>
  oversees(actor, projectId);
