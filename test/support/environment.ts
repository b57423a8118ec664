import { AsyncLocalStorage } from 'node:async_hooks';
import { TestEnvironment } from 'jest-environment-node';

/** Every store of the worker in which something ran: a file's own go with it, the others come back when something runs in them. */
const stores = new Set<AsyncLocalStorage<unknown>>();
const { prototype } = AsyncLocalStorage;
const { run } = prototype;
prototype.run = function (this: AsyncLocalStorage<unknown>, ...args: Parameters<typeof run>) {
  stores.add(this);
  return Reflect.apply(run, this, args);
} as typeof run;

/** The sandbox of a test file, with a door: what is loaded through it is loaded once for a worker, not once a file. */
export default class Sandbox extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    this.global.outside = (what: string) => import(what);
  }

  /** Up to Node 22 every promise of a process is told to every store that was ever used in it. */
  override async teardown(): Promise<void> {
    for (const store of stores) store.disable();
    stores.clear();
    await super.teardown();
  }
}
