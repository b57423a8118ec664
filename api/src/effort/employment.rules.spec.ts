import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { feder2014 } from '../budget/programme/feder-2014-2020.js';
import { addDays, type Day } from '../kernel/day.js';
import { Money, percent } from '../kernel/money.js';
import { consistentTerms, type EmploymentTerms, termsOn, yearCeiling } from './employment.rules.js';
import { hoursShown } from './hourly-rate.funding.js';

const terms = (from: Day, until: Day | null, quota = '100', documentedOn: Day = from): EmploymentTerms => ({
  id: `${from} ${quota}`,
  personId: 'nadia',
  partnerId: 'ilsa',
  from,
  until,
  quota: percent(quota),
  annualCost: Money.of('52000'),
  documentedOn,
});
const ceiling = (year: number, ...of: EmploymentTerms[]) => hoursShown(yearCeiling(of, year, feder2014));
const said = (...of: EmploymentTerms[]) =>
  consistentTerms(of, feder2014).map(({ code, figures }) => `${code} ${Object.values(figures).join(' ')}`);

it('1720 × quota', () => {
  expect(ceiling(2019, terms('2018-02-08', null))).toBe(1720);
  expect(ceiling(2019, terms('2018-02-08', null, '80'))).toBe(1376);
  expect(ceiling(2019)).toBe(0);
});

it('prorates a quota that changes within the year, and an arrival, by days', () => {
  expect(ceiling(2019, terms('2018-01-01', '2019-06-30'), terms('2019-07-01', null, '80'))).toBe(1546.58);
  expect(ceiling(2019, terms('2019-07-01', null))).toBe(867.06);
  expect(ceiling(2020, terms('2020-01-01', '2020-02-29'))).toBe(281.96);
});

it('finds the terms of a day, the latest documented first', () => {
  const [old, amended] = [
    terms('2019-01-01', null, '100', '2018-12-01'),
    terms('2019-01-01', null, '80', '2019-05-01'),
  ];
  expect(termsOn([old, amended], '2019-03-01')).toBe(amended);
  expect(termsOn([amended, old], '2019-03-01')).toBe(amended);
  expect(termsOn([old], '2018-12-31')).toBeUndefined();
});

it('detects terms that overlap, end before they begin, or have no quota', () => {
  expect(said(terms('2018-01-01', '2018-12-31'), terms('2019-01-01', null))).toEqual([]);
  expect(said(terms('2019-01-01', null), terms('2018-01-01', '2019-01-01'))).toEqual([
    'employment.terms-overlap 2019-01-01 2019-01-01',
  ]);
  expect(said(terms('2018-01-01', null), terms('2018-02-01', '2018-03-01'), terms('2018-06-01', '2018-06-02'))).toEqual(
    ['employment.terms-overlap 2018-02-01 2018-03-01', 'employment.terms-overlap 2018-06-01 2018-06-02'],
  );
  expect(
    said(terms('2019-02-01', '2019-01-01'), terms('2020-01-01', null, '0'), terms('2017-01-01', '2017-01-01', '101')),
  ).toEqual([
    'employment.ends-before-it-starts 2019-02-01 2019-01-01',
    'employment.quota-impossible 2020-01-01',
    'employment.quota-impossible 2017-01-01',
  ]);
});

it('gives the same ceiling however a year is cut', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 363 }), (at) => {
      const cut = addDays('2019-01-01', at);
      expect(ceiling(2019, terms('2019-01-01', cut), terms(addDays(cut, 1), null))).toBe(1720);
    }),
  ));
