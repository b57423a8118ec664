import { expect, it } from '@jest/globals';
import { minus, sumOf } from './cents';
import { amountIn, blockIn, laid } from './pasted';

it('reads a block that a spreadsheet copied, and leaves one cell to the field', () => {
  expect(blockIn('12')).toBeUndefined();
  expect(blockIn('1 200,50\t3\r\n\t4\r\n')).toEqual([
    ['1 200,50', '3'],
    ['', '4'],
  ]);
});

it.each([
  ['1 200,50 €', '1200.50'],
  ['1,200.50', '1200.50'],
  ['', '0.00'],
  ['–', '0.00'],
  ['-5', undefined],
  ['douze', undefined],
  ['1,234', undefined],
])('reads %p as %p', (text, amount) => expect(amountIn(text)).toBe(amount));

it('lays it from a cell on, and leaves out what falls beyond', () => {
  const block = [
    ['1', '2'],
    ['3', '4'],
  ];
  expect(laid(block, ['a', 'b'], ['x', 'y'], { row: 1, column: 0 })).toEqual([
    { row: 'b', column: 'x', text: '1' },
    { row: 'b', column: 'y', text: '2' },
  ]);
});

it('sums to the cent', () => {
  expect(sumOf(['0.10', '0.20', '-1.00', '13614727'])).toBe('13614726.30');
  expect(minus('0.00', '0.01')).toBe('-0.01');
});
