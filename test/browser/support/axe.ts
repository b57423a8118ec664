import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA and the French RGAA, as far as a machine can tell. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4', 'best-practice'];

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: ReadonlyArray<{ readonly target: readonly unknown[]; readonly failureSummary?: string }>;
}

interface Axe {
  run(root: Document, options: object): Promise<{ violations: Violation[] }>;
}

/** What a machine finds wrong for people who see, hear or move otherwise: one sentence for each place. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(SOURCE);
  const violations = await page.evaluate(async (tags) => {
    const engine = (window as unknown as { axe: Axe }).axe;
    const found = await engine.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
    return found.violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map((n) => String(n.target)) }));
  }, TAGS);
  return violations.flatMap(({ id, help, nodes }) => nodes.map((target) => `${id}: ${help} (${target})`));
}
