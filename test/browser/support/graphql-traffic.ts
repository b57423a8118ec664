import type { Page, Route } from 'playwright-core';

const nameIn = (route: Route): string => {
  const { operationName } = JSON.parse(route.request().postData() ?? '{}') as { operationName?: string };
  return operationName ?? '';
};

/** Stands between a page and the API, for one operation: lets it pass, holds it back, or cuts the line. */
export class GraphqlTraffic {
  /** How often the operation was asked for. */
  asked = 0;
  private way: 'open' | 'held' | 'cut' = 'open';
  private readonly waiting: Route[] = [];

  private constructor() {}

  static async of(page: Page, operation: string): Promise<GraphqlTraffic> {
    const traffic = new GraphqlTraffic();
    await page.route('**/graphql', async (route) => {
      if (nameIn(route) !== operation) return route.fallback();
      traffic.asked += 1;
      if (traffic.way === 'cut') return route.abort('connectionreset');
      if (traffic.way === 'held') traffic.waiting.push(route);
      else await route.fallback();
    });
    return traffic;
  }

  hold(): void {
    this.way = 'held';
  }

  cut(): void {
    this.way = 'cut';
  }

  /** Opens the line again, and lets pass what waited. */
  async release(): Promise<void> {
    this.way = 'open';
    for (const route of this.waiting.splice(0)) await route.fallback();
  }
}
