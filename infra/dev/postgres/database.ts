import pg from 'pg';
import { codeOf } from '../failure.js';
import { Obstacle } from '../obstacle.js';

const name = 'jalon';

/** The address of the portal's database for the embedded server's administrator. */
export const administratorUrl = (port: number, password: string) =>
  `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${name}`;

/** Makes the portal's database, or another one, where it does not exist yet. */
export async function ensureDatabase(url: string, database = name): Promise<void> {
  const anywhere = new URL(url);
  anywhere.pathname = '/postgres';
  const client = new pg.Client({ connectionString: anywhere.href });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  } catch (error) {
    if (codeOf(error) === '28P01') {
      throw new Obstacle(
        'The embedded PostgreSQL refuses the password in secrets.json: put back the file that was made with it.',
      );
    }
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}
