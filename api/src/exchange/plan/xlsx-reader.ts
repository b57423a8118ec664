import { readSheet } from 'read-excel-file/node';
import { inspectSpreadsheet } from '../../documents/spreadsheet.inspection.js';
import { Refusal } from '../../kernel/refusal.js';
import { type FilePlan, MOST_ROWS } from './file-plan.rules.js';
import { type Cell, planOfCells } from './sheet-reader.rules.js';

type SheetCells = ReadonlyArray<readonly Cell[]>;

/**
 * Reads a plan out of the first sheet of a workbook, written as our own are.
 * Refuses with what `inspectSpreadsheet` refuses, `plan-file.not-a-workbook`, `.no-rows`, `.too-many` and `.columns-missing`.
 */
export async function readXlsx(bytes: Buffer): Promise<FilePlan> {
  await inspectSpreadsheet(bytes);
  const rows = await readSheet(bytes).catch(() => {
    throw new Refusal('plan-file.not-a-workbook');
  });
  const [head, ...body] = rows as unknown as SheetCells;
  if (!head || body.length === 0) throw new Refusal('plan-file.no-rows');
  if (body.length > MOST_ROWS) throw new Refusal('plan-file.too-many', { most: MOST_ROWS });
  return planOfCells(
    head.map((cell) => String(cell ?? '').trim()),
    body,
  );
}
