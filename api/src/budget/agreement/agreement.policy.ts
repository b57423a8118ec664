import { type Actor, belongsTo, certifies, leads, oversees } from '../../platform/access/actor.js';
import { policy } from '../../platform/access/policy.js';
import type { AgreementState } from '../agreement.lifecycle.js';

export interface AgreementFacts {
  readonly projectId: string;
  readonly state: AgreementState;
  readonly proposedById: string | null;
}

const reads = (actor: Actor, projectId: string, state: AgreementState): boolean => {
  if (state === 'DRAFT') return leads(actor, projectId);
  return state === 'PROPOSED' ? leads(actor, projectId) || oversees(actor, projectId) : belongsTo(actor, projectId);
};

/** The versions that a list may hold: the same judgement as `agreement.read`. */
export const statesInSight = (actor: Actor, projectId: string): AgreementState[] =>
  (['DRAFT', 'PROPOSED', 'IN_FORCE', 'SUPERSEDED'] as const).filter((state) => reads(actor, projectId, state));

const led = (actor: Actor, { projectId }: { readonly projectId: string }): boolean => leads(actor, projectId);

/** What each state leaves to do, whoever may do it. */
export const agreementVerbs: Readonly<Record<AgreementState, readonly string[]>> = {
  DRAFT: ['read', 'edit', 'propose', 'discard'],
  PROPOSED: ['read', 'decide'],
  IN_FORCE: ['read', 'draft', 'transfer'],
  SUPERSEDED: ['read'],
};

/** A draft is the lead’s; what is proposed is the authority’s too; what is in force is everyone’s. Four eyes decide. */
export const agreementPolicy = policy<AgreementFacts>()('agreement', {
  read: (actor, { projectId, state }) => reads(actor, projectId, state),
  draft: led,
  edit: led,
  propose: led,
  discard: led,
  decide: (actor, { projectId, proposedById }) => certifies(actor, projectId) && actor.personId !== proposedById,
  transfer: led,
});
