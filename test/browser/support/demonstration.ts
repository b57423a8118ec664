import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../support/command.js';
import { onServer, openDatabase } from '../../support/databases.js';
import { APP_PASSWORD, WORKER_PASSWORD } from '../../support/template.js';
import { Stage } from './stage.js';

const SOWN = 'jalon_demonstration';

/** The portal as `npm start` opens it the first time: MiMédI and its three siblings, with their files. */
export async function openDemonstration(environment: Readonly<Record<string, string>> = {}): Promise<Stage> {
  const files = process.env.TEST_FILES ?? '';
  await sownOnce(files);
  const storageDir = mkdtempSync(join(tmpdir(), 'jalon-files-'));
  cpSync(files, storageDir, { recursive: true });
  return Stage.open({ template: SOWN, storageDir, environment });
}

/** The first file of a run lays the demonstration, the others wait for it and copy it. */
function sownOnce(files: string): Promise<void> {
  return onServer(async (server) => {
    await server.query(`SELECT pg_advisory_lock(hashtext('${SOWN}'))`);
    const { rowCount } = await server.query('SELECT FROM pg_database WHERE datname = $1', [SOWN]);
    if (rowCount) return;
    const { adminUrl, admin } = await openDatabase();
    await admin.end();
    const { code, complained } = await runCommand('prepare', ['--demonstration'], {
      DATABASE_URL: adminUrl,
      PORTAL_APP_PASSWORD: APP_PASSWORD,
      PORTAL_WORKER_PASSWORD: WORKER_PASSWORD,
      STORAGE_DIR: files,
    });
    if (code !== 0) throw new Error(`The demonstration was not laid: ${complained}`);
    await server.query(`ALTER DATABASE ${new URL(adminUrl).pathname.slice(1)} RENAME TO ${SOWN}`);
  });
}

/** What one column of one row really holds, past the portal. */
export async function inDatabase<T = string>(
  { database }: Stage,
  sql: string,
  values: readonly unknown[] = [],
): Promise<T> {
  const { rows } = await database.admin.query(sql, [...values]);
  return Object.values(rows[0] ?? {})[0] as T;
}

/** The address of the project that the demonstration is about. */
export const baseOf = async (stage: Stage): Promise<string> =>
  `/p/${await inDatabase(stage, `SELECT id FROM project WHERE acronym = 'MiMédI'`)}`;
