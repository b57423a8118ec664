import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { feder2014 } from '../budget/programme/feder-2014-2020.js';
import { Money, percent } from '../kernel/money.js';
import { costOfHours, fixedShareCost, hourlyRate, hours } from './hourly-rate.funding.js';

const whole = percent('100');

it('52 000 → 30.23; 640 h → 19 347.20 (not 19 348.84)', () => {
  const rate = hourlyRate(Money.of('52000'), whole, feder2014);
  expect(rate.toString()).toBe('30.23');
  expect(costOfHours(rate, hours('640'), feder2014).toString()).toBe('19347.20');
});

it('41 600 at 80 % (1 376 h) → 30.23', () =>
  expect(hourlyRate(Money.of('41600'), percent('80'), feder2014).toString()).toBe('30.23'));

it('4 300.00 × 40 % = 1 720.00', () =>
  expect(fixedShareCost(Money.of('4300.00'), percent('40'), feder2014).toString()).toBe('1720.00'));

it('asks the programme for the hours of a year', () => {
  const other = { ...feder2014, staff: { ...feder2014.staff, yearHours: 1600 } };
  expect(hourlyRate(Money.of('52000'), whole, other).toString()).toBe('32.50');
});

it('never pays for a year more than it cost', () =>
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 9n), fc.integer({ min: 1, max: 100 }), (cents, quota) => {
      const share = { part: BigInt(quota), whole: 100n };
      const rate = hourlyRate(Money.ofCents(cents), share, feder2014);
      expect(costOfHours(rate, 1720n * BigInt(quota), feder2014).cents <= cents).toBe(true);
    }),
  ));
