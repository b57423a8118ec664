// The hand-written rival: plain node:http and pg, one prepared statement for each screen, no sign-on, no row security.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import pg from 'pg';
import { root } from '../support/root.js';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.DATABASE_POOL) });
const statements = new Map<string, string>();
const textOf = (name: string): string => {
  const text = statements.get(name) ?? readFileSync(join(root, `test/bench/sql/${name}.sql`), 'utf8');
  statements.set(name, text);
  return text;
};

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    const name = (request.url ?? '').slice(1);
    const { values } = JSON.parse(Buffer.concat(chunks).toString()) as { values: unknown[] };
    try {
      const { rows } = await pool.query<[json: string]>({ name, text: textOf(name), values, rowMode: 'array' });
      response.setHeader('content-type', 'application/json');
      response.end(rows[0]?.[0]);
    } catch (error) {
      response.statusCode = 500;
      response.end(error instanceof Error ? error.message : String(error));
    }
  });
}).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
