import { afterAll, expect, it } from '@jest/globals';
import { benchBeside, Workshop } from './workshop.js';

const workshop = new Workshop();
afterAll(() => workshop.onModuleDestroy());

const bench = (code: string): URL =>
  new URL(
    `data:text/javascript,import { parentPort, workerData } from 'node:worker_threads';${encodeURIComponent(code)}`,
  );
const sending = bench(`parentPort.postMessage(Buffer.from(String(workerData.cents + 1n)))`);

it('makes bytes of an order in a thread of its own, amounts as they are', async () =>
  expect((await workshop.make(sending, { cents: 12_345n })).toString()).toBe('12346'));

it('goes on with the next after one that failed, or ended without its bytes', async () => {
  const [thrown, ended, made] = await Promise.allSettled([
    workshop.make(bench(`throw new Error('No paper left')`), {}),
    workshop.make(bench(`parentPort.close()`), {}),
    workshop.make(sending, { cents: 1n }),
  ]);
  expect(thrown).toMatchObject({ status: 'rejected', reason: { message: 'No paper left' } });
  expect(ended.status).toBe('rejected');
  expect(made.status).toBe('fulfilled');
});

it('finds the compiled bench, beside what is compiled and beside what is not', () => {
  expect(benchBeside('file:///p/api/dist/src/claims/a.js', './b.bench').pathname).toBe(
    '/p/api/dist/src/claims/b.bench.js',
  );
  expect(benchBeside('file:///p/api/src/claims/a.ts', './b.bench').pathname).toBe('/p/api/dist/src/claims/b.bench.js');
});
