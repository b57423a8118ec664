import { expect, it } from '@jest/globals';
import { feder2014 } from '../budget/programme/feder-2014-2020.js';
import { Money, percent } from '../kernel/money.js';
import { dueForecast } from './due-forecast.funding.js';

const fund = { rate: percent('75'), agreed: Money.of('1000000') };
const told = (earlier: readonly string[], total: string, balance = false) => {
  const totals = earlier.map(Money.of);
  const { settled, due, payable, held } = dueForecast(fund, totals, { total: Money.of(total), balance }, feder2014);
  return [settled, due, payable, held].map(String);
};

it('agreed 1 000 000, paid 700 000, due 150 000: pays 100 000, holds 50 000', () =>
  expect(told(['933333.34'], '200000')).toEqual(['700000.00', '150000.00', '100000.00', '50000.00']));

it('the balance pays what was held', () =>
  expect(told(['933333.34', '200000'], '100000', true)).toEqual(['800000.00', '75000.00', '75000.00', '0.00']));

it('nothing earlier, nothing settled', () =>
  expect(told([], '100000')).toEqual(['0.00', '75000.00', '75000.00', '0.00']));
