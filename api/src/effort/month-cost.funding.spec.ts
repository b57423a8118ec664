import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { feder2014 } from '../budget/programme/feder-2014-2020.js';
import { addDays, type Day } from '../kernel/day.js';
import { Money, percent } from '../kernel/money.js';
import { hours } from './hourly-rate.funding.js';
import { costOfMonth, type DayOfWork, monthOf, type PaidTerms, totalOf } from './month-cost.funding.js';

const terms = (changes: Partial<PaidTerms> = {}): PaidTerms => ({
  id: 't',
  personId: 'jo',
  partnerId: 'ilsa',
  from: '2018-01-01',
  until: null,
  quota: percent('100'),
  annualCost: Money.of('52000'),
  documentedOn: '2018-01-01',
  method: 'HOURLY',
  fixedShare: null,
  ...changes,
});
const on = (day: Day, count: string, workPackageId = 'LT1'): DayOfWork => ({ day, workPackageId, hours: hours(count) });
const said = (worked: DayOfWork[], ...of: PaidTerms[]) =>
  costOfMonth('2019-10-01', worked, of, feder2014).map(
    ({ workPackageId, rate, cost }) => `${workPackageId} ${rate} ${cost}`,
  );

it('counts each work package at the rate of the terms of its days', () =>
  expect(
    said(
      [on('2019-10-01', '7'), on('2019-10-02', '7.5'), on('2019-10-02', '0.25', 'LT2'), on('2019-10-21', '8')],
      terms({ until: '2019-10-15' }),
      terms({ id: 'u', from: '2019-10-16', annualCost: Money.of('60200') }),
    ),
  ).toEqual(['LT1 30.23 438.33', 'LT2 30.23 7.55', 'LT1 35.00 280.00']));

it('4 300.00 × 40 % = 1 720.00, without hours; for the days that a letter governs', () => {
  const fixed = { method: 'FIXED_SHARE', fixedShare: 4_000, annualCost: Money.of('51600') } as const;
  expect(said([on('2019-10-01', '7')], terms(fixed))).toEqual(['null null 1720.00']);
  expect(said([], terms({ ...fixed, from: '2019-10-17' }))).toEqual(['null null 832.25']);
  expect(said([], terms({ ...fixed, from: '2019-11-01' }))).toEqual([]);
});

it('knows how long a month is', () =>
  expect([monthOf('2020-02-01').until, monthOf('2019-12-01').until]).toEqual(['2020-02-29', '2019-12-31']));

it('never pays more for hours cut in pieces than for the whole, nor loses more than a cent for each piece', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 800 }), { minLength: 1, maxLength: 20 }), (pieces) => {
      const cut = pieces.map((piece, i) => ({ ...on(addDays('2019-10-01', i), '0', `LT${i}`), hours: BigInt(piece) }));
      const whole = [{ ...on('2019-10-01', '0'), hours: BigInt(pieces.reduce((a, b) => a + b)) }];
      const cost = (worked: DayOfWork[]) => totalOf(costOfMonth('2019-10-01', worked, [terms()], feder2014)).cents;
      const gap = cost(whole) - cost(cut);
      expect(gap >= 0n && gap <= BigInt(pieces.length)).toBe(true);
    }),
  ));
