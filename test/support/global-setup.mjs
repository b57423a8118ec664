import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../api/dist/src/platform/database/migrate.js';
import { startPostgres } from '../../infra/dist/dev/postgres.js';
import { APP_PASSWORD, TEMPLATE, WORKER_PASSWORD } from './template.mjs';

/** One forgetful PostgreSQL for the whole run, with a migrated template that each file copies. Runs on the build. */
export default async function setUp() {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-test-'));
  const server = await startPostgres({ dataDir: folder, volatile: true });
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  await admin.end();
  const template = new URL(server.url);
  template.pathname = TEMPLATE;
  await migrate({ url: template.href, appPassword: APP_PASSWORD, workerPassword: WORKER_PASSWORD });
  process.env.TEST_SERVER_URL = server.url;
  process.env.TEST_FILES = mkdtempSync(join(tmpdir(), 'jalon-test-files-'));
  globalThis.jalonTestServer = { stop: server.stop, folders: [folder, process.env.TEST_FILES] };
}
