import type { ClaimState } from '../claims/claim.lifecycle.js';
import { type Actor, actsFor, funds, leads, oversees, projectsOf, reviews } from '../platform/access/actor.js';
import { policy } from '../platform/access/policy.js';

export interface ControlFacts {
  readonly projectId: string;
  /** Who sent the claim: four eyes (G10). */
  readonly submittedById: string | null;
}

const looks = (actor: Actor, { projectId, submittedById }: ControlFacts): boolean =>
  reviews(actor, projectId) && actor.personId !== submittedById;

/** A control is the authority’s own; whoever sent the claim decides nothing of it. */
export const controlPolicy = policy<ControlFacts>()('control', {
  read: (actor, { projectId }) => oversees(actor, projectId),
  assign: (actor, { projectId, submittedById }) => funds(actor, projectId) && actor.personId !== submittedById,
  admit: looks,
  return: looks,
  reject: looks,
  review: looks,
});

/** What each state of a claim leaves to do of its control, whoever may do it. */
export const controlVerbs: Readonly<Record<ClaimState, readonly string[]>> = {
  DRAFT: [],
  SUBMITTED: ['read', 'assign', 'admit', 'return', 'reject'],
  ADMISSIBLE: ['read', 'assign', 'admit', 'return', 'reject'],
  IN_CONTROL: ['read', 'assign', 'review'],
  ADVERSARIAL: ['read', 'assign', 'review'],
  CONTROLLED: ['read'],
  CERTIFIED: ['read'],
  PAID: ['read'],
  DISTRIBUTED: ['read'],
  RETURNED: ['read'],
  REJECTED: ['read'],
};

/** The projects whose controls a list may show: the same judgement as `control.read`. */
export const controlsInSight = (actor: Actor): string[] =>
  projectsOf(actor, ({ projectId }) => oversees(actor, projectId));

export interface ControlQuestionFacts {
  readonly projectId: string;
  /** Who is asked. */
  readonly partnerId: string;
}

/** The authority asks; whoever is asked answers, with the lead listening. */
export const controlQuestionPolicy = policy<ControlQuestionFacts>()('control-question', {
  read: (actor, { projectId, partnerId }) =>
    oversees(actor, projectId) || leads(actor, projectId) || actsFor(actor, projectId, partnerId),
  ask: (actor, { projectId }) => reviews(actor, projectId),
  answer: (actor, { projectId, partnerId }) => actsFor(actor, projectId, partnerId),
  settle: (actor, { projectId }) => reviews(actor, projectId),
});

/** Whose questions a list of a project may show: the same judgement as `control-question.read`. */
export const questionsInSight = (actor: Actor, projectId: string): 'every' | readonly string[] =>
  oversees(actor, projectId) || leads(actor, projectId)
    ? 'every'
    : actor.memberships.flatMap((seat) => (seat.projectId === projectId && seat.partnerId ? [seat.partnerId] : []));
