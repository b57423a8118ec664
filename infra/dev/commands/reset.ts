import { existsSync, lstatSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { isOurs, markOf } from '../data-folder.js';
import { demandUnheld } from '../lock.js';
import { Obstacle } from '../obstacle.js';
import { homeLink } from '../postgres/home.js';
import { readPostmaster } from '../postgres/postmaster.js';
import { readSettings } from '../settings.js';
import type { Command } from './command-line.js';

const ours = ['pg', 'files', 'mail', 'idp', 'logs', 'secrets.json'];

/** Throws the portal's own data away, after asking, so that the next start is the first. */
export const run: Command = async (args) => {
  const { dataDir } = readSettings(process.env);
  if (!existsSync(dataDir)) return done(`There is nothing to reset: ${dataDir} does not exist.`);
  if (!isOurs(dataDir)) throw new Obstacle(`${dataDir} was not made by Jalon: nothing in it is touched.`);
  demandUnheld(dataDir);
  const server = readPostmaster(join(homeLink(dataDir), 'data'));
  if (server) {
    throw new Obstacle(
      `The embedded PostgreSQL of ${dataDir} still runs (process ${server.pid}): start, then stop Jalon.`,
    );
  }
  const doomed = places(dataDir);
  console.log(`This deletes the database, the files and the accounts’ sessions of this folder for good:`);
  for (const place of doomed) console.log(`  ${place}`);
  if (!args.includes('--yes') && !(await confirmed())) return done('Nothing was deleted.');
  for (const place of doomed) rmSync(place, { recursive: true, force: true });
  return done('Deleted. The next npm start is the first one again.');
};

/** What the portal made, with what it keeps elsewhere behind a link; the mark goes last. */
function places(dataDir: string): string[] {
  const here = ours.map((name) => join(dataDir, name)).filter((place) => lstatSync(place, { throwIfNoEntry: false }));
  const link = homeLink(dataDir);
  const linked = lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() && existsSync(link);
  const elsewhere = linked ? [realpathSync(link)] : [];
  const known = elsewhere.filter((place) => place.startsWith('/var/tmp/jalon-postgres-'));
  return [...known, ...here, markOf(dataDir)];
}

async function confirmed(): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new Obstacle('Nobody can be asked here: npm run reset -- --yes deletes without asking.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Delete all of it? (y/N) ');
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

function done(sentence: string): number {
  console.log(sentence);
  return 0;
}
