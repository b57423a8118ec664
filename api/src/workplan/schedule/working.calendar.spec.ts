import { describe, expect, it } from '@jest/globals';
import { addDays, type Day, type Period } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import { dayAt, HORIZON, HORIZON_DAYS, placeOf, weekdayAt } from './horizon.calendar.js';
import { publicHolidays } from './public-holidays.calendar.js';
import { type CalendarTerms, FRENCH_WEEK, WorkingCalendar } from './working.calendar.js';

const august: Period = { from: '2019-08-05', until: '2019-08-23' };
const terms: Readonly<Record<string, CalendarTerms>> = {
  'the French week': FRENCH_WEEK,
  'Alsace-Moselle': { ...FRENCH_WEEK, holidays: 'ALSACE_MOSELLE' },
  'a hospital, every day': { weekdays: [1, 2, 3, 4, 5, 6, 7], holidays: 'NONE', closures: [], openings: [] },
  'a company closed in August, open one Saturday and on Whit Monday': {
    ...FRENCH_WEEK,
    closures: [august],
    openings: [
      { from: '2019-09-07', until: '2019-09-07' },
      { from: '2019-06-10', until: '2019-06-10' },
    ],
  },
};

/** Sakamoto's rule, which shares nothing with the way under test. */
function weekday(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] as number;
  const y = month < 3 ? year - 1 : year;
  return ((y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + date + 6) % 7) + 1;
}

const within = (periods: readonly Period[], day: Day) => periods.some((p) => p.from <= day && day <= p.until);

/** Whether a day is worked, from the terms read aloud. */
function worked({ weekdays, holidays, closures, openings }: CalendarTerms, day: Day): boolean {
  if (within(openings, day)) return true;
  if (within(closures, day)) return false;
  if (publicHolidays(Number(day.slice(0, 4)), holidays).some((holiday) => holiday.day === day)) return false;
  return (weekdays as readonly number[]).includes(weekday(day));
}

const days: Day[] = [];
for (let day: Day = '2014-01-01'; day <= '2032-12-31'; day = addDays(day, 1)) days.push(day);

describe.each(Object.entries(terms))('every day from 2014 to 2032: %s', (_, these) => {
  const calendar = new WorkingCalendar(these);
  const open = days.map((day) => worked(these, day));
  const workedDays = days.filter((_day, i) => open[i]);

  it('says which are worked', () => {
    expect(days).toHaveLength(6940);
    expect(days.filter((day, i) => calendar.works(day) !== open[i])).toEqual([]);
  });

  it('finds the next, the last, and how many have passed', () => {
    let passed = 0;
    const wrong = days.filter((day, i) => {
      const [before, next] = [workedDays[passed - 1], workedDays[passed]];
      const last = open[i] ? day : before;
      if (open[i]) passed += 1;
      return (
        (next && calendar.onOrAfter(day) !== next) ||
        (last && calendar.onOrBefore(day) !== last) ||
        calendar.count({ from: '2014-01-01', until: day }) !== passed
      );
    });
    expect(wrong).toEqual([]);
    expect(passed).toBe(workedDays.length);
  });

  it.each([1, 5, 23])('adds and takes away %i working days', (n) => {
    let passed = 0;
    const wrong = days.filter((day, i) => {
      const after = open[i] ? passed + 1 : passed;
      const [later, sooner] = [workedDays[after + n - 1], workedDays[passed - n]];
      passed = after;
      return (later && calendar.add(day, n) !== later) || (sooner && calendar.add(day, -n) !== sooner);
    });
    expect(wrong).toEqual([]);
  });
});

it('gives a place to every day of the horizon, and a day to every place', () => {
  const places = Array.from({ length: HORIZON_DAYS }, (_, place) => place);
  expect(places.filter((place) => placeOf(dayAt(place)) !== place)).toEqual([]);
  expect(places.filter((place) => weekdayAt(place) !== weekday(dayAt(place)))).toEqual([]);
});

it.each([
  ['2019-11-08', 1, '2019-11-12'],
  ['2019-11-08', 2, '2019-11-13'],
  ['2019-11-12', -1, '2019-11-08'],
  ['2019-11-10', 1, '2019-11-12'],
  ['2019-11-10', -1, '2019-11-08'],
  ['2019-12-24', 1, '2019-12-26'],
] as const)('over the long weekend of 11 November: %s and %i is %s', (day, n, expected) =>
  expect(new WorkingCalendar(FRENCH_WEEK).add(day, n)).toBe(expected),
);

it('counts none backwards, and 251 working days in 2019', () => {
  const calendar = new WorkingCalendar(FRENCH_WEEK);
  expect(calendar.count({ from: '2019-11-15', until: '2019-11-14' })).toBe(0);
  expect(calendar.count({ from: '2019-01-01', until: '2019-12-31' })).toBe(251);
});

it('lets a closure run past the horizon', () => {
  const calendar = new WorkingCalendar({ ...FRENCH_WEEK, closures: [{ from: '1990-01-01', until: '2000-12-31' }] });
  expect(calendar.onOrAfter('2000-06-01')).toBe('2001-01-02');
});

it('refuses a calendar without a working day, and a day outside the horizon', () => {
  expect(() => new WorkingCalendar({ ...FRENCH_WEEK, weekdays: [] })).toThrow(new Refusal('calendar.never-works'));
  const calendar = new WorkingCalendar(FRENCH_WEEK);
  for (const ask of [
    () => calendar.works('1999-12-31'),
    () => calendar.add(HORIZON.until, 1),
    () => calendar.add(HORIZON.from, -1),
    () => calendar.onOrBefore(HORIZON.from),
  ])
    expect(ask).toThrow(new Refusal('schedule.beyond-horizon'));
});
