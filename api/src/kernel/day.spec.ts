import { describe, expect, it } from '@jest/globals';
import { addDays, covers, type Day, dayOf, daysBetween, earliest, latest } from './day.js';
import { Refusal } from './refusal.js';

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] as number;

/** Every day of 2014 to 2032, counted on the fingers and not by a date library. */
const calendar: Day[] = [];
for (let year = 2014; year <= 2032; year++)
  for (let month = 1; month <= 12; month++)
    for (let day = 1; day <= lengthOf(year, month); day++)
      calendar.push(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day);

describe('every day from 2014 to 2032, daylight-saving changes included', () => {
  const first = calendar[0] as Day;

  it('has a next one, one day later', () => {
    expect(calendar).toHaveLength(6940);
    for (const [i, day] of calendar.entries()) {
      expect(dayOf(day)).toBe(day);
      const next = calendar[i + 1];
      if (!next) continue;
      expect(addDays(day, 1)).toBe(next);
      expect(addDays(next, -1)).toBe(day);
      expect(day < next).toBe(true);
    }
  });

  it('is as many days from the first as have passed', () => {
    for (const [i, day] of calendar.entries()) {
      expect(daysBetween(first, day)).toBe(i);
      expect(daysBetween(day, first) + i).toBe(0);
      expect(addDays(first, i)).toBe(day);
    }
  });
});

it('covers both ends of a period and nothing beyond', () => {
  const period = { from: '2014-01-01', until: '2023-12-31' } as const;
  expect((['2013-12-31', '2014-01-01', '2023-12-31', '2024-01-01'] as const).map((day) => covers(period, day))).toEqual(
    [false, true, true, false],
  );
});

it('knows the earliest and the latest', () => {
  const days = ['2019-11-14', '2018-02-08', '2022-02-07'] as const;
  expect([earliest(...days), latest(...days)]).toEqual(['2018-02-08', '2022-02-07']);
});

it.each(['2019-02-30', '2019-13-01', '2019-00-10', '2019-1-1', '2019-11-14T00:00', '', '14/11/2019', '20191114'])(
  'refuses a day that does not exist: %j',
  (text) => expect(() => dayOf(text)).toThrow(new Refusal('day.malformed')),
);
