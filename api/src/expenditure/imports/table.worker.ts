import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../kernel/refusal.js';
import { rowsOf } from './table-cells.js';

interface Asked {
  readonly bytes: Uint8Array;
  readonly name: string;
}

const { bytes, name } = workerData as Asked;

try {
  parentPort?.postMessage({ rows: await rowsOf(Buffer.from(bytes), name) });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  parentPort?.postMessage({ refused: { code: error.code, facts: error.facts } });
}
