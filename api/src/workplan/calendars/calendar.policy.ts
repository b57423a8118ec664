import { actsFor, belongsTo, coordinates } from '../../platform/access/actor.js';
import { policy } from '../../platform/access/policy.js';

export interface WorkingCalendarFacts {
  readonly projectId: string;
  /** Whose calendar it is; none for the whole project. */
  readonly partnerId: string | null;
}

/** All who read the plan read why it pauses; a partner keeps its own calendar, the coordinator every one. */
export const workingCalendarPolicy = policy<WorkingCalendarFacts>()('working-calendar', {
  read: (actor, { projectId }) => belongsTo(actor, projectId),
  keep: (actor, { projectId, partnerId }) => coordinates(actor, projectId) || actsFor(actor, projectId, partnerId),
});
