import { expect, it } from '@jest/globals';
import { Money } from '../kernel/money.js';
import { groupedBy, sideBySide, type Tally } from './tally.rules.js';

const tally = (
  [partnerId, category, workPackageId]: [string | null, Tally['category'], string | null],
  amount: string,
): Tally => ({ partnerId, category, workPackageId, lines: 1, amount: Money.of(amount) });

it('sets plan and declarations side by side, and what has no match against zero', () => {
  const rows = sideBySide(
    [tally(['vega', 'STAFF', null], '100'), tally(['vega', null, null], '100')],
    [tally(['vega', 'STAFF', null], '30'), tally(['vega', 'TRAVEL', null], '5'), tally(['vega', null, null], '35')],
  );
  expect(rows.map(({ category, planned, declared }) => `${category} ${planned} ${declared}`)).toEqual([
    'STAFF 100.00 30.00',
    'null 100.00 35.00',
    'TRAVEL 0.00 5.00',
  ]);
});

it('adds what several modules declare', () => {
  const twice = [tally([null, 'STAFF', null], '1.10'), tally([null, 'STAFF', null], '2.20')];
  expect(sideBySide([], twice).map(({ declared }) => declared.toString())).toEqual(['3.30']);
});

it('finds the sums that were made by just these dimensions', () => {
  const all = [
    tally(['vega', 'STAFF', null], '1'),
    tally(['vega', null, null], '2'),
    tally([null, null, 'LT1'], '3'),
    tally([null, null, null], '4'),
  ];
  const amounts = (...by: Parameters<typeof groupedBy> extends [unknown, ...infer D] ? D : never) =>
    groupedBy(all, ...by).map(({ amount }) => amount.toString());
  expect(amounts('partnerId', 'category')).toEqual(['1.00']);
  expect(amounts('category', 'partnerId')).toEqual(['1.00']);
  expect(amounts('partnerId')).toEqual(['2.00']);
  expect(amounts('workPackageId')).toEqual(['3.00']);
  expect(amounts()).toEqual(['4.00']);
});
