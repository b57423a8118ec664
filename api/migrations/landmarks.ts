import type { QueryRunner } from 'typeorm';

const BETWEEN = 'UNION ALL';

/** The lists that `landmark` puts together, as the database keeps them. */
async function listsOf(q: QueryRunner): Promise<string[]> {
  const [{ told }] = await q.query(`SELECT pg_get_viewdef('landmark'::regclass) AS told`);
  return String(told).replace(/;\s*$/, '').split(BETWEEN);
}

const draw = (q: QueryRunner, lists: readonly string[]): Promise<unknown> =>
  q.query(`CREATE OR REPLACE VIEW landmark WITH (security_invoker = true) AS ${lists.join(` ${BETWEEN} `)}`);

/** One more kind of thing to go to by its name; whatever else is found by then stays found. */
export async function addLandmarks(q: QueryRunner, list: string): Promise<void> {
  await draw(q, [...(await listsOf(q)), list]);
}

/** What stands in that table is found no more. */
export async function removeLandmarks(q: QueryRunner, table: string): Promise<void> {
  const itsOwn = new RegExp(`\\bFROM ${table}\\b`);
  await draw(
    q,
    (await listsOf(q)).filter((list) => !itsOwn.test(list)),
  );
}
