import { expect, it } from '@jest/globals';
import { feder2014 } from '../budget/programme/feder-2014-2020.js';
import { feder2021 } from '../budget/programme/feder-2021-2027.js';
import { Money, percent } from '../kernel/money.js';
import { eligibleVat } from './vat.funding.js';

const whole = (recovered: string, certified: boolean, operationCost: string, programme = feder2014) =>
  Money.of('10000')
    .plus(
      eligibleVat(
        Money.of('2000'),
        { recovered: percent(recovered), certified, operationCost: Money.of(operationCost) },
        programme,
      ),
    )
    .toString();

it.each([
  ['0', '12000.00'],
  ['30', '11400.00'],
  ['100', '10000.00'],
])('2014–2020: 10 000 + 2 000 recovered at %s % → %s', (recovered, eligible) =>
  expect(whole(recovered, true, '13614727')).toBe(eligible),
);

it('2014–2020: with a non-recovery certificate, and not without', () =>
  expect(whole('0', false, '13614727')).toBe('10000.00'));

it('2021–2027: VAT eligible when the operation’s total cost < 5 000 000 € including VAT', () => {
  expect(whole('100', false, '4999999.99', feder2021)).toBe('12000.00');
  expect(whole('100', false, '5000000', feder2021)).toBe('10000.00');
  expect(whole('0', true, '5000000', feder2021)).toBe('12000.00');
});
