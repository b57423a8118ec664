import { readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type * as Postmasters from '../../infra/dev/postgres/postmaster.js';

/**
 * Clears up after a run of tests, however it ended: its standard input is a pipe that the machine itself closes with
 * the run, even by `kill -9`. Takes the folder of the run, the process of its database server, and the module that ends one.
 */
const [folder = '', server = '', module = ''] = process.argv.slice(2);
const { stopPostmaster }: typeof Postmasters = await import(module);

let clearing = false;

async function clear(): Promise<void> {
  if (clearing) return;
  clearing = true;
  await stopPostmaster(Number(server)).catch((error) => console.error(error.message));
  for (const pid of leftOver()) kill(pid);
  rmSync(home(), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** The server's own folder, which may stand elsewhere when root runs the tests. */
function home(): string {
  try {
    return realpathSync(join(folder, 'database', 'pg'));
  } catch {
    return folder;
  }
}

/** Whatever the run started that still goes: each was given the folder, in its environment. */
function leftOver(): number[] {
  try {
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid && pid !== process.pid && carries(pid));
  } catch {
    return [];
  }
}

function carries(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(folder);
  } catch {
    return false;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended meanwhile.
  }
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => {});
process.stdin.on('end', clear).on('close', clear).on('error', clear).resume();
