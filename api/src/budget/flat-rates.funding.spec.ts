import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Money, percent } from '../kernel/money.js';
import type { CostCategory } from './cost-category.rules.js';
import { agreeableFlatRates, type ChosenRate, type Costs, indirectOf, withFlatRates } from './flat-rates.funding.js';
import { feder2014 } from './programme/feder-2014-2020.js';
import { feder2021 } from './programme/feder-2021-2027.js';

const costs = (of: Partial<Record<CostCategory, string>>): Costs =>
  new Map(Object.entries(of).map(([category, amount]) => [category as CostCategory, Money.of(amount)]));
const at = (of: Record<string, string>): ChosenRate[] =>
  Object.entries(of).map(([code, rate]) => ({ code, rate: percent(rate) }));
const real = costs({ EXTERNAL: '40000', EQUIPMENT: '60000' });
const total = (chosen: ChosenRate[]) => Money.sum(withFlatRates(real, chosen, feder2021).values()).toString();
const subject = { kind: 'partner', id: 'ilsa' } as const;
const said = (chosen: ChosenRate[], of: Costs = real) =>
  agreeableFlatRates(subject, chosen, of, feder2014).map(({ code, figures }) => ({ code, ...figures }));

it('R4: 33 333.37 → 5 000.00; a credit note of −33.37 → −5.00 (toward zero)', () => {
  expect(indirectOf(Money.of('33333.37'), feder2014).toString()).toBe('5000.00');
  expect(indirectOf(Money.of('-33.37'), feder2014).toString()).toBe('-5.00');
});

it('R4: cutting 1 000.00 of staff removes 1 150.00 of cost', () => {
  const whole = (staff: string) => Money.of(staff).plus(indirectOf(Money.of(staff), feder2014));
  expect(whole('20000').minus(whole('19000')).toString()).toBe('1150.00');
});

it('R5: external 40 000 + equipment 60 000, staff 20 %, travel 15 %, office 15 % → 126 000', () => {
  const chosen = at({ 'staff-20': '20', 'travel-15': '15', 'office-15': '15' });
  expect(said(chosen)).toEqual([]);
  expect(total(chosen)).toBe('126000.00');
});

it('R5: with office 25 % of direct → 153 750', () => {
  const chosen = at({ 'office-25': '25', 'travel-15': '15', 'staff-20': '20' });
  expect(said(chosen)).toEqual([]);
  expect(total(chosen)).toBe('153750.00');
});

it('R5: refuses a forbidden combination with the rule’s name', () => {
  expect(said(at({ 'office-15': '15', 'office-25': '25' }))).toEqual([
    { code: 'flat-rate.forbidden-together', rate: 'office-15', other: 'office-25' },
  ]);
  expect(said(at({ 'travel-15': '15', 'all-40': '40' }), costs({ STAFF: '1' }))).toEqual([
    { code: 'flat-rate.forbidden-together', rate: 'travel-15', other: 'all-40' },
  ]);
});

it('R5: refuses an unknown rate, one above its maximum, and one beside the cost that it replaces', () =>
  expect(
    said(at({ 'all-50': '50', 'office-15': '15.01', 'all-40': '40' }).slice(0, 2), costs({ INDIRECT: '5' })),
  ).toEqual([
    { code: 'flat-rate.not-allowed', rate: 'all-50', programme: 'FEDER 2014–2020' },
    { code: 'flat-rate.above-maximum', rate: 'office-15', percent: 15.01, most: 15 },
    { code: 'flat-rate.beside-real-cost', rate: 'office-15', category: 'INDIRECT', amount: '5.00' },
  ]));

it('R5: 40 % of staff stands for all the rest', () =>
  expect(said(at({ 'all-40': '40' }))).toEqual([
    { code: 'flat-rate.beside-real-cost', rate: 'all-40', category: 'EXTERNAL', amount: '40000.00' },
    { code: 'flat-rate.beside-real-cost', rate: 'all-40', category: 'EQUIPMENT', amount: '60000.00' },
  ]));

it('does not depend on the order in which the rates were chosen', () =>
  fc.assert(
    fc.property(fc.shuffledSubarray(at({ 'staff-20': '20', 'travel-15': '15', 'office-25': '25' })), (chosen) => {
      const sorted = chosen.toSorted((a, b) => (a.code < b.code ? -1 : 1));
      expect(total(chosen)).toBe(total(sorted));
    }),
  ));
