import pg from 'pg';
import { Obstacle } from '../obstacle.js';

interface Standing {
  readonly role: string;
  readonly superuser: boolean;
  readonly bypass: boolean;
  readonly owns: boolean;
  readonly prepared: boolean;
}

const PATIENCE_MS = 10_000;

/** Refuses, in one sentence, a database that is out of reach or unprepared, and a role too mighty for row-level security. */
export async function checkAppRole(url: string): Promise<void> {
  const { role, superuser, bypass, owns, prepared } = await look('DATABASE_APP_URL', url);
  if (superuser) throw new Obstacle(`The API does not run as ${role}: a superuser sees through row-level security.`);
  if (bypass) throw new Obstacle(`The API does not run as ${role}: BYPASSRLS sees through row-level security.`);
  if (owns) throw new Obstacle(`The API does not run as ${role}: it owns tables, or may act as a role that owns them.`);
  if (!prepared)
    throw new Obstacle('The database holds no tables of the portal that this role may read: prepare it first.');
}

/** Refuses, in one sentence, a database that the role of the jobs cannot reach. */
export async function checkWorkerRole(url: string): Promise<void> {
  await look('DATABASE_WORKER_URL', url);
}

async function look(setting: string, url: string): Promise<Standing> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Standing>(`
      SELECT current_user AS role, rolsuper AS superuser, rolbypassrls AS bypass,
        EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm') AND pg_has_role(c.relowner, 'MEMBER')) AS owns,
        COALESCE(has_table_privilege(to_regclass('public.person'), 'SELECT'), false) AS prepared
      FROM pg_roles WHERE rolname = current_user`);
    return rows[0] as Standing;
  } catch (error) {
    throw new Obstacle(`${setting}: ${reason(error as Error & { code?: string }, new URL(url))}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function reason({ code, message }: Error & { code?: string }, { hostname, port, username, pathname }: URL): string {
  const server = `${hostname}:${port || 5432}`;
  if (code === '28P01' || code === '28000') return `the database at ${server} refuses ${username} and its password.`;
  if (code === '3D000') return `there is no database ${pathname.slice(1)} at ${server}.`;
  if (code === 'ECONNREFUSED') return `no database answers at ${server}.`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `the host ${hostname} is not known.`;
  return `the database at ${server} cannot be used (${message}).`;
}
