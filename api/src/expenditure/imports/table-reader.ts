import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../kernel/refusal.js';
import type { Rows } from './table-cells.js';

interface Told {
  readonly rows?: Rows;
  readonly refused?: { readonly code: Refusal['code']; readonly facts: Refusal['facts'] };
}

/** Of the build, whoever asks: a worker has no loader of its own. */
const WORKER = createRequire(import.meta.url).resolve('#table-worker');
/** What a workbook of a few megabytes may need, and no more. */
const MEGABYTES = 512;
const LONGEST_MS = 60_000;

/** Reads a table beside the requests, which go on meanwhile. Refuses with what `rowsOf` refuses and `expense-file.not-a-workbook`. */
export function readTable(bytes: Buffer, name: string): Promise<Rows> {
  const worker = new Worker(WORKER, {
    workerData: { bytes, name },
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  return new Promise<Rows>((resolve, reject) => {
    const broken = () => reject(new Refusal('expense-file.not-a-workbook'));
    const timer = setTimeout(() => {
      broken();
      void worker.terminate();
    }, LONGEST_MS);
    worker.once('message', ({ rows, refused }: Told) => {
      if (rows) resolve(rows);
      else if (refused) reject(new Refusal(refused.code, refused.facts));
    });
    worker.once('error', broken);
    worker.once('exit', () => {
      clearTimeout(timer);
      broken();
    });
  });
}
