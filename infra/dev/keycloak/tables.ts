import pg from 'pg';
import { ensureDatabase } from '../postgres/database.js';

const name = 'keycloak';

/** A database of Keycloak's own beside the portal's, which its role owns and nobody else opens. */
export async function ensureTables(
  administratorUrl: string,
  password: string,
): Promise<{ jdbc: string; role: string }> {
  await ensureDatabase(administratorUrl, name);
  const client = new pg.Client({ connectionString: administratorUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
    const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
    await client.query(`${verb} ROLE ${name} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
    await client.query(`ALTER DATABASE ${name} OWNER TO ${name}`);
    await client.query(`REVOKE CONNECT ON DATABASE ${name} FROM PUBLIC`);
  } finally {
    await client.end();
  }
  const { host } = new URL(administratorUrl);
  return { jdbc: `jdbc:postgresql://${host}/${name}`, role: name };
}
