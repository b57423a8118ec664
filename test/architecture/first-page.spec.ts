import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { repository } from './source.js';

const dist = join(repository, 'web/dist');
/** What the first page loads before anything shows, in bytes as they are built. */
const MOST = 900_000;

const first = [...readFileSync(join(dist, 'index.html'), 'utf8').matchAll(/"(\/assets\/[^"]+\.js)"/g)].map(
  ([, path = '']) => join(dist, path),
);

it('loads the first page without the weight of all the others', () => {
  expect(first.length).toBeGreaterThan(0);
  expect(first.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(MOST);
});

it('leaves the questions of a screen to that screen', () => {
  const asked = /\b(ReviewSheet|ClaimLines)\b/;
  expect(first.filter((file) => asked.test(readFileSync(file, 'utf8')))).toEqual([]);
});
