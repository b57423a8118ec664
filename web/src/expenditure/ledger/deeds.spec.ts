import { describe, expect, it } from '@jest/globals';
import { blockOf, folded, type Reader, readCell } from './cells';
import { backOf, doneAgain, filledDown, NO_HISTORY, pastedOver, remembered, takenBack } from './deeds';
import { categoriesByName } from './names';
import { blankIn, type Row, type Said } from './row';
import { cellFor } from './selection';
import { sumOf } from './sum';

const reader: Reader = { categories: categoriesByName, works: new Map([['t1.1', 'w1']]), near: '2019-11-14' };
const row = (said: Partial<Said> = {}) =>
  ({ ...blankIn('w1', '2019-11-14'), asset: null, version: 3, ...said }) as unknown as Row;

describe('a block from a spreadsheet', () => {
  it('is read cell by cell, quotes and line breaks within them included', () => {
    expect(blockOf('a\tb\r\n"c\n""d"""\t\r\n')).toEqual([
      ['a', 'b'],
      ['c\n"d"', ''],
    ]);
  });

  it('names categories in French, in English or by their code, and amounts as people write them', () => {
    for (const name of ['Prestations externes', 'external services', 'EXTERNAL'])
      expect(readCell('category', name, reader)).toEqual({ category: 'EXTERNAL' });
    expect(readCell('net', '1 234,5 €', reader)).toEqual({ net: '1234.50' });
    expect(readCell('net', 'beaucoup', reader)).toBeUndefined();
    expect(readCell('share', '33,33', reader)).toEqual({ share: 3_333 });
    expect(readCell('paidOn', '', reader)).toEqual({ paidOn: null });
    expect(readCell('incurredOn', '2/10/2019', reader)).toEqual({ incurredOn: '2019-10-02' });
    expect(folded('  Équipement ')).toBe('equipement');
  });

  it('goes over the rows that are there, adds those that are not, and says what cannot be read', () => {
    const over = [row({ issuer: 'Avant' })];
    const block = [
      ['Atelier', '732829320'],
      ['Verrerie', '', '', 'hier'],
    ];
    const place = { over, field: 'issuer', workPackageId: 'w1', today: '2019-11-14' } as const;
    const { lines, unread, beyond } = pastedOver(block, place, reader);
    expect(lines.map(({ issuer, issuerSiren }) => [issuer, issuerSiren])).toEqual([
      ['Atelier', '732829320'],
      ['Verrerie', null],
    ]);
    expect(lines[0]?.id).toBe(over[0]?.id);
    expect(unread).toEqual([{ id: lines[1]?.id, field: 'invoicedOn', typed: 'hier' }]);
    expect(beyond).toBe(0);
  });
});

it('fills the first cell down, and leaves the others as they are', () => {
  const rows = [row({ issuer: 'A', description: '1' }), row({ issuer: 'B', description: '2' })];
  expect(filledDown(rows, 'issuer').map(({ issuer, description }) => [issuer, description])).toEqual([['A', '2']]);
});

it('takes back what was changed, added and taken out, and does it again', () => {
  const [kept, gone, fresh] = [row({ issuer: 'A' }), row(), row()] as unknown as [Said, Said, Said];
  const forth = { put: [{ ...kept, issuer: 'B' }, fresh], out: [gone.id] };
  const back = backOf(forth, new Map([kept, gone].map((said) => [said.id, said])));
  expect(back).toEqual({ put: [kept, gone], out: [fresh.id] });
  const once = remembered(NO_HISTORY, { forth, back });
  expect(takenBack(once)).toEqual({ done: [], undone: [{ forth, back }] });
  expect(doneAgain(takenBack(once))).toEqual(once);
});

it('moves from cell to cell and never out of the grid', () => {
  const size = { rows: 3, columns: 4, page: 2 };
  expect(cellFor('ArrowUp', false, { row: 0, column: 1 }, size)).toEqual({ row: 0, column: 1 });
  expect(cellFor('PageDown', false, { row: 0, column: 1 }, size)).toEqual({ row: 2, column: 1 });
  expect(cellFor('End', true, { row: 0, column: 0 }, size)).toEqual({ row: 2, column: 3 });
  expect(cellFor('a', false, { row: 0, column: 0 }, size)).toBeUndefined();
});

it('adds amounts to the cent', () => {
  expect(sumOf(['0.10', '0.20', '-33.37'])).toBe('-33.07');
  expect(sumOf([])).toBe('0.00');
});
