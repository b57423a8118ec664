import { coordinates, leads } from '../../platform/access/actor.js';
import { policy } from '../../platform/access/policy.js';

export interface ReminderFacts {
  readonly projectId: string;
}

/** The lead sees who owes what and who was reminded; the coordinator reminds, and sets the rhythm. */
export const reminderPolicy = policy<ReminderFacts>()('reminder', {
  read: (actor, { projectId }) => leads(actor, projectId),
  send: (actor, { projectId }) => coordinates(actor, projectId),
  settle: (actor, { projectId }) => coordinates(actor, projectId),
});
