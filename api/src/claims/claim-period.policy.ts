import { leads } from '../platform/access/actor.js';
import { policy } from '../platform/access/policy.js';

export interface ClaimPeriodFacts {
  readonly projectId: string;
}

/** Everyone of a project knows its periods; the lead says by when they are declared. */
export const claimPeriodPolicy = policy<ClaimPeriodFacts>()('claim-period', {
  settle: (actor, { projectId }) => leads(actor, projectId),
});
