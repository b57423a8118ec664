import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Obstacle } from '../obstacle.js';
import type { Keyring } from './keyring.js';
import { madeSeal } from './made-seal.js';
import { keyringFrom } from './private-key.js';

const FILE = '.seal.pem';
const PRIVATE = 0o600;

interface Wanted {
  readonly storageDir: string;
  /** Whose seal it is, as checkers show it. */
  readonly name: string;
  readonly from: Date;
}

/** The seal in the storage folder: the first process makes its key and its certificate, every other reads them. */
export async function keptSeal(wanted: Wanted): Promise<Keyring> {
  const file = join(wanted.storageDir, FILE);
  return keyringFrom(read(file) ?? (await make(file, wanted)), `STORAGE_DIR: ${file}`);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Obstacle(`STORAGE_DIR: ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

/** Whole or not at all, and only one: whoever comes second takes what the first made. */
async function make(file: string, wanted: Wanted): Promise<string> {
  const text = await madeSeal(wanted.name, wanted.from);
  const draft = `${file}-${randomBytes(6).toString('hex')}`;
  try {
    mkdirSync(wanted.storageDir, { recursive: true });
    writeFileSync(draft, text, { flag: 'wx', mode: PRIVATE, flush: true });
    linkSync(draft, file);
    return text;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') throw new Obstacle(`STORAGE_DIR: ${wanted.storageDir} cannot be written (${code}).`);
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(draft, { force: true });
  }
}
