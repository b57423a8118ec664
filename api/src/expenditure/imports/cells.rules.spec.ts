import { expect, it } from '@jest/globals';
import { amountIn, dayIn, shareIn } from './cells.rules.js';

it.each([
  ['1 234,50 €', '1234.50'],
  ['1\u202f234,5', '1234.50'],
  ['1234.5', '1234.50'],
  ['1,234.50', '1234.50'],
  ['-33,37', '-33.37'],
  [0.1 + 0.2, '0.30'],
  [1234.56, '1234.56'],
])('%s is an amount', (cell, amount) => expect(amountIn(cell)?.toString()).toBe(amount));

it.each(['1 234,567', 'abc', '', 33.333, '12,34,56', Number.NaN, 1e15])('%s is none', (cell) =>
  expect(amountIn(cell)).toBeUndefined(),
);

it.each([
  ['2/9/2019', '2019-09-02'],
  ['02.09.19', '2019-09-02'],
  ['2019-09-02', '2019-09-02'],
  [new Date('2019-09-02T00:00:00Z'), '2019-09-02'],
])('%s is a day', (cell, day) => expect(dayIn(cell)).toBe(day));

it.each(['31/02/2019', '2019-13-01', 'hier', '1/1/1066'])('%s is none', (cell) => expect(dayIn(cell)).toBeUndefined());

it('reads shares in percent, above zero and up to the whole', () => {
  expect(['40 %', '33,33', 100, '0,01', 0.4, 1].map(shareIn)).toEqual([4_000, 3_333, 10_000, 1, 4_000, 10_000]);
  expect(['0', '101', 'tout', 0].map(shareIn)).toEqual([undefined, undefined, undefined, undefined]);
});
