import type { CostCategory } from '../../budget/cost-category.rules.js';
import { type Actor, actsFor, keepsBooks, partnersOf } from '../../platform/access/actor.js';
import { policy } from '../../platform/access/policy.js';

export interface LedgerFacts {
  readonly projectId: string;
  readonly partnerId: string;
  /** Of the line that is meant; none for the ledger as a whole. */
  readonly category: CostCategory | null;
  /** Its claim is signed. */
  readonly signed?: boolean;
}

const sees = (actor: Actor, { projectId, partnerId, category }: LedgerFacts): boolean =>
  category === 'STAFF' ? keepsBooks(actor, projectId, partnerId) : actsFor(actor, projectId, partnerId);

/** A ledger is its partner’s alone; its salaries are for those who keep the books. */
export const ledgerPolicy = policy<LedgerFacts>()('ledger', {
  read: sees,
  keep: (actor, line) => sees(actor, line) && !line.signed,
  salaries: (actor, { projectId, partnerId }) => keepsBooks(actor, projectId, partnerId),
});

export interface RateFacts {
  readonly projectId: string;
}

/** Whoever keeps books in the project writes down what the Commission published. */
export const ratePolicy = policy<RateFacts>()('accounting-rate', {
  read: (actor, { projectId }) => actor.memberships.some((m) => m.projectId === projectId),
  give: (actor, { projectId }) =>
    partnersOf(actor, projectId).some((partnerId) => keepsBooks(actor, projectId, partnerId)),
});
