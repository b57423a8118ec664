import type { EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { Work } from './work.js';

type EntityClass<T> = new () => T;
type Values = readonly unknown[];
type Tail = string | ((metadata: EntityMetadata) => string);

/**
 * The rows of a class in one plain statement, without the cost of a query builder.
 * The tail is what follows `FROM table`, with columns as the database names them; its text never varies.
 */
export async function plainRows<T extends ObjectLiteral>(
  { manager, prepared }: Work,
  entity: EntityClass<T>,
  tail: Tail,
  parameters: Values,
): Promise<T[]> {
  const metadata = manager.connection.getMetadata(entity);
  const { columns, tableName } = metadata;
  const selected = columns.map(({ databaseName }) => databaseName).join(', ');
  const rest = typeof tail === 'string' ? tail : tail(metadata);
  const rows = await prepared<Record<string, unknown>>(`SELECT ${selected} FROM ${tableName} ${rest}`, parameters);
  return rows.map((values) => {
    const row = new entity() as Record<string, unknown>;
    for (const column of columns) row[column.propertyName] = settled(column, values[column.databaseName]);
    return row as T;
  });
}

/** Some rows, told as one list: `sql` selects them, `revive` makes one of the values that the database sends. */
export interface Part<T> {
  of(manager: EntityManager): { readonly sql: string; revive(values: Values): T };
}

/** Rows of a class: the tail is what follows `FROM table`, with columns as the database names them. */
export const rowsOf = <T extends ObjectLiteral>(entity: EntityClass<T>, tail: string): Part<T> => ({
  of(manager) {
    const { columns, tableName } = manager.connection.getMetadata(entity);
    return {
      sql: `SELECT json_build_array(${columns.map(told).join(', ')}) AS told FROM ${tableName} ${tail}`,
      revive(values) {
        const row = new entity() as Record<string, unknown>;
        for (const [i, column] of columns.entries()) row[column.propertyName] = revived(column, values[i]);
        return row as T;
      },
    };
  },
});

/** Rows of no class: a query that selects one `json_build_array` per row, with what to make of its values. */
export const madeOf = <T>(sql: string, revive: (values: Values) => T): Part<T> => ({ of: () => ({ sql, revive }) });

type Gathered<P> = { [K in keyof P]: P[K] extends Part<infer T> ? T[] : never };

/**
 * Several lists in one round trip, without the cost of a query builder: for screens that read much.
 * All parts share the parameters.
 */
export async function gather<P extends Readonly<Record<string, Part<unknown>>>>(
  { manager, prepared }: Work,
  parts: P,
  parameters: Values,
): Promise<Gathered<P>> {
  const described = Object.entries(parts).map(([name, part]) => [name, part.of(manager)] as const);
  const lists = described.map(
    ([name, { sql }]) => `(SELECT COALESCE(json_agg(told), '[]') FROM (${sql}) list) AS "${name}"`,
  );
  const [answer] = await prepared<Record<string, Values[]>>(`SELECT ${lists.join(', ')}`, parameters);
  return Object.fromEntries(
    described.map(([name, { revive }]) => [name, answer?.[name]?.map((values) => revive(values)) ?? []]),
  ) as Gathered<P>;
}

/** JSON numbers cannot be trusted with a `bigint`. */
const told = ({ databaseName, type }: ColumnMetadata): string =>
  type === 'bigint' ? `${databaseName}::text` : databaseName;

const revived = (column: ColumnMetadata, value: unknown): unknown =>
  column.type === 'timestamptz' && value !== null ? new Date(value as string) : settled(column, value);

const settled = ({ transformer }: ColumnMetadata, value: unknown): unknown =>
  transformer && !Array.isArray(transformer) ? transformer.from(value) : value;
