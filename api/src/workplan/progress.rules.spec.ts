import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Day } from '../kernel/day.js';
import { expectedProgress } from './progress.rules.js';

const year = { startsOn: '2019-01-01', endsOn: '2019-12-31' } as const;

it.each<[Day, number]>([
  ['2018-12-31', 0],
  ['2019-01-01', 0],
  ['2019-01-04', 1],
  ['2019-07-02', 50],
  ['2019-12-30', 99],
  ['2019-12-31', 100],
  ['2021-01-01', 100],
])('expects on %s, of a year, %i %%', (today, percent) => expect(expectedProgress(year, today)).toBe(percent));

it('expects all of a single day on that day', () =>
  expect(expectedProgress({ startsOn: '2019-11-14', endsOn: '2019-11-14' }, '2019-11-14')).toBe(100));

it('never goes back, and stays within 0 and 100', () =>
  fc.assert(
    fc.property(fc.nat(2000), fc.integer({ min: -100, max: 2500 }), (length, offset) => {
      const startsOn: Day = '2018-02-08';
      const work = { startsOn, endsOn: addDays(startsOn, length) };
      const [before, after] = [offset, offset + 1].map((days) => expectedProgress(work, addDays(startsOn, days)));
      expect(before).toBeGreaterThanOrEqual(0);
      expect(after).toBeLessThanOrEqual(100);
      expect(after).toBeGreaterThanOrEqual(before as number);
    }),
  ));
