import { parentPort, workerData } from 'node:worker_threads';
import { rowsOf } from './table-cells.js';

interface Asked {
  readonly bytes: Uint8Array;
  readonly name: string;
}

const { bytes, name } = workerData as Asked;
parentPort?.postMessage(await rowsOf(Buffer.from(bytes), name));
