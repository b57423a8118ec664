import { type Actor, oversees } from '../../platform/access/actor.js';
import { policy } from '../../platform/access/policy.js';

export interface PortfolioFacts {
  readonly projectId: string;
}

/** Funders and auditors follow the sums of a project; what a list shows is narrowed by the wall of the database. */
export const portfolioPolicy = policy<PortfolioFacts>()('portfolio', {
  read: (actor, { projectId }) => oversees(actor, projectId),
});

/** Whether there is a project that somebody follows. */
export const hasPortfolio = (actor: Actor): boolean => actor.memberships.some(({ partnerId }) => partnerId === null);
