import type { Breakage } from '../breakage.js';

const told = ['test/stories/a-closure-is-told-before-it-is-taken.spec.ts'];
const impact = ['api/src/workplan/calendars/closure-impact.rules.spec.ts'];

/** The rules of the days on which partners work. */
export const calendars: readonly Breakage[] = [
  {
    name: 'any partner closes another',
    file: 'api/src/workplan/calendars/calendar.policy.ts',
    find: 'actsFor(actor, projectId, partnerId)',
    replace: 'belongsTo(actor, projectId)',
    tests: told,
  },
  {
    name: 'the wall lets any partner close another',
    file: 'api/migrations/1764100100000-partners-keep-their-calendars.ts',
    find: '{ read, insert: kept, update: kept, remove: kept }',
    replace: '{ read, insert: read, update: kept, remove: kept }',
    tests: told,
  },
  {
    name: 'closures of one owner meet',
    file: 'api/src/workplan/calendars/closure.rules.ts',
    find: 'if (!other) return;',
    replace: 'if (other) return;\n  if (!other) return;',
    tests: told,
  },
  {
    name: 'a closure of one closes everyone',
    file: 'api/src/workplan/calendars/closure.rules.ts',
    find: 'closure.partnerId === null || closure.partnerId === partnerId;',
    replace: 'partnerId !== null;',
    tests: ['api/src/workplan/calendars/plan-calendars.rules.spec.ts'],
  },
  {
    name: 'a closure makes work shorter without a word',
    file: 'api/src/workplan/calendars/closure-impact.rules.ts',
    find: 'plan.tasks[i]?.duration ?? task.duration',
    replace: 'task.duration',
    tests: impact,
  },
  {
    name: 'work is planned by the days of everyone',
    file: 'api/src/workplan/planning/planned.rules.ts',
    find: 'calendarId: calendars.keyOf(leadPartnerId),',
    replace: "calendarId: calendars.keyOf(''),",
    tests: impact,
  },
  {
    name: 'a file forgets when partners are closed',
    file: 'api/src/exchange/plan/closures-in.rules.ts',
    find: 'if (partnerId) for (const period of one.closures)',
    replace: 'if (!partnerId) for (const period of one.closures)',
    tests: ['api/src/exchange/plan/closures-in.rules.spec.ts'],
  },
  {
    name: 'a calendar subscription tells when others are closed',
    file: 'api/src/oversight/calendar/calendar-dates.ts',
    find: 'own.some((id) => closes(one, id))',
    replace: 'own.length > 0',
    tests: ['test/stories/dates-are-subscribed-to.spec.ts'],
  },
];
