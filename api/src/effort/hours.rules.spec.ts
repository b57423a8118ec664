import { expect, it } from '@jest/globals';
import { feder2014 } from '../budget/programme/feder-2014-2020.js';
import { addDays, type Day } from '../kernel/day.js';
import { Money, percent } from '../kernel/money.js';
import type { EmploymentTerms } from './employment.rules.js';
import { hours } from './hourly-rate.funding.js';
import { possibleHours, type WorkedHours, yearsOf } from './hours.rules.js';

const nadia = (quota = '100', until: Day | null = null): EmploymentTerms => ({
  id: 't',
  personId: 'nadia',
  partnerId: 'ilsa',
  from: '2018-02-08',
  until,
  quota: percent(quota),
  annualCost: Money.of('52000'),
  documentedOn: '2018-02-08',
});
const on = (day: Day, count: string): WorkedHours => ({ personId: 'nadia', day, hours: hours(count) });
const year = (count: number, each = '8') => Array.from({ length: count }, (_, i) => on(addDays('2019-01-01', i), each));
const said = (worked: WorkedHours[], ...terms: EmploymentTerms[]) =>
  possibleHours(worked, terms, feder2014).map(({ code, figures }) => `${code} ${Object.values(figures).join(' ')}`);

it('Hours of one person in one calendar year over all operations and all claims ≤ 1720 × quota; the hour above is refused', () => {
  expect(said(year(215), nadia())).toEqual([]);
  expect(said([...year(215), on('2019-12-31', '1')], nadia())).toEqual(['hours.above-a-year 2019 1721 1720 1']);
  expect(said(year(173), nadia('80'))).toEqual(['hours.above-a-year 2019 1384 1376 8']);
  expect(yearsOf(year(215), [nadia()], feder2014)).toMatchObject([{ year: 2019, worked: 172000n, refused: 0n }]);
});

it('adds the operations of one day, and refuses more than 24 hours', () => {
  expect(said([on('2019-05-02', '12'), on('2019-05-02', '12')], nadia())).toEqual([]);
  expect(said([on('2019-05-02', '12'), on('2019-05-02', '12.25')], nadia())).toEqual([
    'hours.above-a-day 2019-05-02 24.25 24',
  ]);
});

it('refuses hours below zero, and of somebody who is not employed that day', () => {
  expect(said([on('2019-05-02', '-1')], nadia())).toEqual(['hours.below-zero 2019-05-02 -1']);
  expect(said([on('2019-05-02', '2')], nadia('100', '2019-05-01'))).toEqual(['hours.without-employment 2019-05-02']);
  expect(said([on('2017-05-02', '2')], nadia())).toEqual([
    'hours.without-employment 2017-05-02',
    'hours.above-a-year 2017 2 0 2',
  ]);
});
