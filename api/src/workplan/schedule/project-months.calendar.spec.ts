import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Day } from '../../kernel/day.js';
import { monthName, monthNamed, monthOfProject, periodOfMonth } from './project-months.calendar.js';

const mimedi: Day = '2018-02-08';

it('ends a project of 48 months on the last day of M48', () => {
  expect(periodOfMonth(mimedi, 1)).toEqual({ from: '2018-02-08', until: '2018-03-07' });
  expect(periodOfMonth(mimedi, 48)).toEqual({ from: '2022-01-08', until: '2022-02-07' });
});

it.each([
  ['2018-02-07', 0],
  ['2018-01-07', -1],
  ['2018-02-08', 1],
  ['2018-03-07', 1],
  ['2018-03-08', 2],
  ['2019-11-14', 22],
  ['2022-02-07', 48],
  ['2022-02-08', 49],
] as const)('finds %s in M%i', (day, month) => expect(monthOfProject(mimedi, day)).toBe(month));

it('puts every day in exactly one month, whatever the day the project begins', () =>
  fc.assert(
    fc.property(fc.nat(400), fc.nat(1800), (start, later) => {
      const startsOn = addDays('2014-01-01', start);
      const day = addDays(startsOn, later);
      const month = monthOfProject(startsOn, day);
      const { from, until } = periodOfMonth(startsOn, month);
      expect(from <= day && day <= until).toBe(true);
      expect(periodOfMonth(startsOn, month + 1).from).toBe(addDays(until, 1));
    }),
  ));

it('is written M16, and read as people type it', () => {
  expect(monthName(16)).toBe('M16');
  expect(['M16', 'm16', ' M 16 ', '16', 'M0', 'J4', ''].map(monthNamed)).toEqual([
    16,
    16,
    16,
    16,
    undefined,
    undefined,
    undefined,
  ]);
});
