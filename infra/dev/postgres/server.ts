import { spawn } from 'node:child_process';
import { closeSync, existsSync, fchownSync, openSync, readFileSync, renameSync, statfsSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { diskFull, isDiskFull, Obstacle } from '../obstacle.js';
import { portTaken } from '../ports.js';
import { program } from './binaries.js';
import { environment } from './environment.js';
import type { Home } from './home.js';
import type { Identity } from './identity.js';
import { readPostmaster } from './postmaster.js';

/** A server that this process started and that accepts connections. */
export type Server = { pid: number; exited: Promise<void> };

/** How a server runs, as the names and values of PostgreSQL's own settings. */
export type Configuration = Record<string, string>;

/** Starts a server and waits until it accepts connections. */
export async function startServer(identity: Identity, port: number, configuration: Configuration): Promise<Server> {
  const { home } = identity;
  const { log, from } = openLog(identity);
  const settings = Object.entries(configuration).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [name, args] = identity.command(program(identity.native, 'postgres'), [
    '-D',
    home.cluster,
    '-p',
    String(port),
    ...settings,
  ]);
  // Detached: Ctrl-C in the terminal must not reach it before the API has finished with it.
  const child = spawn(name, args, {
    ...identity.options,
    env: environment(),
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  child.unref();
  let ended: string | undefined;
  const exited = new Promise<void>((resolve) => {
    const end = (how: string) => {
      ended = how;
      resolve();
    };
    child.once('error', (error) => end(error.message));
    child.once('exit', (code, by) => end(`it ended with ${by ?? code}`));
  });
  while (!isReady(home, child.pid)) {
    if (ended) throw reason(home, port, ended, readFileSync(home.log, 'utf8').slice(from));
    await sleep(15);
  }
  return { pid: child.pid ?? 0, exited };
}

const isReady = (home: Home, pid: number | undefined) => {
  const postmaster = readPostmaster(home.cluster);
  return postmaster?.pid === pid && postmaster?.ready === true;
};

function openLog({ home, options }: Identity): { log: number; from: number } {
  if (existsSync(home.log) && statSync(home.log).size > 5_000_000) renameSync(home.log, `${home.log}.old`);
  const log = openSync(home.log, 'a', 0o600);
  if (options.uid !== undefined) fchownSync(log, options.uid, options.gid ?? options.uid);
  return { log, from: statSync(home.log).size };
}

function reason(home: Home, port: number, how: string, said: string): Error {
  const { bavail, bsize } = statfsSync(home.folder);
  if (isDiskFull(said) || bavail * bsize < 65_536) return diskFull(home.folder);
  if (/could not bind|Address already in use/.test(said)) return portTaken(port, 'PG_PORT');
  const last = said
    .split('\n')
    .filter((line) => /FATAL|PANIC|ERROR/.test(line))
    .at(-1);
  return new Obstacle(
    `PostgreSQL did not start: ${last?.replace(/^.*?(FATAL|PANIC|ERROR): */, '') ?? how} (see ${home.log}).`,
  );
}
