import type { BrowserContext } from 'playwright-core';

/** Hears every request that the pages make, and keeps those that go to a stranger. */
export class ForeignRequests {
  readonly found: string[] = [];

  constructor(private readonly ours: readonly string[]) {}

  watch(context: BrowserContext): void {
    context.on('request', (request) => {
      const url = new URL(request.url());
      const local = url.protocol === 'data:' || url.protocol === 'blob:' || url.protocol === 'about:';
      const origin = url.origin.replace(/^ws/, 'http');
      if (!local && !this.ours.includes(origin)) this.found.push(request.url());
    });
  }
}
