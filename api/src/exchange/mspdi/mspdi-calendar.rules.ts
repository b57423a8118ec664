import type { Day, Period } from '../../kernel/day.js';
import type { Weekday } from '../../workplan/schedule/horizon.calendar.js';
import { publicHolidays } from '../../workplan/schedule/public-holidays.calendar.js';
import type { CalendarTerms } from '../../workplan/schedule/working.calendar.js';
import type { OutgoingCalendar } from '../plan/outgoing-plan.rules.js';
import { branch, leaf, type Written } from './xml.rules.js';

interface Dated {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** The format counts the days of the week from Sunday, 1, to Saturday, 7. */
export const dayTypeOf = (weekday: Weekday): number => (weekday % 7) + 1;
export const weekdayOf = (dayType: number): Weekday => (((dayType + 5) % 7) + 1) as Weekday;

const HOURS = [
  ['08:00:00', '12:00:00'],
  ['13:00:00', '17:00:00'],
] as const;

const workingTimes: Written = branch(
  'WorkingTimes',
  ...HOURS.map(([from, to]) => branch('WorkingTime', leaf('FromTime', from), leaf('ToTime', to))),
);

/** A calendar with the holidays of the years of a project, as one that others may be based on. */
export const calendarOf = (plan: Dated, { name, terms }: OutgoingCalendar, uid: number): Written =>
  branch(
    'Calendar',
    leaf('UID', uid),
    leaf('Name', name),
    leaf('IsBaseCalendar', true),
    leaf('BaseCalendarUID', -1),
    branch('WeekDays', ...[1, 2, 3, 4, 5, 6, 7].map((dayType) => weekDay(dayType, terms))),
    branch('Exceptions', ...exceptionsOf(plan, terms)),
  );

const weekDay = (dayType: number, { weekdays }: Pick<CalendarTerms, 'weekdays'>): Written => {
  const works = weekdays.includes(weekdayOf(dayType));
  return branch('WeekDay', leaf('DayType', dayType), leaf('DayWorking', works), works ? workingTimes : []);
};

function exceptionsOf({ startsOn, endsOn }: Dated, terms: OutgoingCalendar['terms']): Written[] {
  const [first, last] = [Number(startsOn.slice(0, 4)), Number(endsOn.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const holidays = years.flatMap((year) => publicHolidays(year, terms.holidays));
  return [
    ...terms.openings.map((period) => exception('Opening', period, true)),
    ...terms.closures.map((period) => exception(period.name, period, false)),
    ...holidays.map(({ name, day }) => exception(name, { from: day, until: day }, false)),
  ];
}

const exception = (name: string, { from, until }: Period, works: boolean): Written =>
  branch(
    'Exception',
    leaf('EnteredByOccurrences', false),
    branch('TimePeriod', leaf('FromDate', `${from}T00:00:00`), leaf('ToDate', `${until}T23:59:00`)),
    leaf('Occurrences', 1),
    leaf('Name', name),
    leaf('Type', 1),
    leaf('DayWorking', works),
    works ? workingTimes : [],
  );
