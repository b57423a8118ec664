import pg from 'pg';
import { messageOf } from './failure.js';
import { Obstacle } from './obstacle.js';

const oldest = 15;

/** Makes sure that the server behind DATABASE_URL answers and is recent enough. */
export async function demandDatabase(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string; server_version: string }>(
      "SELECT current_setting('server_version_num') AS server_version_num, current_setting('server_version') AS server_version",
    );
    const version = rows[0]?.server_version ?? '';
    if (Number(rows[0]?.server_version_num) >= oldest * 10_000) return version;
    throw new Obstacle(`DATABASE_URL leads to PostgreSQL ${version}: the portal needs ${oldest} or later.`);
  } catch (error) {
    if (error instanceof Obstacle) throw error;
    const place = new URL(url);
    throw new Obstacle(
      `DATABASE_URL (${place.host}${place.pathname}) cannot be used: ${messageOf(error) || 'it does not answer'}.`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}
