import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../../kernel/refusal.js';
import { type FilePlan, MOST_ROWS } from './file-plan.rules.js';
import { planOfCells } from './sheet-reader.rules.js';
import { separatorOf, tableTextOf } from './sheet-text.rules.js';

const LONGEST_RECORD = 100_000;

/**
 * Reads a plan out of a table of text: CSV as French or English spreadsheets save it, or cells that were copied.
 * Refuses with what `tableTextOf` refuses, `plan-file.not-a-table`, `.no-rows`, `.too-many` and `.columns-missing`.
 */
export async function readCsv(bytes: Uint8Array): Promise<FilePlan> {
  const text = tableTextOf(bytes);
  const [head, ...rows] = cellsOf(text);
  if (!head || !rows.some((cells) => cells.some((cell) => cell.trim() !== ''))) throw new Refusal('plan-file.no-rows');
  if (rows.length > MOST_ROWS) throw new Refusal('plan-file.too-many', { most: MOST_ROWS });
  return { ...planOfCells(head, rows), program: 'CSV' };
}

function cellsOf(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      max_record_size: LONGEST_RECORD,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal('plan-file.not-a-table', { line: Number(error.lines ?? 1) });
  }
}
