import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Obstacle } from '../obstacle.js';
import { commandOf, gone, isAlive, signal } from '../processes.js';

/** The server process of a cluster, as it describes itself in its pid file. */
export type Postmaster = { pid: number; port: number; ready: boolean };

/** Reads the pid file of a cluster; nothing when no server of that cluster lives. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(pidFile(cluster), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Math.abs(Number(lines[0]));
  if (!pid || !isAlive(pid) || !serves(pid, cluster)) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** Removes the pid file that a killed server left, when no server of that cluster lives. */
export function forgetDeadPostmaster(cluster: string): void {
  if (!readPostmaster(cluster)) rmSync(pidFile(cluster), { force: true });
}

/** Asks a server to end at once and in order; insists when it does not. */
export async function stopPostmaster(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  if (await gone(pid, 15_000)) return;
  signal(pid, 'SIGQUIT');
  if (await gone(pid, 5_000)) return;
  throw new Obstacle(`The embedded PostgreSQL (process ${pid}) does not stop: end it yourself.`);
}

/** When a server that is not our child is gone. */
export const vanished = (pid: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setInterval(() => {
      if (isAlive(pid)) return;
      clearInterval(timer);
      resolve();
    }, 500);
    timer.unref();
  });

const pidFile = (cluster: string) => join(cluster, 'postmaster.pid');

/** A number in a pid file may since belong to any program. */
const serves = (pid: number, cluster: string) => commandOf(pid).includes(cluster);
