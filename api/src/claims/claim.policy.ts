import type { CostCategory } from '../budget/cost-category.rules.js';
import { type Actor, actsFor, keepsBooks, leads, oversees } from '../platform/access/actor.js';
import { policy } from '../platform/access/policy.js';
import { type ClaimState, claimLifecycle } from './claim.lifecycle.js';

export interface ClaimFacts {
  readonly projectId: string;
  readonly state: ClaimState;
}

/** Being written, for the first time or again. */
export const isWithItsLead = (state: ClaimState): boolean => state === 'DRAFT' || state === 'RETURNED';

/** The lead prepares and submits; until then a claim exists for nobody else, and for partners it never does. */
export const claimPolicy = policy<ClaimFacts>()('claim', {
  read: (actor, { projectId, state }) => leads(actor, projectId) || (oversees(actor, projectId) && state !== 'DRAFT'),
  assemble: (actor, { projectId, state }) => leads(actor, projectId) && isWithItsLead(state),
  /** The lines that were sent are opened again: the authority gave the claim back. */
  reopen: (actor, { projectId, state }) => leads(actor, projectId) && state === 'RETURNED',
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

export interface SignedLineFacts {
  readonly projectId: string;
  readonly partnerId: string;
  readonly category: CostCategory;
  /** The partner lets the lead see its payslips and timesheets. */
  readonly delegated: boolean;
  /** A claim that was submitted holds it. */
  readonly sent: boolean;
}

/** What proves a signed line goes where the line goes; salaries stay with the books of their partner until they are sent. */
export const signedLinePolicy = policy<SignedLineFacts>()('signed-line', {
  open: (actor, { projectId, partnerId, category, delegated, sent }) => {
    if (sent && oversees(actor, projectId)) return true;
    if (keepsBooks(actor, projectId, partnerId)) return true;
    if (category === 'STAFF') return delegated && leads(actor, projectId);
    return leads(actor, projectId) || actsFor(actor, projectId, partnerId);
  },
});

/** Which claims of a project a list may show: the same judgement as `claim.read`. */
export const claimsInSight = (actor: Actor, projectId: string): 'every' | 'submitted' | 'none' => {
  if (leads(actor, projectId)) return 'every';
  return oversees(actor, projectId) ? 'submitted' : 'none';
};
