import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Database, openDatabase } from '../support/databases.js';
import { lintTheCatalogue } from './catalogue.js';

let database: Database;
let client: pg.Client;

beforeAll(async () => {
  database = await openDatabase();
  client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

it('finds nothing to say about the portal’s own catalogue', async () => {
  expect(await lintTheCatalogue(client)).toEqual([]);
});

const behindTheWall = `CREATE TABLE leak (id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES project);
  ALTER TABLE leak OWNER TO portal_owner; ALTER TABLE leak ENABLE ROW LEVEL SECURITY;
  ALTER TABLE leak FORCE ROW LEVEL SECURITY;`;
const withKey = (column: string) =>
  behindTheWall.replace('uuid NOT NULL REFERENCES project', `uuid NOT NULL, ${column}`);

it.each([
  ['a table without row security', 'CREATE TABLE leak (id uuid PRIMARY KEY, project_id uuid)', 'leak has no row-level'],
  ['a table whose owner sees all', 'ALTER TABLE claim_line NO FORCE ROW LEVEL SECURITY', 'claim_line does not force'],
  ['a table of another owner', 'ALTER TABLE claim OWNER TO portal_app', 'claim belongs to portal_app'],
  ['a view with its owner’s eyes', 'CREATE VIEW leak AS SELECT * FROM claim_line', 'leak is not security_invoker'],
  ['a materialised view', 'CREATE MATERIALIZED VIEW leak AS SELECT * FROM claim_line', 'leak is materialised'],
  [
    'a policy for everybody',
    'CREATE POLICY leak ON claim FOR SELECT TO portal_app USING (true)',
    'claim.leak is always true',
  ],
  ['a policy for every role', `CREATE POLICY leak ON claim USING (number = 1)`, 'claim.leak speaks for everyone'],
  ['a verb too many', 'GRANT DELETE ON claim TO portal_app', 'claim: DELETE without a policy'],
  ['a verb for everyone', 'GRANT SELECT ON migration TO PUBLIC', 'migration has S'],
  ['an emptied table', 'GRANT TRUNCATE ON status_update TO portal_app', 'status_update has IST'],
  ['a column that may be edited', 'GRANT UPDATE (facts) ON journal TO portal_app', 'journal has IS U(facts)'],
  ['a journal that may be edited', 'DROP TRIGGER insert_only ON journal', 'journal has lost insert_only'],
  ['a journal that is not chained', 'ALTER TABLE journal DISABLE TRIGGER chain', 'journal has lost chain'],
  [
    'a key that forgets the project',
    withKey('claim_id uuid REFERENCES claim'),
    'leak.leak_claim_id_fkey does not carry',
  ],
  ['an id that nothing checks', withKey('claim_id uuid'), 'leak.claim_id refers to nothing'],
  ['an id that counts', behindTheWall.replace('id uuid PRIMARY KEY', 'id serial PRIMARY KEY'), 'leak_id_seq counts'],
  [
    'a number as an id',
    behindTheWall.replace('id uuid PRIMARY', 'id bigint PRIMARY'),
    'leak.id is an id that is no uuid',
  ],
  ['a mighty role', 'ALTER ROLE portal_app BYPASSRLS', 'portal_app is too mighty'],
  ['an app role that is the owner', 'GRANT portal_owner TO portal_app', 'portal_app is a member of portal_owner'],
  ['an app role that builds', 'GRANT CREATE ON SCHEMA public TO portal_app', 'portal_app may create in public'],
  [
    'a new door',
    `CREATE FUNCTION leak() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    AS 'SELECT count(*) FROM claim'`,
    'leak runs as its owner',
  ],
  ['a door on a movable path', 'ALTER FUNCTION sign_in RESET search_path', 'sign_in has no fixed search_path'],
  ['a door open to everyone', 'GRANT EXECUTE ON FUNCTION sign_in TO PUBLIC', 'sign_in may be called by everyone'],
  ['a future that is open', 'ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO portal_app', 'default privileges'],
])('names %s', async (_what, leak, finding) => {
  await client.query('BEGIN');
  try {
    await client.query(leak);
    expect(await lintTheCatalogue(client)).toContainEqual(expect.stringContaining(finding));
  } finally {
    await client.query('ROLLBACK');
  }
});
