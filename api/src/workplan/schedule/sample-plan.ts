import type { LinkType, Plan, PlanLink, PlanTask } from './plan.rules.js';
import { FRENCH_WEEK, WorkingCalendar } from './working.calendar.js';

/** Three ways to work, for plans written by those who test or measure. */
export const sampleCalendars = new Map([
  ['fr', new WorkingCalendar(FRENCH_WEEK)],
  ['every day', new WorkingCalendar({ weekdays: [1, 2, 3, 4, 5, 6, 7], holidays: 'NONE', closures: [], openings: [] })],
  [
    'closed in August',
    new WorkingCalendar({ ...FRENCH_WEEK, closures: [{ from: '2019-08-05', until: '2019-08-23' }] }),
  ],
]);

/** `A:5` lasts five working days, `J1:0` is a milestone; `LT1/T1.1:5` is under LT1. */
export type Written = string | readonly [string, Partial<PlanTask>];
function task(written: Written): PlanTask {
  const [text, more] = typeof written === 'string' ? [written, {}] : written;
  const [, parentId = null, code = '', duration = 0] = /^(?:(.*)\/)?([^/:]+)(?::(\d+))?$/.exec(text) ?? [];
  return { id: code, code, parentId, calendarId: 'fr', duration: Number(duration), ...more };
}

/** `A FS B`, `A SS+3 B`, `A FF-2 B`; `A FS+7d B` counts calendar days. */
function link(written: string): PlanLink {
  const [, from = '', type = 'FS', lag = 0, days, to = ''] =
    /^(\S+) (FS|SS|FF|SF)([+-]\d+)?(d)? (\S+)$/.exec(written) ?? [];
  return { id: written, from, to, type: type as LinkType, lag: Number(lag), inCalendarDays: days === 'd' };
}

/** A plan that begins on Monday 4 November 2019; the 11th is a holiday. */
export const samplePlan = (
  tasks: readonly Written[],
  links: readonly string[] = [],
  more: Partial<Plan> = {},
): Plan => ({
  startsOn: '2019-11-04',
  calendars: sampleCalendars,
  tasks: tasks.map(task),
  links: links.map(link),
  ...more,
});
