import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { Told } from './reading.js';
import type { Work } from './work.js';

type EntityClass<T> = new () => T;

/**
 * The rows of a class without the cost of a query builder.
 * The tail is what follows `FROM table`, with columns as the database names them.
 */
export async function plainRows<T extends ObjectLiteral>(
  { metadataOf, reading }: Work,
  entity: EntityClass<T>,
  tail: string,
  values: readonly unknown[],
): Promise<T[]> {
  const metadata = metadataOf(entity);
  const rows = await reading.ask(
    `SELECT json_build_array(${valuesOf(metadata)}) AS told FROM ${metadata.tableName} ${tail}`,
    values,
  );
  return rows.map((told) => revive(metadata, told) as T);
}

/** All columns of a class, as values to be told and revived in the same order; the prefix is an alias with its dot. */
export const valuesOf = ({ columns }: EntityMetadata, prefix = ''): string =>
  columns.map((column) => safe(column, prefix)).join(', ');

/** The row of a class that was told. */
export function revive({ columns, target }: EntityMetadata, told: Told): object {
  const row = new (target as new () => Record<string, unknown>)();
  for (const [i, column] of columns.entries()) row[column.propertyName] = heard(column, told[i]);
  return row;
}

/** JSON numbers cannot be trusted with a `bigint`. */
const safe = ({ databaseName, type, isArray }: ColumnMetadata, prefix: string): string =>
  `${prefix}${databaseName}${type === 'bigint' ? `::text${isArray ? '[]' : ''}` : ''}`;

function heard({ type, transformer }: ColumnMetadata, told: unknown): unknown {
  if (told !== null && type === 'timestamptz') return new Date(told as string);
  if (told !== null && type === 'bytea') return Buffer.from((told as string).slice(2), 'hex');
  return transformer && !Array.isArray(transformer) ? transformer.from(told) : told;
}
