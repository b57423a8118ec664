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
