import { belongsTo, coordinates } from '../platform/access/actor.js';
import { policy } from '../platform/access/policy.js';

export interface MilestoneFacts {
  readonly projectId: string;
}

/** Dates are everyone's to read and the lead's to move. */
export const milestonePolicy = policy<MilestoneFacts>()('milestone', {
  read: (actor, { projectId }) => belongsTo(actor, projectId),
  forecast: (actor, { projectId }) => coordinates(actor, projectId),
  achieve: (actor, { projectId }) => coordinates(actor, projectId),
});
