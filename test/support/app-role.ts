import pg from 'pg';
import type { Database } from './databases.js';
import { TODAY } from './portal.js';

/** What a statement as the app role came to: its rows, or the SQLSTATE with which the database refused it. */
export type Outcome = { readonly rows: ReadonlyArray<Record<string, unknown>> } | { readonly refused: string };

/** The database as the portal's own role: raw SQL behind the wall, with none of the portal's code in front. */
export class AppRole {
  private constructor(readonly pool: pg.Pool) {}

  static open({ appUrl }: Database, connections: number): AppRole {
    const pool = new pg.Pool({ connectionString: appUrl, max: connections });
    pool.on('error', () => undefined);
    return new AppRole(pool);
  }

  /** Runs the body inside a transaction entered as that person, and undoes it. */
  async as<T>(personId: string, body: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('SELECT enter($1, $2)', [personId, TODAY]);
      return await body(client);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}

/** Tries a statement without losing the transaction it is in. */
export async function attempt(client: pg.PoolClient, sql: string, values: unknown[] = []): Promise<Outcome> {
  await client.query('SAVEPOINT attempt');
  try {
    const { rows } = await client.query(sql, values);
    return { rows };
  } catch (error) {
    return { refused: (error as { code: string }).code };
  } finally {
    await client.query('ROLLBACK TO SAVEPOINT attempt');
  }
}

/** What one of several attempts came to: how many rows it touched, or the SQLSTATE of its refusal. */
export interface Tried {
  readonly touched: number;
  readonly refused: string | null;
}

/** Each attempt is undone, whatever it came to. */
const TRY = `CREATE FUNCTION try(statement text, given jsonb) RETURNS TABLE (touched int, refused text)
LANGUAGE plpgsql AS $$
DECLARE one jsonb;
BEGIN
  FOR one IN SELECT jsonb_array_elements(given) LOOP
    BEGIN
      touched := 0;
      refused := NULL;
      EXECUTE statement USING one;
      GET DIAGNOSTICS touched = ROW_COUNT;
      RAISE EXCEPTION USING ERRCODE = 'UNDO1';
    EXCEPTION WHEN OTHERS THEN
      IF SQLSTATE <> 'UNDO1' THEN
        touched := 0;
        refused := SQLSTATE;
      END IF;
    END;
    RETURN NEXT;
  END LOOP;
END $$`;

/** Lets `tryEach` be asked of a database of the tests. */
export async function teachToTry({ admin }: Database): Promise<void> {
  await admin.query(TRY);
  await admin.query('GRANT EXECUTE ON FUNCTION try(text, jsonb) TO portal_app');
}

/** Tries a statement once with each value, its only parameter, as `jsonb`; an outcome each, in their order. */
export async function tryEach(client: pg.PoolClient, statement: string, given: readonly unknown[]): Promise<Tried[]> {
  const { rows } = await client.query<Tried>('SELECT touched, refused FROM try($1, $2)', [
    statement,
    JSON.stringify(given),
  ]);
  return rows;
}
