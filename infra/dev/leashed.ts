import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gone, signal } from './processes.js';
import { root } from './root.js';

/** A program that runs beside us, writes to its own log and does not outlive us. */
export type Leashed = {
  /** How it ended, in a few words. */
  ended: Promise<string>;
  /** The last lines it wrote since it was started. */
  lastWords: () => string;
  stop: () => Promise<void>;
};

/** Starts a program on a leash: see `leash.ts`. */
export function leashed(command: string, args: string[], environment: NodeJS.ProcessEnv, log: string): Leashed {
  const { descriptor, from } = openLog(log);
  const leash = fileURLToPath(new URL('./leash.js', import.meta.url));
  const child = spawn(process.execPath, [leash, command, ...args], {
    cwd: root,
    env: environment,
    stdio: ['pipe', descriptor, descriptor],
    detached: true,
  });
  closeSync(descriptor);
  child.stdin?.on('error', () => {});
  const ended = endOf(child);
  return {
    ended,
    lastWords: () => readFileSync(log).subarray(from).toString('utf8').trimEnd().split('\n').slice(-15).join('\n'),
    stop: () => stop(child),
  };
}

const endOf = (child: ChildProcess) =>
  new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, by) => resolve(by ? `it was ended by ${by}` : `it ended with code ${code}`));
  });

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  signal(child.pid, 'SIGTERM');
  if (!(await gone(child.pid, 15_000))) signal(child.pid, 'SIGKILL');
}

function openLog(log: string): { descriptor: number; from: number } {
  mkdirSync(dirname(log), { recursive: true });
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) renameSync(log, `${log}.old`);
  return { descriptor: openSync(log, 'a', 0o600), from: statSync(log).size };
}
