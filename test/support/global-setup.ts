import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate, startPostgres } from './built.js';
import { APP_PASSWORD, TEMPLATE, WORKER_PASSWORD } from './template.js';

/** What the teardown of the same run finds again. */
declare global {
  var jalonTestServer: { readonly stop: () => Promise<void>; readonly folders: readonly string[] } | undefined;
}

/** One forgetful PostgreSQL for the whole run, with a migrated template that each file copies. Runs on the build. */
export default async function setUp(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-test-'));
  const server = await startPostgres({ dataDir: folder, volatile: true });
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  await admin.end();
  const template = new URL(server.url);
  template.pathname = TEMPLATE;
  await migrate({ url: template.href, appPassword: APP_PASSWORD, workerPassword: WORKER_PASSWORD });
  const files = mkdtempSync(join(tmpdir(), 'jalon-test-files-'));
  process.env.TEST_SERVER_URL = server.url;
  process.env.TEST_FILES = files;
  globalThis.jalonTestServer = { stop: server.stop, folders: [folder, files] };
}
