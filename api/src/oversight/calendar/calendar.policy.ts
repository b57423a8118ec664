import { belongsTo, partnersOf } from '../../platform/access/actor.js';
import { policy } from '../../platform/access/policy.js';

export const calendarScopes = ['MINE', 'PROJECT'] as const;
/** What a person owes, or what the whole project has before it. */
export type CalendarScope = (typeof calendarScopes)[number];

export interface CalendarFacts {
  readonly projectId: string;
}

/** The dates of a project are everyone's in it; dates of one's own have those who work for a partner. */
export const calendarPolicy = policy<CalendarFacts>()('calendar', {
  read: (actor, { projectId }) => belongsTo(actor, projectId),
  'read-own': (actor, { projectId }) => partnersOf(actor, projectId).length > 0,
});

/** What must be asked for a calendar of that scope. */
export const neededFor = (scope: CalendarScope) =>
  scope === 'MINE' ? [calendarPolicy.read, calendarPolicy['read-own']] : [calendarPolicy.read];
