import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CostCategory } from '../../budget/cost-category.rules.js';
import { feder2014 } from '../../budget/programme/feder-2014-2020.js';
import { Money } from '../../kernel/money.js';
import { flatCostsOf, type RealCost } from './flat-lines.funding.js';

const cost = (category: CostCategory, euros: string, workPackageId = 'L1'): RealCost => ({
  category,
  workPackageId,
  eligible: Money.of(euros),
});
const made = (costs: readonly RealCost[], rates: readonly string[]) =>
  flatCostsOf(costs, rates, feder2014).map(({ rate, amount }) => `${rate} ${amount}`);

describe('R4, R5: what the agreed rates add', () => {
  it('15 % of 33 333.37 is 5 000.00', () =>
    expect(made([cost('STAFF', '33333.37')], ['office-15'])).toEqual(['office-15 5000.00']));

  it('a credit note of -33.37 gives -5.00, toward zero', () =>
    expect(made([cost('STAFF', '-33.37')], ['office-15'])).toEqual(['office-15 -5.00']));

  it('external 40 000 + equipment 60 000, staff 20 %, travel 15 %, office 15 %: 126 000', () => {
    const real = [cost('EXTERNAL', '40000'), cost('EQUIPMENT', '60000')];
    const flats = flatCostsOf(real, ['staff-20', 'travel-15', 'office-15'], feder2014);
    const total = Money.sum([...real.map(({ eligible }) => eligible), ...flats.map(({ amount }) => amount)]);
    expect(`${total}`).toBe('126000.00');
  });

  it('what nobody agreed on adds nothing', () => expect(made([cost('STAFF', '100')], [])).toEqual([]));
});

it('falls on the work packages of its base, and the parts are the whole to the cent', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ work: fc.constantFrom('L1', 'L2', 'L3'), cents: fc.integer({ min: 1, max: 999_999 }) }), {
        minLength: 1,
        maxLength: 9,
      }),
      (all) => {
        const costs = all.map(({ work, cents }) => cost('STAFF', Money.ofCents(cents).toString(), work));
        for (const { amount, parts } of flatCostsOf(costs, ['travel-15', 'office-15'], feder2014))
          expect(`${Money.sum(parts.map((part) => part.amount))}`).toBe(`${amount}`);
      },
    ),
  ));
