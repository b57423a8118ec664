import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/all.js';
import { installJobs } from '../jobs/install.js';
import { dataSourceOptions } from './data-source.js';

export interface Administration {
  /** A role that may create roles in this database; or one that is already a member of `portal_owner`. */
  readonly url: string;
  readonly appPassword: string;
  readonly workerPassword: string;
}

const ROLES = ['portal_owner', 'portal_app', 'portal_worker'] as const;

/** Makes the three roles when they are missing and brings the schema to its last version; answers the migrations that ran. */
export async function migrate({ url, appPassword, workerPassword }: Administration): Promise<string[]> {
  await makeRoles(url, { portal_app: appPassword, portal_worker: workerPassword });
  await installJobs(url);
  const source = await new DataSource({
    ...dataSourceOptions({ url, poolSize: 1 }, []),
    migrations,
    migrationsTableName: 'migration',
    extra: { options: '-c role=portal_owner' },
  } as never).initialize();
  try {
    const ran = await source.runMigrations({ transaction: 'all' });
    return ran.map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}

async function makeRoles(url: string, passwords: Readonly<Record<string, string>>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)', [
      ROLES,
    ]);
    const present = new Set(rows.map(({ rolname }) => rolname));
    for (const role of ROLES) {
      const login =
        passwords[role] === undefined ? 'NOLOGIN' : `LOGIN PASSWORD ${client.escapeLiteral(passwords[role])}`;
      if (!present.has(role)) await client.query(`CREATE ROLE ${role} NOSUPERUSER NOBYPASSRLS ${login}`);
      else if (passwords[role] !== undefined) await client.query(`ALTER ROLE ${role} ${login}`);
    }
    const {
      rows: [here],
    } = await client.query<{ name: string; superuser: boolean }>(
      `SELECT quote_ident(current_database()) AS name, rolsuper AS superuser FROM pg_roles WHERE rolname = current_user`,
    );
    if (!here?.superuser) await client.query('GRANT portal_owner, portal_worker TO CURRENT_USER');
    await client.query(`GRANT CREATE ON DATABASE ${here?.name} TO portal_worker`);
    await client.query('GRANT CREATE, USAGE ON SCHEMA public TO portal_owner');
    await client.query('GRANT USAGE ON SCHEMA public TO portal_app, portal_worker');
  } finally {
    await client.end();
  }
}
