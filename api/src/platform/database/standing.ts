import type { ObjectLiteral } from 'typeorm';
import type { Work } from './work.js';

/**
 * What the database says of the rows of a class in sight, in a few bytes: it changes when any of them is added, edited
 * or taken away, and tells two people apart who do not see the same ones.
 * The tail is what follows `FROM table`, as for `plainRows`; the class has an `id`.
 */
export async function standing(
  { metadataOf, reading }: Work,
  entity: new () => ObjectLiteral,
  tail: string,
  values: readonly unknown[],
): Promise<string> {
  const [told] = await reading.ask(
    `SELECT json_build_array(count(*), sum(hash_record_extended(ROW(id, xmin), 0))::text) AS told
     FROM ${metadataOf(entity).tableName} ${tail}`,
    values,
  );
  return `${told?.[0]} ${told?.[1]}`;
}
