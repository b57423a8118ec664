import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { inspectSpreadsheet } from '../../documents/spreadsheet.inspection.js';
import { Refusal } from '../../kernel/refusal.js';
import { MOST_LINES } from './staged.rules.js';
import type { ReadRows, Rows } from './table-cells.js';

/** Of the build, whoever asks: a worker has no loader of its own. */
const WORKER = createRequire(import.meta.url).resolve('#table-worker');
/** What a workbook of a few megabytes may need, and no more. */
const MEGABYTES = 512;
const LONGEST_MS = 60_000;

/**
 * Reads a table beside the requests, which go on meanwhile. Refuses with what `inspectSpreadsheet` refuses,
 * `expense-file.not-a-workbook`, `.not-a-table`, `.no-rows` and `.too-many`.
 */
export async function readTable(bytes: Buffer, name: string): Promise<Rows> {
  if (/\.xlsx$/i.test(name)) await inspectSpreadsheet(bytes);
  const { rows, brokenAt } = await readBeside(bytes, name);
  if (brokenAt !== undefined) throw new Refusal('expense-file.not-a-table', { line: brokenAt });
  if (!rows) throw new Refusal('expense-file.not-a-workbook');
  if (rows.length === 0) throw new Refusal('expense-file.no-rows');
  if (rows.length > MOST_LINES + 1) throw new Refusal('expense-file.too-many', { most: MOST_LINES });
  return rows;
}

/** Nothing where the worker died of the file, or had to be stopped. */
function readBeside(bytes: Buffer, name: string): Promise<ReadRows> {
  const resourceLimits = { maxOldGenerationSizeMb: MEGABYTES };
  const worker = new Worker(WORKER, { workerData: { bytes, name }, resourceLimits });
  return new Promise<ReadRows>((resolve) => {
    const timer = setTimeout(() => void worker.terminate(), LONGEST_MS);
    worker.once('message', resolve);
    worker.once('error', () => resolve({}));
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve({});
    });
  });
}
