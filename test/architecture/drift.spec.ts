import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { entities } from '../../api/src/entities.js';
import { openDataSource } from '../../api/src/platform/database/data-source.js';
import { type Database, openDatabase } from '../support/databases.js';

/** What the database keeps for itself and no class reads: a whole table, or columns of one. */
const KEPT_BY_THE_DATABASE: Readonly<Record<string, readonly string[] | 'whole'>> = {
  migration: 'whole',
  idempotency: 'whole',
  journal: 'whole',
  letter: 'whole',
};

let database: Database;
let source: DataSource;
let inDatabase: Map<string, Map<string, string>>;

const described = (type: string, nullable: boolean) => `${type}${nullable ? ' or null' : ''}`;

beforeAll(async () => {
  database = await openDatabase();
  source = await openDataSource({ url: database.adminUrl, poolSize: 1 }, entities);
  const { rows } = await database.admin.query<{ table: string; column: string; type: string; nullable: boolean }>(
    `SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type, NOT a.attnotnull AND c.relkind <> 'v' AS nullable
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v') AND a.attnum > 0 AND NOT a.attisdropped`,
  );
  inDatabase = new Map();
  for (const { table, column, type, nullable } of rows)
    inDatabase.set(table, (inDatabase.get(table) ?? new Map()).set(column, described(type, nullable)));
});
afterAll(async () => {
  await source?.destroy();
  await database?.drop();
});

it('finds each column of each entity in the database, of the same type and as nullable', () => {
  const strays = source.entityMetadatas.flatMap(({ tableName, columns }) =>
    columns.flatMap((column) => {
      const here = inDatabase.get(tableName)?.get(column.databaseName) ?? 'nothing';
      const there = described(`${source.driver.normalizeType(column)}${column.isArray ? '[]' : ''}`, column.isNullable);
      return here === there
        ? []
        : [`${tableName}.${column.databaseName}: ${there} in the entity, ${here} in the table`];
    }),
  );
  expect(strays).toEqual([]);
});

it('finds an entity for each table and a property for each column', () => {
  const mapped = new Map(
    source.entityMetadatas.map(({ tableName, columns }) => [tableName, new Set(columns.map((c) => c.databaseName))]),
  );
  const strays = [...inDatabase].flatMap(([table, columns]) => {
    const kept = KEPT_BY_THE_DATABASE[table] ?? [];
    if (kept === 'whole') return [];
    return [...columns.keys()]
      .filter((column) => !mapped.get(table)?.has(column) && !kept.includes(column))
      .map((column) => `${table}.${column}`);
  });
  expect(strays).toEqual([]);
});

it('maps every entity to a table of its own', () => {
  const tables = source.entityMetadatas.map(({ tableName }) => tableName);
  expect(tables.filter((table) => !inDatabase.has(table))).toEqual([]);
  expect(new Set(tables).size).toBe(tables.length);
});
