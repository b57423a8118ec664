import { actsFor, belongsTo, coordinates } from '../platform/access/actor.js';
import { policy } from '../platform/access/policy.js';

export interface WorkPackageFacts {
  readonly projectId: string;
  /** The leading partner and all who take part. */
  readonly partnerIds: readonly string[];
}

/** The plan is everyone's to read; those who do the work say how it goes, and the lead may say it for them. */
export const workPackagePolicy = policy<WorkPackageFacts>()('work-package', {
  read: (actor, { projectId }) => belongsTo(actor, projectId),
  update: (actor, { projectId, partnerIds }) =>
    coordinates(actor, projectId) || partnerIds.some((id) => actsFor(actor, projectId, id)),
});
