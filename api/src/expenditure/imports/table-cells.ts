import { CsvError, parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { inspectSpreadsheet } from '../../documents/spreadsheet.inspection.js';
import { Refusal } from '../../kernel/refusal.js';
import type { Cell } from './cells.rules.js';
import { MOST_LINES } from './staged.rules.js';
import { columnsNamed } from './table-columns.rules.js';

export type Rows = ReadonlyArray<readonly Cell[]>;

const LONGEST_RECORD = 100_000;
const separators = [';', '\t', ','] as const;

/**
 * The rows of a workbook's first sheet, or of a table of text. Refuses with what `inspectSpreadsheet` refuses,
 * `expense-file.not-a-workbook`, `.not-a-table`, `.no-rows` and `.too-many`.
 */
export async function rowsOf(bytes: Buffer, name: string): Promise<Rows> {
  const rows = /\.xlsx$/i.test(name) ? await ofWorkbook(bytes) : ofText(bytes);
  if (rows.length === 0) throw new Refusal('expense-file.no-rows');
  if (rows.length > MOST_LINES + 1) throw new Refusal('expense-file.too-many', { most: MOST_LINES });
  return rows;
}

async function ofWorkbook(bytes: Buffer): Promise<Rows> {
  await inspectSpreadsheet(bytes);
  const rows = await readSheet(bytes).catch(() => {
    throw new Refusal('expense-file.not-a-workbook');
  });
  return rows as unknown as Rows;
}

function ofText(bytes: Buffer): Rows {
  const text = textOf(bytes);
  try {
    return parse(text, {
      delimiter: separatorOf(text),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_RECORD,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal('expense-file.not-a-table', { line: Number(error.lines ?? 1) });
  }
}

function textOf(bytes: Buffer): string {
  if (bytes.includes(0)) throw new Refusal('expense-file.not-a-table', { line: 1 });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** By what the first line is parted: what leaves most titles that are known, then most cells. */
function separatorOf(text: string): string {
  const [first = ''] = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const worth = (separator: string): number => {
    const cells = first.split(separator).map((cell) => cell.replace(/^"|"$/g, ''));
    return columnsNamed(cells).filter((one) => one !== undefined).length * 1_000 + cells.length;
  };
  return [...separators].sort((a, b) => worth(b) - worth(a))[0] as string;
}
