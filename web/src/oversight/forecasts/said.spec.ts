import { expect, it } from '@jest/globals';
import { linesSaid, sumOf } from './said';

it('says the whole, zero included, or the categories that were filled in', () => {
  expect(linesSaid('whole', '', {})).toEqual([]);
  expect(linesSaid('whole', '0', { STAFF: '1' })).toEqual([{ category: null, amount: '0' }]);
  expect(linesSaid('parts', '9', { TRAVEL: '2.5', STAFF: '1' })).toEqual([
    { category: 'STAFF', amount: '1' },
    { category: 'TRAVEL', amount: '2.5' },
  ]);
});

it('adds up to the cent', () => {
  expect(sumOf([{ amount: '0.1' }, { amount: '0.20' }, { amount: '12' }])).toBe('12.30');
  expect(sumOf([])).toBe('0.00');
});
