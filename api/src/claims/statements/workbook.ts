import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import writeXlsxFile, { type Cell, type Feature } from 'write-excel-file/node';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';

/** A formula with what it comes to, for whoever reads without computing. */
interface Computed {
  readonly formula: string;
  readonly result: bigint | number;
  /** Whether it is money, in cents. */
  readonly money: boolean;
}

export type Written =
  | null
  | { readonly text: string; readonly strong?: boolean; readonly size?: number; readonly wrap?: boolean }
  | { readonly head: string; readonly end?: boolean }
  | { readonly cents: bigint }
  | { readonly count: number }
  | { readonly day: Day | null }
  | Computed;

export interface BookSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: ReadonlyArray<readonly Written[]>;
  /** The row, from 1, whose titles are repeated on every printed page; all down to it stays in sight. */
  readonly head: number;
  /** At the left foot of every printed page. */
  readonly foot: string;
}

/** What a spreadsheet would take for the beginning of a formula. */
const COMPUTED = /^[=+\-@\t\r\0]/;
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;
const AMOUNT = '#,##0.00';
const HEAD = { fontWeight: 'bold', wrap: true, alignVertical: 'center', backgroundColor: '#E8EEFA' } as const;
const LINE = { bottomBorderStyle: 'hair', bottomBorderColor: '#D3DAE3', alignVertical: 'top' } as const;

/** Whatever people wrote is text, and stays text. */
export const plain = (text: string): string => {
  const seen = COMPUTED.test(text) ? `'${text}` : text;
  return seen.replace(UNSEEN, ' ').trimEnd();
};

/** `A1` of a column and a row, both counted from 1. */
export const at = (column: number, row: number): string => `${String.fromCharCode(64 + column)}${row}`;

/** `$A$7:$A$20`: a column from one row to another. */
export const span = (column: number, first: number, last: number): string => {
  const letter = String.fromCharCode(64 + column);
  return `$${letter}$${first}:$${letter}$${last}`;
};

const numberOf = (cents: bigint): number => Number(Money.ofCents(cents).toString());

function cellOf(written: Written): Cell {
  if (written === null) return null;
  if ('text' in written) {
    const { text, strong, size, wrap } = written;
    if (text === '') return null;
    const bold = strong ? ({ fontWeight: 'bold' } as const) : {};
    const ruled = wrap ? LINE : {};
    return {
      value: plain(text),
      type: String,
      ...ruled,
      ...bold,
      ...(size && { fontSize: size }),
      ...(wrap && { wrap }),
    };
  }
  if ('head' in written) return { value: written.head, type: String, ...HEAD, ...(written.end && { align: 'right' }) };
  if ('cents' in written) return { value: numberOf(written.cents), type: Number, format: AMOUNT, ...LINE };
  if ('count' in written) return { value: written.count, type: Number, ...LINE };
  if ('day' in written) {
    if (written.day === null) return null;
    return { value: new Date(`${written.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', align: 'left', ...LINE };
  }
  const { formula, money } = written;
  return { value: formula, type: 'Formula', fontWeight: 'bold', ...(money && { format: AMOUNT }) };
}

/** Workbooks that recompute, print on A4 with numbered pages, and hold no formula but ours. */
export function bookOf(sheets: readonly BookSheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, widths, rows, head }) => ({
    ...{ sheet: name, data: rows.map((row) => row.map(cellOf)), columns: widths.map((width) => ({ width })) },
    ...{ stickyRowsCount: head, orientation: 'landscape' as const },
  }));
  return writeXlsxFile(written, { fontFamily: 'Calibri', fontSize: 10, features: [printed(sheets)] }).toBuffer();
}

const FORMULA = /<c r="([A-Z]+)(\d+)"([^>]*)><f>([^<]*)<\/f><\/c>/g;
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll("'", '&apos;');

/** What the library does not write: results of formulas, how a sheet is printed, what is repeated on its pages. */
const printed = (sheets: readonly BookSheet[]): Feature<Stream | Buffer | Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) => printable(xml, sheets[sheetIndex] as BookSheet),
      },
      'xl/workbook.xml': {
        transform: (xml) => {
          const titles = sheets.map(({ name, head }, i) => {
            const range = `'${name.replaceAll("'", "''")}'!$${head}:$${head}`;
            return `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escaped(range)}</definedName>`;
          });
          return xml
            .replace('<definedNames/>', `<definedNames>${titles.join('')}</definedNames>`)
            .replace('<calcPr/>', '<calcPr fullCalcOnLoad="1"/>');
        },
      },
    },
  },
});

function printable(xml: string, { rows, foot }: BookSheet): string {
  const left = escaped(foot.replaceAll('&', '&&').replace(UNSEEN, ' '));
  return xml
    .replace(FORMULA, (whole, column: string, row: string, attributes: string, formula: string) => {
      const found = rows[Number(row) - 1]?.[column.charCodeAt(0) - 65];
      if (!found || !('formula' in found)) return whole;
      const result = typeof found.result === 'bigint' ? numberOf(found.result) : found.result;
      return `<c r="${column}${row}"${attributes}><f>${formula}</f><v>${result}</v></c>`;
    })
    .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(
      /<pageSetup([^>]*)\/>/,
      (_, said: string) =>
        `<pageSetup${said} fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L${left}&amp;RPage &amp;P/&amp;N</oddFooter></headerFooter>`,
    );
}
