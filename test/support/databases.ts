import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { APP_PASSWORD, TEMPLATE, WORKER_PASSWORD } from './template.mjs';

/** A database of one's own, as the administrator and as the two roles of the portal. */
export interface Database {
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  /** A connection that sees everything, to set scenes and to check what is really there. */
  readonly admin: pg.Pool;
  drop(): Promise<void>;
}

const as = (url: string, name: string, user?: string, password?: string): string => {
  const address = new URL(url);
  address.pathname = name;
  if (user) address.username = user;
  if (password) address.password = password;
  return address.href;
};

/** A fresh copy of the migrated template. */
export async function openDatabase(): Promise<Database> {
  const server = process.env.TEST_SERVER_URL;
  if (!server) throw new Error('No test server: run through jest');
  const name = `jalon_${randomBytes(6).toString('hex')}`;
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await run(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  const adminUrl = as(server, name);
  const admin = new pg.Pool({ connectionString: adminUrl, max: 4 });
  return {
    adminUrl,
    appUrl: as(server, name, 'portal_app', APP_PASSWORD),
    workerUrl: as(server, name, 'portal_worker', WORKER_PASSWORD),
    admin,
    drop: async () => {
      await admin.end();
      await run(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
