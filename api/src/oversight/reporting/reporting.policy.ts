import { type Actor, leads, partnersOf } from '../../platform/access/actor.js';
import { policy } from '../../platform/access/policy.js';

export interface ReportingFacts {
  readonly projectId: string;
}

/** The consortium alone: the authority knows of a declaration once it is in a claim that was submitted. */
export const reportingPolicy = policy<ReportingFacts>()('reporting', {
  read: (actor, { projectId }) => partnersOf(actor, projectId).length > 0,
});

/** Whose declarations one is told of: all for the lead, one’s own for others. */
export const declarationsInSight = (actor: Actor, projectId: string): 'every' | readonly string[] =>
  leads(actor, projectId) ? 'every' : partnersOf(actor, projectId);
