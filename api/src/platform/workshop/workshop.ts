import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';

const LONGEST_MS = 60_000;

/**
 * The compiled file of that name beside the one at an address. What runs as it was written, in the tests, has its
 * compiled twin in the build: a thread of its own reads no TypeScript.
 */
export const benchBeside = (address: string, name: string): URL =>
  new URL(`${name}.js`, address.endsWith('.ts') ? address.replace('/api/src/', '/api/dist/src/') : address);

/** Where heavy work is done beside those who wait for answers: in a thread of its own, one piece at a time. */
@Injectable()
export class Workshop implements OnModuleDestroy {
  private last: Promise<unknown> = Promise.resolve();
  private readonly working = new Set<Worker>();

  /** Has a bench make bytes of something that can be cloned. */
  make(bench: URL, order: object): Promise<Buffer> {
    const made = this.last.then(() => this.madeAt(bench, order));
    this.last = made.catch(() => undefined);
    return made;
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.working].map((worker) => worker.terminate()));
  }

  private madeAt(bench: URL, order: object): Promise<Buffer> {
    const worker = new Worker(bench, { workerData: order });
    this.working.add(worker);
    const tooLong = setTimeout(() => void worker.terminate(), LONGEST_MS);
    return new Promise<Buffer>((resolve, reject) => {
      worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`A piece of work ended without its bytes (${code})`)));
    }).finally(() => {
      clearTimeout(tooLong);
      this.working.delete(worker);
    });
  }
}
