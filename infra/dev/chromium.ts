import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Narrator } from './narrator.js';
import { Obstacle } from './obstacle.js';

/** Debian’s browser without a window of its own first: the same engine, and no toolbars to draw. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser of the browser tests: the one that CHROMIUM names, the machine's, or Debian's, installed where we may. */
export function findChromium(tell: Narrator): string {
  const named = process.env.CHROMIUM;
  if (named && !runs(named)) throw new Obstacle(`CHROMIUM names ${named}, which is not a program.`);
  const found = named ?? onThisMachine();
  if (found) return found;
  if (!mayInstall()) {
    throw new Obstacle(
      'The browser tests need Chromium or Chrome: install one (Debian: apt-get install chromium), or name it with CHROMIUM.',
    );
  }
  tell('installing Debian’s chromium (apt-get install chromium)');
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('apt-get', ['update', '-qq'], quiet);
  for (const one of ['chromium-headless-shell', 'chromium']) {
    const wanted = ['install', '-y', '-qq', '--no-install-recommends', one, 'fonts-liberation'];
    if (spawnSync('apt-get', wanted, quiet).status === 0) break;
  }
  const installed = onThisMachine();
  if (!installed) throw new Obstacle('apt-get installed no chromium: install one yourself, or name it with CHROMIUM.');
  return installed;
}

function onThisMachine(): string | undefined {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  const programs = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...programs, ...applications].find(runs);
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function mayInstall(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
