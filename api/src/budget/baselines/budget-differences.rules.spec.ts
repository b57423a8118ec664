import { expect, it } from '@jest/globals';
import { Money } from '../../kernel/money.js';
import { budgetDifferences, wholeDifference } from './budget-differences.rules.js';

const of = (itemId: string, amount: string) => ({ itemId, amount: Money.of(amount) });

it('sets what a work package had beside what it has, what came and went included, to the cent', () => {
  const rows = budgetDifferences(
    [of('L1', '100.10'), of('L1', '0.05'), of('L2', '50')],
    [of('L1', '90'), of('L3', '60.15')],
  );
  expect(rows.map(({ itemId, before, after, difference }) => `${itemId} ${before} ${after} ${difference}`)).toEqual([
    'L1 100.15 90.00 -10.15',
    'L2 50.00 0.00 -50.00',
    'L3 0.00 60.15 60.15',
  ]);
  const { before, after, difference } = wholeDifference(rows);
  expect([before, after, difference].map(String)).toEqual(['150.15', '150.15', '0.00']);
});
