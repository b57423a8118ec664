import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../kernel/day.js';
import { addMonths } from './project.calendar.js';

it.each([
  ['2019-11-14', 1, '2019-12-14'],
  ['2019-11-14', 2, '2020-01-14'],
  ['2019-01-31', 1, '2019-02-28'],
  ['2020-01-31', 1, '2020-02-29'],
  ['2019-03-31', -1, '2019-02-28'],
  ['2019-01-15', -1, '2018-12-15'],
  ['2018-02-08', 48, '2022-02-08'],
] as const)('%s and %i months is %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected));

it('comes back to a day that every month has', () =>
  fc.assert(
    fc.property(fc.nat(5000), fc.integer({ min: -200, max: 200 }), (days, months) => {
      const day = `${addDays('2014-01-01', days).slice(0, 8)}15` as const;
      expect(addMonths(addMonths(day as '2014-01-15', months), -months)).toBe(day);
    }),
  ));
