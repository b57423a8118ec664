import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.js';

const notSources = new Set(['node_modules', 'dist', 'coverage']);

/** One digest of every source under some places of the repository; tests are not sources of a build. */
export function digestOf(places: string[]): string {
  const hash = createHash('sha256');
  for (const place of places) add(hash, place);
  return hash.digest('hex');
}

function add(hash: Hash, place: string): void {
  const path = join(root, place);
  if (!statSync(path).isDirectory()) {
    hash.update(`${place}\0`).update(readFileSync(path)).update('\0');
    return;
  }
  const names = readdirSync(path).filter((name) => !notSources.has(name) && !/\.spec\.tsx?$|^\./.test(name));
  for (const name of names.sort()) add(hash, `${place}/${name}`);
}
