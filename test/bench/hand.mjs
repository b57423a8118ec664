// The hand-written rival: plain node:http and pg, one prepared statement for each screen, no sign-on, no row security.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.DATABASE_POOL) });
const statements = new Map();
const textOf = (name) => {
  if (!statements.has(name)) statements.set(name, readFileSync(join(import.meta.dirname, `sql/${name}.sql`), 'utf8'));
  return statements.get(name);
};

createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    const name = request.url.slice(1);
    const { values } = JSON.parse(Buffer.concat(chunks).toString());
    try {
      const { rows } = await pool.query({ name, text: textOf(name), values, rowMode: 'array' });
      response.setHeader('content-type', 'application/json');
      response.end(rows[0][0]);
    } catch (error) {
      response.statusCode = 500;
      response.end(error.message);
    }
  });
}).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
