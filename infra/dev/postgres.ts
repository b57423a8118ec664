import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from './failure.js';
import { diskFull, isDiskFull, Obstacle } from './obstacle.js';
import { freePort } from './ports.js';
import { findBinaries } from './postgres/binaries.js';
import { createCluster } from './postgres/cluster.js';
import { administratorUrl, ensureDatabase } from './postgres/database.js';
import { hasCluster } from './postgres/home.js';
import { type Identity, identityFor } from './postgres/identity.js';
import { forgetDeadPostmaster, readPostmaster, stopPostmaster, vanished } from './postgres/postmaster.js';
import { type Configuration, type Server, startServer } from './postgres/server.js';
import { gone } from './processes.js';
import { keepSecrets, secretsFile } from './secrets.js';

/** What the embedded server may be asked. */
export type PostgresOptions = {
  /** The folder that holds the server's folder and the secrets. */
  dataDir: string;
  /** Faster: for tests, whose data may be lost with the power, but not with the server. */
  volatile?: boolean;
  port?: number;
  /** PostgreSQL's own settings, over ours. */
  configuration?: Configuration;
};

/** A real PostgreSQL on this machine, started or found running. */
export type Postgres = {
  /** As the administrator, on the portal's database. */
  url: string;
  port: number;
  pid: number;
  /** Whether it was already running when we came. */
  adopted: boolean;
  /** When it ended, for whatever reason. */
  exited: Promise<void>;
  stop: () => Promise<void>;
};

const durable: Configuration = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
};
const forgetful: Configuration = { ...durable, fsync: 'off', full_page_writes: 'off' };

/** Starts the embedded PostgreSQL of a data folder, or adopts the one that already serves it. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const dataDir = resolve(options.dataDir);
  try {
    return await open(dataDir, options);
  } catch (error) {
    throw isDiskFull(error) ? diskFull(dataDir) : error;
  }
}

async function open(dataDir: string, options: PostgresOptions): Promise<Postgres> {
  const { native, major } = findBinaries();
  const identity = identityFor(native, dataDir);
  const { cluster } = identity.home;
  const found = hasCluster(identity.home, major);
  if (found && !existsSync(secretsFile(dataDir))) {
    throw new Obstacle(
      `${cluster} holds a database but ${secretsFile(dataDir)}, with its password, is gone: put it back, or start afresh with npm run reset.`,
    );
  }
  const { administrator } = keepSecrets(dataDir);
  if (!found) await createCluster(identity, administrator, !options.volatile);
  const running = await liveOrphan(cluster);
  const server = running ?? (await started(identity, options));
  const stop = () => stopPostmaster(server.pid);
  const url = administratorUrl(server.port, administrator);
  try {
    await ensureDatabase(url);
  } catch (error) {
    // What we took for a live server may have been one that was being killed.
    if (running && (await gone(running.pid, 2_000))) return open(dataDir, options);
    if (!running) await stop();
    throw error;
  }
  return { ...server, url, adopted: running !== undefined, stop };
}

async function started(identity: Identity, options: PostgresOptions): Promise<Server & { port: number }> {
  const configuration = { ...(options.volatile ? forgetful : durable), ...options.configuration };
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    try {
      return { ...(await startServer(identity, port, configuration)), port };
    } catch (error) {
      // Children of a killed server hold its memory and its port for an instant.
      const passing = /shared memory block|is taken by another/.test(messageOf(error));
      if (!passing || attempt === 10) throw error;
      await sleep(200);
    }
  }
}

/** A server that outlived the one who started it; one that is on its way out is waited for. */
async function liveOrphan(cluster: string): Promise<(Server & { port: number }) | undefined> {
  for (let waited = 0; waited < 15_000; waited += 50) {
    const postmaster = readPostmaster(cluster);
    if (!postmaster) {
      forgetDeadPostmaster(cluster);
      return undefined;
    }
    if (postmaster.ready) return { pid: postmaster.pid, port: postmaster.port, exited: vanished(postmaster.pid) };
    await sleep(50);
  }
  throw new Obstacle(`A PostgreSQL already works on ${cluster} but does not answer: end it first.`);
}
