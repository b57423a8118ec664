import { type Actor, actsFor, belongsTo, leads, oversees } from '../platform/access/actor.js';
import { policy } from '../platform/access/policy.js';

export interface BudgetFacts {
  readonly projectId: string;
  /** Whose line it is; null for the financing plan, which is the whole consortium's. */
  readonly partnerId: string | null;
}

const seesEveryLine = (actor: Actor, projectId: string): boolean =>
  leads(actor, projectId) || oversees(actor, projectId);

/** Everyone in a project reads its plan; the lines of a partner are theirs, the lead's and the funder's. */
export const budgetPolicy = policy<BudgetFacts>()('budget', {
  read: (actor, { projectId, partnerId }) =>
    partnerId === null
      ? belongsTo(actor, projectId)
      : seesEveryLine(actor, projectId) || actsFor(actor, projectId, partnerId),
  'read-every': (actor, { projectId }) => seesEveryLine(actor, projectId),
});

/** Whose lines a sum may hold: the same judgement as `budget.read`. */
export const linesInSight = (actor: Actor, projectId: string): 'every' | readonly string[] =>
  seesEveryLine(actor, projectId)
    ? 'every'
    : actor.memberships.filter((m) => m.projectId === projectId).flatMap((m) => m.partnerId ?? []);
