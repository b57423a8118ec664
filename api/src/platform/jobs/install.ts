import { runMigrations } from 'graphile-worker';
import pg from 'pg';

/**
 * Prepares the tables of the jobs, owned by `portal_worker` and out of reach of the app role, and the one door
 * through which a job comes into being with the transaction that has a reason for it: a trigger.
 */
export async function installJobs(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 2, options: '-c role=portal_worker' });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await runMigrations({ pgPool: pool, noHandleSignals: true });
    await pool.query('CREATE SCHEMA IF NOT EXISTS outbox');
    await pool.query('GRANT USAGE ON SCHEMA outbox TO portal_owner');
    await pool.query(`
      CREATE OR REPLACE FUNCTION outbox.hand_over() RETURNS trigger LANGUAGE plpgsql
      SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        PERFORM graphile_worker.add_job('letter', json_build_object('id', NEW.id),
          job_key => 'letter ' || NEW.id, max_attempts => 20);
        RETURN NULL;
      END $$`);
  } finally {
    await pool.end();
  }
}
