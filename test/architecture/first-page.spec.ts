import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { repository } from './source.js';

const dist = join(repository, 'web/dist');
/** What the first page loads before anything shows, in bytes as they are built. */
const MOST = 900_000;

/** What a file cannot do without, as the build names it beside it. */
const needs = (name: string): string[] =>
  [...readFileSync(join(dist, 'assets', name), 'utf8').matchAll(/\b(?:from|import)\s*"\.\/([^"]+\.js)"/g)].map(
    ([, needed = '']) => needed,
  );

function withNeeds(names: readonly string[], known = new Set<string>()): string[] {
  for (const name of names) {
    if (known.has(name)) continue;
    known.add(name);
    withNeeds(needs(name), known);
  }
  return [...known];
}

const page = readFileSync(join(dist, 'index.html'), 'utf8');
/** What decides whether one has signed in, and what is shown to whoever has. */
const entry = withNeeds([...page.matchAll(/"\/assets\/([^"]+\.js)"/g)].map(([, name = '']) => name));
const portal = readdirSync(join(dist, 'assets')).filter((name) => /^portal-.*\.js$/.test(name));
const first = withNeeds([...entry, ...portal]).map((name) => join(dist, 'assets', name));
const weight = (files: readonly string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0);

it('sends to the sign-on before it loads what only those who are signed in see', () => {
  expect(portal).toHaveLength(1);
  expect(entry).not.toContain(portal[0]);
  expect(weight(entry.map((name) => join(dist, 'assets', name)))).toBeLessThan(60_000);
});

it('loads the first page without the weight of all the others', () => {
  expect(first.length).toBeGreaterThan(entry.length);
  expect(weight(first)).toBeLessThan(MOST);
});

it('leaves the questions of a screen to that screen', () => {
  const asked = /\b(ReviewSheet|ClaimLines)\b/;
  expect(first.filter((file) => asked.test(readFileSync(file, 'utf8')))).toEqual([]);
});
