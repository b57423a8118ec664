import { CsvError, parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import type { Cell } from './cells.rules.js';
import { columnsNamed } from './table-columns.rules.js';

export type Rows = ReadonlyArray<readonly Cell[]>;

/** The rows of a table; or the line at which a text ceases to be one, or the word that it is none. */
export interface ReadRows {
  readonly rows?: Rows;
  readonly brokenAt?: number;
}

const LONGEST_RECORD = 100_000;
const separators = [';', '\t', ','] as const;

/** The rows of a workbook’s first sheet, or of a table of text. */
export async function rowsOf(bytes: Buffer, name: string): Promise<ReadRows> {
  if (!/\.xlsx$/i.test(name)) return ofText(bytes);
  const rows = await readSheet(bytes).catch(() => undefined);
  return { rows: rows as unknown as Rows | undefined };
}

function ofText(bytes: Buffer): ReadRows {
  if (bytes.includes(0)) return { brokenAt: 1 };
  const text = textOf(bytes);
  try {
    const rows: string[][] = parse(text, {
      delimiter: separatorOf(text),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_RECORD,
    });
    return { rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { brokenAt: Number(error.lines ?? 1) };
  }
}

function textOf(bytes: Buffer): string {
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
