import { type Actor, actsFor, leads, oversees } from '../platform/access/actor.js';
import { policy } from '../platform/access/policy.js';
import { type ClaimState, claimLifecycle } from './claim.lifecycle.js';

export interface ClaimFacts {
  readonly projectId: string;
  readonly state: ClaimState;
}

/** The lead prepares and submits; until then a claim exists for nobody else, and for partners it never does. */
export const claimPolicy = policy<ClaimFacts>()('claim', {
  read: (actor, { projectId, state }) => leads(actor, projectId) || (oversees(actor, projectId) && state !== 'DRAFT'),
  assemble: (actor, { projectId, state }) => leads(actor, projectId) && state === 'DRAFT',
  submit: (actor, { projectId, state }) => leads(actor, projectId) && claimLifecycle.allows(state, 'SUBMITTED'),
});

export interface ClaimLineFacts {
  readonly projectId: string;
  readonly partnerId: string;
  readonly sealed: boolean;
}

/** Evidence comes from the lead and from the partner who spent, until the line is sealed. */
export const claimLinePolicy = policy<ClaimLineFacts>()('claim-line', {
  attach: (actor, { projectId, partnerId, sealed }) =>
    !sealed && (leads(actor, projectId) || actsFor(actor, projectId, partnerId)),
});

/** Which claims of a project a list may show: the same judgement as `claim.read`. */
export const claimsInSight = (actor: Actor, projectId: string): 'every' | 'submitted' | 'none' => {
  if (leads(actor, projectId)) return 'every';
  return oversees(actor, projectId) ? 'submitted' : 'none';
};
