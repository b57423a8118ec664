import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Obstacle } from './obstacle.js';

const PRIVATE = 0o600;

/** A key in the storage folder that the first process makes and every other reads. */
export function keptKey(storageDir: string, name: string): string {
  const file = join(storageDir, name);
  try {
    mkdirSync(storageDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: PRIVATE, flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw new Obstacle(`STORAGE_DIR: ${storageDir} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
  const key = readFileSync(file, 'utf8').trim();
  if (key.length < 64) throw new Obstacle(`STORAGE_DIR: ${file} does not hold a key.`);
  return key;
}
