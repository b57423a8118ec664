import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { journalText } from '../../api/src/platform/journal/chain.rules.js';
import { type Cast, carl, cleo, seatTheCast, zed } from '../cast/lyra.js';
import { AppRole, attempt } from '../support/app-role.js';
import { type Database, openDatabase } from '../support/databases.js';
import { TODAY } from '../support/portal.js';

const INSERT = `INSERT INTO journal (id, project_id, actor_id, actor_name, event, subject_type, subject_id, audience, facts)
  VALUES ($1, $2, $3, $6, 'thing.happened', 'thing', $4, 'PROJECT', $5)`;

/** Names, events and facts as people may write them; PostgreSQL keeps everything but NUL. */
const field = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '')),
  fc
    .array(fc.constantFrom('\n', '\r\n', 'é', 'e\u0301', 'œ', '–', '🦉', '-', ':', '2:', ' '), { maxLength: 6 })
    .map((parts) => parts.join('')),
);
const manyFields = fc.array(fc.option(field), { minLength: 1, maxLength: 12 });

let database: Database;
let cast: Cast;
let app: AppRole;
const ids = new Map<string, string>();

beforeAll(async () => {
  database = await openDatabase();
  cast = await seatTheCast(database);
  const { rows } = await database.admin.query('SELECT id, email FROM person');
  for (const { id, email } of rows) ids.set(email, id);
  app = AppRole.open(database, 12);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const idOf = ({ email }: { readonly email: string }) => ids.get(email) as string;

async function entered(who: { readonly email: string }): Promise<pg.PoolClient> {
  const client = await app.pool.connect();
  await client.query('BEGIN');
  await client.query('SELECT enter($1, $2)', [idOf(who), TODAY]);
  return client;
}

const write = (client: pg.PoolClient, projectId: string, actorId: string, facts: object = {}) =>
  client.query(INSERT, [uuidv7(), projectId, actorId, uuidv7(), JSON.stringify(facts), 'Zoë\nof the two\r\nlines']);

async function end(client: pg.PoolClient, how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
  await client.query(how);
  client.release();
}

/** Reads the chain as anyone could who knows the rule, with none of the database's own functions. */
async function chainOf(projectId: string): Promise<{ lines: number; broken: number[] }> {
  const { rows } = await database.admin.query(
    `SELECT *, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS moment, facts::text AS told
     FROM journal WHERE project_id = $1 ORDER BY seq`,
    [projectId],
  );
  let previous: Buffer = Buffer.from([0]);
  const broken: number[] = [];
  for (const [i, line] of rows.entries()) {
    const fields = [line.id, line.project_id, line.seq, line.moment, line.actor_id, line.actor_name, line.event];
    const said = [...fields, line.subject_type, line.subject_id, line.audience, line.partner_id, line.told];
    const hash = createHash('sha256').update(previous);
    for (const field of said) hash.update(field === null ? '-' : `${Buffer.byteLength(field)}:${field}`);
    const sound = Number(line.seq) === i + 1 && line.previous_hash.equals(previous) && line.hash.equals(hash.digest());
    if (!sound) broken.push(Number(line.seq));
    previous = line.hash;
  }
  return { lines: rows.length, broken };
}

it('keeps one chain per project, whoever writes at the same time and however it ends', async () => {
  const writers = Array.from({ length: 60 }, async (_, i) => {
    const [who, projectId] = i % 3 === 0 ? [zed, cast.draco] : [i % 3 === 1 ? cleo : carl, cast.lyra];
    const client = await entered(who as typeof zed);
    let how: 'COMMIT' | 'ROLLBACK' = 'ROLLBACK';
    try {
      await write(client, projectId as string, idOf(who as typeof zed), { turn: i, words: 'é\n"\\' });
      if (i % 5 !== 0) how = 'COMMIT';
    } finally {
      await end(client, how);
    }
  });
  await Promise.all(writers);
  expect(await chainOf(cast.lyra)).toEqual({ lines: 32, broken: [] });
  expect(await chainOf(cast.draco)).toEqual({ lines: 16, broken: [] });
});

it('lets two projects write without waiting for one another, and one project in turn', async () => {
  const first = await entered(cleo);
  const [elsewhere, second] = [await entered(zed), await entered(carl)];
  try {
    await write(first, cast.lyra, idOf(cleo));
    await elsewhere.query(`SET LOCAL lock_timeout = '1s'`);
    await write(elsewhere, cast.draco, idOf(zed));
    await second.query(`SET LOCAL lock_timeout = '100ms'`);
    await expect(write(second, cast.lyra, idOf(carl))).rejects.toMatchObject({ code: '55P03' });
  } finally {
    await end(elsewhere, 'COMMIT');
    await end(second, 'ROLLBACK');
    await end(first, 'COMMIT');
  }
  expect((await chainOf(cast.lyra)).broken).toEqual([]);
});

it.each([
  ['edits a line', `UPDATE journal SET facts = '{}'`],
  ['drops a line', 'DELETE FROM journal'],
  ['empties it', 'TRUNCATE journal'],
  ['locks it', 'SELECT 1 FROM journal FOR UPDATE'],
])('refuses the app role that %s', async (_what, sql) => {
  const client = await entered(cleo);
  try {
    expect(await attempt(client, sql)).toEqual({ refused: '42501' });
  } finally {
    await end(client, 'ROLLBACK');
  }
});

it.each([
  ['edits a line', `UPDATE journal SET facts = '{}' WHERE seq = 1`],
  ['drops a line', 'DELETE FROM journal WHERE seq = 1'],
  ['empties it', 'TRUNCATE journal'],
])('refuses even the owner who %s', async (_what, sql) => {
  const client = await database.admin.connect();
  try {
    await client.query('SET ROLE portal_owner');
    await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' });
  } finally {
    await client.query('RESET ROLE');
    client.release();
  }
});

it('numbers, dates and chains a line itself, whatever the writer claims', async () => {
  const client = await entered(cleo);
  const id = uuidv7();
  await client.query(
    `INSERT INTO journal (id, project_id, actor_id, actor_name, event, subject_type, subject_id, audience, facts, seq, at, previous_hash, hash)
     VALUES ($1, $2, 'x', 'Someone', 'thing.backdated', 'thing', $1, 'PROJECT', '{}', 1, '2001-01-01', 'a', 'b')`,
    [id, cast.lyra],
  );
  await end(client, 'COMMIT');
  const { rows } = await database.admin.query(
    `SELECT seq, at > now() - interval '1 minute' AS recent FROM journal WHERE id = $1`,
    [id],
  );
  expect(Number(rows[0].seq)).toBeGreaterThan(1);
  expect(rows[0].recent).toBe(true);
  expect((await chainOf(cast.lyra)).broken).toEqual([]);
});

it('makes the same text of the same fields as the verifier, whatever they hold', () =>
  fc.assert(
    fc.asyncProperty(manyFields, async (fields) => {
      const { rows } = await database.admin.query('SELECT journal_text(VARIADIC $1::text[]) AS text', [fields]);
      expect(rows[0].text).toBe(journalText(fields));
    }),
  ));

it.each([
  ['a partner’s line without its partner', 'PARTNER', null],
  ['a funder’s line with a partner', 'FUNDER', () => cast.vega],
  ['everyone’s line with a partner', 'PROJECT', () => cast.vega],
  ['an audience that nobody named', 'EVERYONE', null],
])('holds no %s', async (_what, audience, partnerId) => {
  const line = `INSERT INTO journal (id, project_id, actor_id, actor_name, event, subject_type, subject_id, audience, partner_id, facts)
    VALUES ($1, $2, 'x', 'Someone', 'thing.happened', 'thing', $1, $3, $4, '{}')`;
  const values = [uuidv7(), cast.lyra, audience, partnerId?.() ?? null];
  await expect(database.admin.query(line, values)).rejects.toMatchObject({ code: '23514' });
});

it('shows a chain that an administrator broke', async () => {
  const client = await database.admin.connect();
  try {
    await client.query('BEGIN');
    await client.query('ALTER TABLE journal DISABLE TRIGGER insert_only');
    await client.query(`UPDATE journal SET facts = '{"turn": 99}' WHERE project_id = $1 AND seq = 5`, [cast.lyra]);
    await client.query('ALTER TABLE journal ENABLE TRIGGER insert_only');
    await client.query('COMMIT');
  } finally {
    client.release();
  }
  expect((await chainOf(cast.lyra)).broken).toEqual([5]);
});
