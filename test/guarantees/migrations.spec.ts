import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource, type Migration, MigrationExecutor } from 'typeorm';
import { migrations } from '../../api/migrations/all.js';
import { dataSourceOptions } from '../../api/src/platform/database/data-source.js';
import { type Database, openDatabase } from '../support/databases.js';

/** Everything that the catalogue says of the schema, as sorted sentences. */
const CATALOGUE = `
  SELECT 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull::text
    || ' ' || COALESCE(pg_get_expr(d.adbin, d.adrelid), '') AS told
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON (d.adrelid, d.adnum) = (c.oid, a.attnum)
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL SELECT 'relation ' || relname || ' ' || relkind::text || ' ' || relrowsecurity::text || relforcerowsecurity::text || ' '
    || pg_get_userbyid(relowner) || ' ' || COALESCE(relacl::text, '') FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind <> 'i'
  UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT 'policy ' || tablename || '.' || policyname || ' ' || cmd || roles::text || COALESCE(qual, '') || ' ' || COALESCE(with_check, '')
    FROM pg_policies WHERE schemaname = 'public'
  UNION ALL SELECT 'trigger ' || tgrelid::regclass || ' ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT 'function ' || pg_get_functiondef(oid) || COALESCE(proacl::text, '') FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
  UNION ALL SELECT 'column right ' || attrelid::regclass || '.' || attname || attacl::text FROM pg_attribute
    WHERE attacl IS NOT NULL AND attrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
  ORDER BY 1`;

let database: Database;
let client: pg.Client;
let source: DataSource;

beforeAll(async () => {
  database = await openDatabase();
  client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  source = await new DataSource({
    ...dataSourceOptions({ url: database.adminUrl, poolSize: 1 }, []),
    migrations,
    migrationsTableName: 'migration',
    extra: { options: '-c role=portal_owner' },
  } as never).initialize();
});
afterAll(async () => {
  await source?.destroy();
  await client?.end();
  await database?.drop();
});

const schema = async (): Promise<string[]> => (await client.query(CATALOGUE)).rows.map(({ told }) => told);
/** A step back may write a function with other indents than the step that made it. */
const words = (told: readonly string[]) => told.map((one) => one.replace(/\s+/g, ' ')).sort();
const ofMigrations = (told: string) => /\bmigration(_id_seq)?\b/.test(told);

it('leaves nothing behind on the way down, and the same schema on the way up again', async () => {
  const first = await schema();
  expect(first.length).toBeGreaterThan(300);
  for (const _ of migrations) await source.undoLastMigration({ transaction: 'all' });
  expect((await schema()).filter((told) => !ofMigrations(told))).toEqual([]);
  await source.runMigrations({ transaction: 'all' });
  expect(await schema()).toEqual(first);
});

it('takes each step back and forth by itself', async () => {
  const last = await schema();
  for (const _ of migrations) {
    const before = await schema();
    await source.undoLastMigration({ transaction: 'all' });
    const executor = new MigrationExecutor(source);
    const [step] = await executor.getPendingMigrations();
    await executor.executeMigration(step as Migration);
    expect(words(await schema())).toEqual(words(before));
    await source.undoLastMigration({ transaction: 'all' });
  }
  await source.runMigrations({ transaction: 'all' });
  expect(await schema()).toEqual(last);
});

it('names each migration as a sentence, in the order in which they run', () => {
  const names = migrations.map((Migration) => new Migration().name);
  expect(names).toEqual([...names].sort((a, b) => Number(a.slice(-13)) - Number(b.slice(-13))));
  expect(names.every((name) => /^[A-Z][A-Za-z]{8,}\d{13}$/.test(name))).toBe(true);
});

/** A database somewhere has run them: whatever must change is a step of its own. A new step is added here with its hash. */
it('edits nothing that has landed', () => {
  const folder = join(import.meta.dirname, '../../api/migrations');
  const landed = JSON.parse(readFileSync(join(import.meta.dirname, 'landed-migrations.json'), 'utf8'));
  const hashOf = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
  const files = readdirSync(folder).filter((file) => file !== 'all.ts');
  expect(Object.fromEntries(files.sort().map((file) => [file, hashOf(file)]))).toEqual(landed);
});
