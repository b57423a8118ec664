import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrate, POSTMASTER, startPostgres } from './built.js';
import { APP_PASSWORD, TEMPLATE, WORKER_PASSWORD } from './template.js';

/** What the teardown of the same run finds again. */
declare global {
  var jalonTestKeeper: ChildProcess | undefined;
}

const MEMORY = '/dev/shm';
/** More than a run ever holds at once, in bytes. */
const ENOUGH = 4 * 2 ** 30;

/** Where the machine has memory to spare for files, there: a run makes and drops databases by the hundred. */
const room = (): string => {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ENOUGH ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
};

/**
 * One forgetful PostgreSQL for the whole run, with a migrated template that each file copies. Runs on the build.
 * All that the run writes aside is in one folder, which goes with it.
 */
export default async function setUp(): Promise<void> {
  const folder = mkdtempSync(join(room(), 'jalon-test-'));
  process.env.TMPDIR = folder;
  const server = await startPostgres({ dataDir: join(folder, 'database'), volatile: true });
  globalThis.jalonTestKeeper = keeper(folder, server.pid);
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  await admin.end();
  const template = new URL(server.url);
  template.pathname = TEMPLATE;
  await migrate({ url: template.href, appPassword: APP_PASSWORD, workerPassword: WORKER_PASSWORD });
  process.env.TEST_SERVER_URL = server.url;
  process.env.TEST_REALM_KEY = generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
  process.env.TEST_FILES = mkdtempSync(join(folder, 'files-'));
}

/** See `keeper.ts`; in a group of its own, so that Ctrl-C does not reach it. */
const keeper = (folder: string, server: number): ChildProcess =>
  spawn(
    process.execPath,
    [fileURLToPath(new URL('./keeper.js', import.meta.url)), folder, String(server), POSTMASTER],
    {
      stdio: ['pipe', 'inherit', 'inherit'],
      detached: true,
    },
  );
