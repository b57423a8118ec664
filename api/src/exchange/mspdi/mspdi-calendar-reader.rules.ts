import type { Period } from '../../kernel/day.js';
import type { Weekday } from '../../workplan/schedule/horizon.calendar.js';
import type { FileCalendar } from '../plan/file-plan.rules.js';
import { dayTypeOf } from './mspdi-calendar.rules.js';
import { instantOf, isYes, wholeOf } from './mspdi-values.rules.js';
import { type Branch, branchesOf, listIn, textIn } from './xml-branches.rules.js';

const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

interface Calendars {
  readonly calendar: FileCalendar | null;
  /** Those that people work by, or that a row was given. */
  readonly calendars: readonly FileCalendar[];
  /** What each is called, by how the file numbers it. */
  readonly named: ReadonlyMap<string, string>;
}

/** The calendar of the whole project, and those that say something of their own. */
export function calendarsOf(root: Branch): Calendars {
  const calendars = listIn(root, 'Calendars', 'Calendar');
  const wanted = textIn(root, 'CalendarUID');
  const main = calendars.find((one) => textIn(one, 'UID') === wanted) ?? calendars[0];
  const used = new Set(listIn(root, 'Tasks', 'Task').map((task) => textIn(task, 'CalendarUID')));
  const isOwn = (one: Branch) =>
    one !== main &&
    (used.has(textIn(one, 'UID')) || (!isYes(textIn(one, 'IsBaseCalendar')) && one.branches.length > 0));
  return {
    calendar: main ? read(main) : null,
    calendars: calendars.filter(isOwn).map(read),
    named: new Map(calendars.map((one) => [textIn(one, 'UID'), textIn(one, 'Name')])),
  };
}

function read(calendar: Branch): FileCalendar {
  const name = textIn(calendar, 'Name');
  const days = listIn(calendar, 'WeekDays', 'WeekDay');
  const said = new Map(days.map((day) => [wholeOf(textIn(day, 'DayType')) ?? 0, isYes(textIn(day, 'DayWorking'))]));
  const worksOn = (weekday: Weekday, dayType: number) => said.get(dayType) ?? weekday <= 5;
  const weekdays = everyDay.filter((weekday) => worksOn(weekday, dayTypeOf(weekday)));
  const oldStyle = days.filter((day) => textIn(day, 'DayType') === '0');
  const exceptions = [...oldStyle, ...listIn(calendar, 'Exceptions', 'Exception')].flatMap((one) => {
    const period = periodOf(one, name);
    return period
      ? [{ ...period, name: textIn(one, 'Name').slice(0, 120), works: isYes(textIn(one, 'DayWorking')) }]
      : [];
  });
  const told = (wanted: boolean) =>
    exceptions.filter(({ works }) => works === wanted).map(({ works: _, ...period }) => period);
  return { name, weekdays, closures: told(false), openings: told(true) };
}

function periodOf(exception: Branch, task: string): Period | undefined {
  const [period] = branchesOf(exception, 'TimePeriod');
  if (!period) return undefined;
  const day = (field: string) => instantOf(textIn(period, field), { task, field }).day;
  return { from: day('FromDate'), until: day('ToDate') };
}
