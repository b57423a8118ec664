import type { EntityManager } from 'typeorm';

const AT_ONCE = 500;

/** Inserts rows in portions that the database takes in one statement; answers how many there are. */
export async function insertAll<T extends object>(
  manager: EntityManager,
  entity: new () => T,
  rows: ReadonlyArray<Partial<T>>,
): Promise<number> {
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await manager.insert(entity, rows.slice(from, from + AT_ONCE) as never);
  return rows.length;
}

/**
 * Inserts whole rows as one document: for thousands of them this is many times faster than as parameters.
 * Every column must be there, since none is given its default.
 */
export async function pour<T extends object>(
  manager: EntityManager,
  entity: new () => T,
  rows: readonly T[],
): Promise<void> {
  if (rows.length === 0) return;
  const { columns, tableName } = manager.connection.getMetadata(entity);
  const names = columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const told = rows.map((row) =>
    Object.fromEntries(
      columns.map(({ databaseName, propertyName, transformer }) => {
        const value = (row as Readonly<Record<string, unknown>>)[propertyName] ?? null;
        return [databaseName, transformer && !Array.isArray(transformer) ? transformer.to(value) : value];
      }),
    ),
  );
  await manager.query(
    `INSERT INTO ${tableName} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${tableName}, $1)`,
    [JSON.stringify(told)],
  );
}
