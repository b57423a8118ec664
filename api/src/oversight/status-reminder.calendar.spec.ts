import { expect, it } from '@jest/globals';
import type { Day } from '../kernel/day.js';
import { nextCollection, updateDueOn } from './status-reminder.calendar.js';

it.each([
  ['2019-11-14', '2019-11-15'],
  ['2019-11-15', '2019-11-15'],
  ['2019-11-16', '2019-12-15'],
  ['2019-12-31', '2020-01-15'],
] as const)('after %s, collects on %s', (day, expected) => expect(nextCollection(day)).toBe(expected));

it.each<[Day | null, Day | null]>([
  ['2019-10-16', null],
  ['2019-10-15', '2019-11-15'],
  ['2019-09-20', '2019-11-15'],
  ['2019-08-01', '2019-09-15'],
  [null, '2018-03-15'],
])('what was said on %s is to be said again by %s', (saidOn, dueOn) =>
  expect(updateDueOn({ saidOn, startsOn: '2018-02-08' }, '2019-11-14')).toBe(dueOn),
);
