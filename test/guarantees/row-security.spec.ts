import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { ada, ana, ben, type Cast, carl, cleo, dina, fay, greg, nil, seatTheCast, zed } from '../cast/lyra.js';
import { paintTheScenery } from '../cast/scenery.js';
import { AppRole, attempt, teachToTry, tryEach } from '../support/app-role.js';
import { type Database, openDatabase } from '../support/databases.js';
import { TODAY } from '../support/portal.js';
import { verbs } from './catalogue.js';
import { maySee, worldOf } from './sight.js';
import { type Row, Viewer, type World } from './viewer.js';

const everyone = [ana, ben, dina, cleo, carl, fay, greg, ada, zed, nil];
const POLICY_SAID_NO = '42501';
/** Behind the policies, a foreign key would say no too; it is not the wall. */
const A_KEY_SAID_NO = '23503';

let database: Database;
let cast: Cast;
let world: World;
let app: AppRole;

beforeAll(async () => {
  database = await openDatabase();
  cast = await seatTheCast(database);
  await paintTheScenery(database, cast);
  world = await worldOf(database.admin);
  await teachToTry(database);
  app = AppRole.open(database, 5);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const tablesWith = (verb: string) => Object.keys(verbs).filter((table) => verbs[table]?.split(' ')[0]?.includes(verb));
const ofProjects = (tables: readonly string[]) =>
  tables.filter((table) => 'project_id' in ((world.get(table) ?? [])[0] ?? {}));
const foreignRows = (who: Viewer, table: string): readonly Row[] =>
  (world.get(table) ?? []).filter((row) => !who.belongs(row.project_id));
const text = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

it('has something of both consortia in every table', () => {
  const empty = [...world].filter(([, rows]) => rows.length === 0).map(([table]) => table);
  const onlyOne = ofProjects([...world.keys()]).filter(
    (table) => new Set((world.get(table) ?? []).map((row) => row.project_id)).size < 2,
  );
  expect({ empty, onlyOne }).toEqual({ empty: [], onlyOne: [] });
});

describe.each(everyone)('$name', ({ email }) => {
  it('sees in every table what is theirs to see, and no other row', async () => {
    const who = Viewer.in(world, email);
    await app.as(who.id, async (client) => {
      for (const [table, rows] of world) {
        const seen = await client.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM ${table} t`);
        const due = rows.filter((row) => maySee(who, table, row, world));
        expect([table, text(seen.rows.map(({ row }) => row))]).toEqual([table, text(due)]);
      }
    });
  });

  it('changes and removes nothing of another project', async () => {
    const who = Viewer.in(world, email);
    await app.as(who.id, async (client) => {
      const touched: string[] = [];
      const changed = (table: string) => ('version' in ((world.get(table) ?? [])[0] ?? {}) ? 'version' : 'id');
      const changes = [...ofProjects(tablesWith('U')), 'person'].map((table) => {
        const column = changed(table);
        return [table, `UPDATE ${table} SET ${column} = ${column}`] as const;
      });
      const removals = ofProjects(tablesWith('D')).map((table) => [table, `DELETE FROM ${table}`] as const);
      for (const [table, deed] of [...changes, ...removals]) {
        const ids = foreignRows(who, table)
          .map(({ id }) => id)
          .filter((id) => id !== who.id);
        const outcome = await attempt(client, `${deed} WHERE id = ANY($1) RETURNING id`, [ids]);
        if (!('rows' in outcome) || outcome.rows.length > 0) touched.push(`${table} ${JSON.stringify(outcome)}`);
      }
      expect(touched).toEqual([]);
    });
  });

  it('adds nothing to another project, and moves nothing there', async () => {
    const who = Viewer.in(world, email);
    await app.as(who.id, async (client) => {
      const slipped: string[] = [];
      for (const table of ofProjects(tablesWith('I')).filter((name) => name !== 'letter')) {
        const copies = foreignRows(who, table).map((row) => ({
          ...row,
          id: uuidv7(),
          ...('person_id' in row ? { person_id: who.id } : {}),
        }));
        const copied = `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`;
        for (const one of await tryEach(client, copied, copies))
          if (one.refused !== POLICY_SAID_NO) slipped.push(`${table} ${JSON.stringify(one)}`);
      }
      const elsewhere = [cast.lyra, cast.draco].find((projectId) => !who.belongs(projectId));
      for (const table of ofProjects(tablesWith('U')).filter((name) => name !== 'letter')) {
        const own = (world.get(table) ?? []).filter(({ project_id }) => who.belongs(project_id)).map(({ id }) => id);
        const moved = `UPDATE ${table} SET project_id = ${elsewhere ? `'${elsewhere}'` : 'NULL'} WHERE id = ($1 #>> '{}')::uuid`;
        for (const { touched, refused } of await tryEach(client, moved, own))
          if (touched > 0 || refused === A_KEY_SAID_NO) slipped.push(`${table} moved past the policy`);
      }
      expect(slipped).toEqual([]);
    });
  });
});

it('shows nothing at all to whoever did not enter', async () => {
  for (const table of world.keys()) {
    const { rows } = await app.pool.query(`SELECT 1 FROM ${table}`);
    expect([table, rows]).toEqual([table, []]);
  }
});

it('shows nothing to a person whom the portal does not know', async () => {
  await app.as(uuidv7(), async (client) => {
    for (const table of world.keys())
      expect([table, (await client.query(`SELECT 1 FROM ${table}`)).rows]).toEqual([table, []]);
  });
});

it('never lets a context out of its transaction, whatever ends it', async () => {
  const viewers = everyone.map(({ email }) => Viewer.in(world, email));
  const tables = ofProjects([...world.keys()]);
  const endings = ['COMMIT', 'ROLLBACK', 'fails', 'forgets'] as const;
  const visit = async ([who, table, ending]: readonly [Viewer, string, (typeof endings)[number]]): Promise<number> => {
    const client = await app.pool.connect();
    let broken: Error | undefined;
    try {
      const before = await client.query(`SELECT project_id FROM ${table}`);
      await client.query('BEGIN');
      await client.query('SELECT enter($1, $2)', [who.id, TODAY]);
      const during = await client.query<Row>(`SELECT * FROM ${table}`);
      if (ending === 'fails') await client.query('SELECT 1 / 0').catch((error: Error) => error);
      if (ending === 'forgets') broken = new Error('left in a transaction');
      else await client.query(ending === 'fails' ? 'ROLLBACK' : ending);
      const foreign = during.rows.filter((row) => !who.belongs(row.project_id) && row.person_id !== who.id);
      return before.rows.length + foreign.length;
    } finally {
      client.release(broken);
    }
  };
  const plan = fc.array(
    fc.tuple(fc.constantFrom(...viewers), fc.constantFrom(...tables), fc.constantFrom(...endings)),
    {
      minLength: 400,
      maxLength: 400,
    },
  );
  const [visits = []] = fc.sample(plan, { numRuns: 1, seed: 20191114 });
  const foreign = await Promise.all(visits.map(visit));
  expect(foreign.reduce((sum, rows) => sum + rows, 0)).toBe(0);
});

it('gives the app role no way to read a setting of somebody else’s transaction', async () => {
  const settings = `SELECT current_setting('app.projects', true) AS projects, current_setting('app.person', true) AS person`;
  const connection: pg.PoolClient = await app.pool.connect();
  try {
    await connection.query('BEGIN');
    await connection.query('SELECT enter($1, $2)', [Viewer.in(world, cleo.email).id, TODAY]);
    await connection.query('COMMIT');
    const { rows } = await connection.query(settings);
    expect(Object.values(rows[0] as Row).filter(Boolean)).toEqual([]);
  } finally {
    connection.release();
  }
});
