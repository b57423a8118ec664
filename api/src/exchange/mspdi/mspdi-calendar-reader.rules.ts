import type { Period } from '../../kernel/day.js';
import type { Weekday } from '../../workplan/schedule/horizon.calendar.js';
import type { FileCalendar, Loss } from '../plan/file-plan.rules.js';
import { dayTypeOf } from './mspdi-calendar.rules.js';
import { instantOf, isYes, wholeOf } from './mspdi-values.rules.js';
import { type Branch, branchesOf, listIn, textIn } from './xml-branches.rules.js';

const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

interface Calendars {
  readonly calendar: FileCalendar | null;
  readonly losses: readonly Loss[];
}

/** The calendar of the whole project; those of people and machines are told as lost when they say anything of their own. */
export function calendarsOf(root: Branch): Calendars {
  const calendars = listIn(root, 'Calendars', 'Calendar');
  const wanted = textIn(root, 'CalendarUID');
  const main = calendars.find((one) => textIn(one, 'UID') === wanted) ?? calendars[0];
  const losses = calendars
    .filter((one) => one !== main && !isYes(textIn(one, 'IsBaseCalendar')) && one.branches.length > 0)
    .map((one): Loss => ({ what: 'calendar', code: '', title: textIn(one, 'Name'), facts: {} }));
  return { calendar: main ? read(main) : null, losses };
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
    return period ? [{ period, works: isYes(textIn(one, 'DayWorking')) }] : [];
  });
  const told = (wanted: boolean) => exceptions.filter(({ works }) => works === wanted).map(({ period }) => period);
  return { name, weekdays, closures: told(false), openings: told(true) };
}

function periodOf(exception: Branch, task: string): Period | undefined {
  const [period] = branchesOf(exception, 'TimePeriod');
  if (!period) return undefined;
  const day = (field: string) => instantOf(textIn(period, field), { task, field }).day;
  return { from: day('FromDate'), until: day('ToDate') };
}
