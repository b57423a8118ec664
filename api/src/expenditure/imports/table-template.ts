import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import writeXlsxFile, { type Cell, type Feature } from 'write-excel-file/node';
import { costCategories } from '../../budget/cost-category.rules.js';
import { MOST_LINES } from './staged.rules.js';
import { type Column, categoryName, columns, type Language, needed, titleOf } from './table-columns.rules.js';

const SHEETS = { fr: ['Dépenses', 'Exemple', 'Listes'], en: ['Expenses', 'Example', 'Lists'] } as const;
const WIDTHS: Partial<Record<Column, number>> = { category: 24, issuer: 28, description: 40, procurementRef: 22 };
const WIDE = 15;
const DAYS: readonly Column[] = ['invoicedOn', 'incurredOn', 'paidOn', 'bookedOn'];
const AMOUNTS: readonly Column[] = ['net', 'vat', 'share', 'foreignNet'];

/** What a table may say, for one project. */
export interface TableLists {
  readonly works: readonly string[];
  readonly currencies: readonly string[];
}

/** A workbook to be filled in: titles, lists to choose from, cells of days and amounts, and an example on a sheet of its own. */
export function templateOf({ works, currencies }: TableLists, language: Language): Promise<Buffer> {
  const [name, example, listName] = SHEETS[language];
  const lists = {
    category: costCategories.filter((one) => one !== 'INDIRECT').map((one) => categoryName(one, language)),
    work: works,
    currency: ['EUR', ...currencies],
  };
  const titles = columns.map((column): Cell => {
    return { value: `${titleOf(column, language)}${needed.includes(column) ? '*' : ''}`, fontWeight: 'bold' };
  });
  const widths = columns.map((column) => ({ width: WIDTHS[column] ?? WIDE }));
  const longest = Math.max(...Object.values(lists).map((words) => words.length));
  const listed = Array.from({ length: longest }, (_, i) =>
    Object.values(lists).map((words): Cell => (words[i] ? { value: words[i], type: String } : null)),
  );
  const listTitles = Object.keys(lists).map((column): Cell => {
    return { value: titleOf(column as Column, language), fontWeight: 'bold' };
  });
  return writeXlsxFile(
    [
      { data: [titles], columns: widths, sheet: name, stickyRowsCount: 1 },
      { data: [titles, exampleOf(works[0] ?? 'WP1', language)], columns: widths, sheet: example },
      { data: [listTitles, ...listed], columns: [{ width: 26 }, { width: 14 }, { width: 12 }], sheet: listName },
    ],
    { features: [choosing(lists, listName)] },
  ).toBuffer();
}

function exampleOf(work: string, language: Language): Cell[] {
  const french = language === 'fr';
  const said: Partial<Record<Column, string | number>> = {
    ...{ category: categoryName('EXTERNAL', language), work, issuer: 'Optique du Doubs', issuerSiren: '732829320' },
    ...{ invoiceNumber: 'F-2019-042', invoicedOn: '2019-09-30', documentRef: 'HA-0142' },
    description: french ? 'Alignement de la tête optique' : 'Alignment of the optical head',
    ...{ incurredOn: '2019-09-30', paidOn: '2019-10-30', net: 1_250.5, vat: 250.1, share: 100, currency: 'EUR' },
  };
  return columns.map((column): Cell => {
    const value = said[column];
    if (value === undefined) return null;
    if (DAYS.includes(column)) return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
    return typeof value === 'number' ? { value, type: Number, format: '#,##0.00' } : { value, type: String };
  });
}

type Lists = Readonly<Record<string, readonly string[]>>;

/** Which cells offer a list, and which take days and amounts alone: the library writes no such rules, so they follow the rows. */
const choosing = (lists: Lists, listName: string): Feature<Stream | Buffer | Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) =>
          sheetIndex === 0 ? xml.replace('</sheetData>', `</sheetData>${validations(lists, listName)}`) : xml,
      },
    },
  },
});

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function validations(lists: Lists, listName: string): string {
  const cells = (column: string) => {
    const letter = LETTERS[columns.indexOf(column as Column)];
    return `sqref="${letter}2:${letter}${MOST_LINES + 1}"`;
  };
  const chosen = Object.entries(lists).map(([column, words], i) => {
    const from = `${listName}!$${LETTERS[i]}$2:$${LETTERS[i]}$${words.length + 1}`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" ${cells(column)}><formula1>${from}</formula1></dataValidation>`;
  });
  const days = DAYS.map(
    (column) =>
      `<dataValidation type="date" operator="greaterThan" allowBlank="1" showErrorMessage="1" ${cells(column)}><formula1>32874</formula1></dataValidation>`,
  );
  const amounts = AMOUNTS.map(
    (column) =>
      `<dataValidation type="decimal" operator="lessThan" allowBlank="1" showErrorMessage="1" ${cells(column)}><formula1>1000000000000</formula1></dataValidation>`,
  );
  const all = [...chosen, ...days, ...amounts];
  return `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
}
