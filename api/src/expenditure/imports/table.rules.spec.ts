import { expect, it } from '@jest/globals';
import type { Cell } from './cells.rules.js';
import { lineIn, placesIn, TableKeys } from './table.rules.js';

const works = new Map([['t1.1', 'w11']]);
const HEAD = ['Objet', 'Lot', 'Poste', 'HT', 'Engagée le', 'Fournisseur'];
const { places } = placesIn(HEAD);
const read = (cells: readonly Cell[], books = false, keys = new TableKeys()) =>
  lineIn(cells, 2, places, { works, books }, keys);
const GOOD = ['Étude', 'T1.1', 'Prestations externes', 1200.5, '2/9/2019', 'Optique du Doubs'];

it('reads a row by the titles of its columns, in whatever order', () =>
  expect(read(GOOD)).toMatchObject({
    ...{ workPackageId: 'w11', category: 'EXTERNAL', net: '120050', vat: '0', share: 10_000, currency: 'EUR' },
    ...{ incurredOn: '2019-09-02', paidOn: null, mistakes: [] },
  }));

it('tells each cell that cannot be read, as the spreadsheet names it', () =>
  expect(read(['', 'T9', 'Repas', '12,345', '31/2/2019', '']).mistakes).toEqual([
    { cell: 'A2', column: 'description', code: 'import-cell.missing', facts: {} },
    { cell: 'C2', column: 'category', code: 'import-cell.category-unknown', facts: { text: 'Repas' } },
    { cell: 'B2', column: 'work', code: 'import-cell.work-unknown', facts: { text: 'T9' } },
    { cell: 'E2', column: 'incurredOn', code: 'import-cell.not-a-day', facts: { text: '31/2/2019' } },
    { cell: 'D2', column: 'net', code: 'import-cell.not-an-amount', facts: { text: '12,345' } },
  ]));

it('takes salaries from those who keep the books alone', () => {
  const salary = ['Paie', 'T1.1', 'Personnel', 1, '2/9/2019', ''];
  expect(read(salary).mistakes).toMatchObject([{ cell: 'C2', code: 'import-cell.salaries-of-the-books' }]);
  expect(read(salary, true).mistakes).toEqual([]);
});

it('knows the same row again, and tells rows that say the same apart', () => {
  const keys = new TableKeys();
  const first = read(GOOD, false, keys).key;
  expect(read(GOOD).key).toBe(first);
  expect(read(GOOD, false, keys).key).toBe(`${first}:2`);
});

it('takes a block without titles in the order of the ledger, and says which titles are missing', () => {
  expect(placesIn(['Personnel', 'T1.1', '', '', '', '', '', 'Paie', '1/1/2019', '', 10]).titled).toBe(false);
  expect(() => placesIn(['Objet', 'HT', 'Lot'])).toThrow(
    expect.objectContaining({ code: 'expense-file.columns-missing', facts: { columns: 'Poste, Engagée le' } }),
  );
});
