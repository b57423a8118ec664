import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './failure.js';
import { Obstacle } from './obstacle.js';
import { birthOf, isAlive } from './processes.js';

/** Who works on a data folder. */
export type Holder = {
  pid: number;
  /** When that process began, so that a later process of the same number is not taken for it. */
  born: string;
  /** What it says it does, as the end of “Jalon is already …”. */
  doing: string;
};

/** Claims a data folder for this process; refuses with what the present holder does. Returns how to give it back. */
export function takeLock(dataDir: string, doing: string): () => void {
  const file = lockFile(dataDir);
  const mine = JSON.stringify({ pid: process.pid, born: birthOf(process.pid), doing } satisfies Holder);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (claim(file, mine)) return () => release(file, mine);
    const text = readText(file);
    demandUnheld(dataDir);
    if (text !== undefined) removeStale(file, text);
  }
  throw new Obstacle(`${file} cannot be taken: remove it if no other Jalon works on this folder.`);
}

/** Refuses when somebody works on a data folder, with what they do. */
export function demandUnheld(dataDir: string): void {
  const holder = holderOf(dataDir);
  if (holder) throw new Obstacle(`Jalon is already ${holder.doing} (process ${holder.pid}, data in ${dataDir}).`);
}

/** Who works on a data folder now, if anyone. */
export const holderOf = (dataDir: string): Holder | undefined => living(readText(lockFile(dataDir)));

const lockFile = (dataDir: string) => join(dataDir, 'lock.json');

/** A lock appears whole or not at all: a link to a finished file is refused when the name exists. */
function claim(file: string, text: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function living(text: string | undefined): Holder | undefined {
  if (text === undefined) return undefined;
  try {
    const holder = JSON.parse(text) as Holder;
    return isAlive(holder.pid) && birthOf(holder.pid) === holder.born ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** Two late comers may see the same stale lock: what was moved aside is put back when it is not what was seen. */
function removeStale(file: string, seen: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readText(aside) !== seen) linkSync(aside, file);
  } catch {
    return;
  } finally {
    rmSync(aside, { force: true });
  }
}

function release(file: string, mine: string): void {
  if (readText(file) === mine) rmSync(file, { force: true });
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
