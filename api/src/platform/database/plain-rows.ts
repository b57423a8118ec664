import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

type EntityClass<T> = new () => T;
type Values = readonly unknown[];

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
  manager: EntityManager,
  parts: P,
  parameters: Values,
): Promise<Gathered<P>> {
  const described = Object.entries(parts).map(([name, part]) => [name, part.of(manager)] as const);
  const lists = described.map(
    ([name, { sql }]) => `(SELECT COALESCE(json_agg(told), '[]') FROM (${sql}) list) AS "${name}"`,
  );
  const [answer]: Array<Record<string, Values[]>> = await manager.query(`SELECT ${lists.join(', ')}`, [...parameters]);
  return Object.fromEntries(
    described.map(([name, { revive }]) => [name, answer?.[name]?.map((values) => revive(values)) ?? []]),
  ) as Gathered<P>;
}

/** JSON numbers cannot be trusted with a `bigint`. */
const told = ({ databaseName, type }: ColumnMetadata): string =>
  type === 'bigint' ? `${databaseName}::text` : databaseName;

const revived = ({ type, transformer }: ColumnMetadata, value: unknown): unknown => {
  if (type === 'timestamptz') return value === null ? null : new Date(value as string);
  return transformer && !Array.isArray(transformer) ? transformer.from(value) : value;
};
