import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { APP_PASSWORD, TEMPLATE, WORKER_PASSWORD } from './template.js';

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

/** A connection to the server of the run, of whoever administers it. */
export async function onServer<T>(deed: (client: pg.Client) => Promise<T>): Promise<T> {
  const server = process.env.TEST_SERVER_URL;
  if (!server) throw new Error('No test server: run through jest');
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  return deed(client).finally(() => client.end());
}

/** A fresh copy of the migrated template, or of another database that nobody is connected to. */
export async function openDatabase(template: string = TEMPLATE): Promise<Database> {
  const name = `jalon_${randomBytes(6).toString('hex')}`;
  const run = (sql: string) => onServer((client) => client.query(sql));
  await run(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
  const server = process.env.TEST_SERVER_URL as string;
  const adminUrl = as(server, name);
  const admin = new pg.Pool({ connectionString: adminUrl, max: 4 });
  admin.on('error', () => undefined);
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
