import type { EntityManager, ObjectLiteral } from 'typeorm';

type EntityClass<T> = new () => T;

/**
 * The rows of a class in one plain statement, without the cost of a query builder: for screens that read many rows.
 * The tail is what follows `FROM table`, with columns as the database names them.
 */
export async function plainRows<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityClass<T>,
  tail: string,
  parameters: readonly unknown[],
): Promise<T[]> {
  const { columns, tableName } = manager.connection.getMetadata(entity);
  const selected = columns.map(({ databaseName, propertyName }) => `${databaseName} AS "${propertyName}"`).join(', ');
  const rows: Array<Record<string, unknown>> = await manager.query(`SELECT ${selected} FROM ${tableName} ${tail}`, [
    ...parameters,
  ]);
  return rows.map((row) => {
    for (const { propertyName, transformer } of columns)
      if (transformer && !Array.isArray(transformer)) row[propertyName] = transformer.from(row[propertyName]);
    return Object.assign(new entity(), row);
  });
}
