import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { costCategories } from '../../budget/cost-category.rules.js';
import { splitOf } from '../../budget/split.funding.js';
import { Money, percent } from '../../kernel/money.js';
import { flowCells, sharesOfCategories } from './flow.rules.js';

const rates = [
  { fund: 'FEDER', rate: percent('75') },
  { fund: 'FRI', rate: percent('4.29') },
] as const;
const told = (cells: ReadonlyArray<readonly [string, (typeof costCategories)[number], string]>) => {
  const flow = flowCells(
    cells.map(([partnerId, category, amount]) => ({ partnerId, category, amount: Money.of(amount) })),
  );
  const total = Money.sum(flow.map(({ amount }) => amount));
  return { flow, shares: sharesOfCategories(flow, splitOf(total, rates, 'toward-zero')) };
};

it('joins what a partner declares twice in a category', () =>
  expect(
    told([
      ['a', 'TRAVEL', '1'],
      ['b', 'STAFF', '2'],
      ['a', 'TRAVEL', '0.50'],
    ]).flow.map(({ partnerId, category, amount }) => `${partnerId} ${category} ${amount}`),
  ).toEqual(['b STAFF 2.00', 'a TRAVEL 1.50']));

it('draws the funds from the categories: 123 456.79 is 92 592.59, 5 296.29 and 25 567.91', () => {
  const { shares } = told([
    ['a', 'STAFF', '100000'],
    ['b', 'EXTERNAL', '23456.79'],
  ]);
  const of = (fund: string) =>
    Money.sum(shares.filter((one) => one.fund === fund).map(({ amount }) => amount)).toString();
  expect([of('FEDER'), of('FRI'), of('SELF')]).toEqual(['92592.59', '5296.29', '25567.91']);
});

it('leaves what is below zero to those who spent', () =>
  expect(
    told([
      ['a', 'STAFF', '100'],
      ['a', 'TRAVEL', '-10'],
    ]).shares.map(({ category, fund, amount }) => `${category} ${fund} ${amount}`),
  ).toEqual(['STAFF FEDER 67.50', 'STAFF FRI 3.86', 'STAFF SELF 28.64', 'TRAVEL SELF -10.00']));

it('has nothing to draw of nothing', () => expect(told([]).shares).toEqual([]));

it('loses no cent between categories and funds', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...costCategories), fc.bigInt(0n, 10n ** 11n)), { minLength: 1 }),
      (drawn) => {
        const cells = flowCells(
          drawn.map(([category, cents]) => ({ partnerId: 'a', category, amount: Money.ofCents(cents) })),
        );
        const total = Money.sum(cells.map(({ amount }) => amount));
        const funds = splitOf(total, rates, 'toward-zero');
        const shares = sharesOfCategories(cells, funds);
        for (const { fund, amount } of funds)
          expect(Money.sum(shares.filter((one) => one.fund === fund).map((one) => one.amount)).cents).toBe(
            amount.cents,
          );
        for (const { category, amount } of cells)
          expect(Money.sum(shares.filter((one) => one.category === category).map((one) => one.amount)).cents).toBe(
            amount.cents,
          );
      },
    ),
  ));
