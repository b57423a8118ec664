import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { feder2014 } from '../budget/programme/feder-2014-2020.js';
import { addDays, type Day, daysBetween } from '../kernel/day.js';
import { Money, percent } from '../kernel/money.js';
import { days360, depreciationOf } from './depreciation.funding.js';

const laser = {
  cost: Money.of('60000'),
  years: 5,
  period: { from: '2019-04-15', until: '2022-02-07' },
  use: percent('80'),
  granted: false,
} as const;

it('60 000, 5 years, 15/04/2019–07/02/2022, 80 % → 1 013 days → 27 013.33', () => {
  expect(days360(laser.period)).toBe(1013);
  expect(depreciationOf(laser, feder2014).toString()).toBe('27013.33');
});

it('Nil if the good was bought with a public grant', () =>
  expect(depreciationOf({ ...laser, granted: true }, feder2014).isZero).toBe(true));

it.each([
  ['2019-01-01', '2019-12-31', 360],
  ['2019-02-01', '2019-02-28', 30],
  ['2020-02-01', '2020-02-28', 28],
  ['2020-02-01', '2020-02-29', 30],
  ['2019-01-31', '2019-01-31', 0],
  ['2019-01-30', '2019-01-31', 1],
  ['2019-03-01', '2019-02-01', 0],
] as const)('from %s to %s there are %s days', (from, until, days) => expect(days360({ from, until })).toBe(days));

const day = fc.integer({ min: 0, max: 4000 }).map((count): Day => addDays('2014-01-01', count));

it('gives the same days however a period is cut', () =>
  fc.assert(
    fc.property(day, day, day, (one, two, three) => {
      const [from, cut, until] = [one, two, three].sort() as [Day, Day, Day];
      fc.pre(daysBetween(cut, until) > 0);
      const parts = days360({ from, until: cut }) + days360({ from: addDays(cut, 1), until });
      expect(parts).toBe(days360({ from, until }));
    }),
  ));
