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

/** What changes when the same screen is spoken in another language and lit otherwise. */
const RELIT = [
  ...['color-contrast', 'link-in-text-block', 'html-has-lang', 'html-lang-valid', 'document-title'],
  ...['button-name', 'link-name', 'label', 'select-name', 'aria-input-field-name', 'aria-toggle-field-name'],
  ...['label-content-name-mismatch', 'empty-heading', 'svg-img-alt'],
];

/** What a machine finds wrong for people who see, hear or move otherwise: one sentence for each place. */
export const axe = (page: Page): Promise<string[]> => judge(page, { type: 'tag', values: TAGS });

/** The same of a screen that was judged in another language and another light. */
export const axeAgain = (page: Page): Promise<string[]> => judge(page, { type: 'rule', values: RELIT });

async function judge(page: Page, runOnly: object): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  const violations = await page.evaluate(async (asked) => {
    const engine = (window as unknown as { axe: Axe }).axe;
    const found = await engine.run(document, {
      runOnly: asked,
      resultTypes: ['violations'],
      preload: false,
      iframes: false,
    });
    return found.violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map((n) => String(n.target)) }));
  }, runOnly);
  return violations.flatMap(({ id, help, nodes }) => nodes.map((target) => `${id}: ${help} (${target})`));
}
