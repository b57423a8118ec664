import { TestEnvironment } from 'jest-environment-node';

/** The sandbox of a test file, with a door: what is loaded through it is loaded once for a worker, not once a file. */
export default class Sandbox extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    this.global.outside = (what: string) => import(what);
  }
}
