import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, sight } from './protect.js';

/** Checkpoints are signed by nobody but the portal on its errands; whoever reads a journal reads its checkpoints. */
export class CheckpointsAreSigned1765200100000 implements MigrationInterface {
  name = 'CheckpointsAreSigned1765200100000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE checkpoint (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE RESTRICT,
        number integer NOT NULL CHECK (number > 0),
        seq bigint NOT NULL CHECK (seq > 0),
        head text NOT NULL CHECK (head ~ '^[0-9a-f]{64}$'),
        chain text NOT NULL CHECK (chain ~ '^[0-9a-f]{64}$'),
        signed_at text NOT NULL,
        at timestamptz NOT NULL,
        previous text NOT NULL,
        key text NOT NULL,
        signature text NOT NULL,
        UNIQUE (project_id, number)
      )`);
    await protect(q, 'checkpoint', {
      read: `${sight.lead} OR ${sight.overseer}`,
      insert: `${sight.lead} AND (SELECT entered_person()) IS NULL`,
    });
    await q.query(
      `CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON checkpoint FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await q.query(`CREATE TRIGGER never_emptied BEFORE TRUNCATE ON checkpoint EXECUTE FUNCTION refuse_change()`);
    // Hashes say nothing of what they were made of; with them a journal that is shown with gaps still holds together.
    await q.query(`
      CREATE FUNCTION journal_hashes(project uuid) RETURNS TABLE (seq bigint, hash bytea)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT j.seq, j.hash FROM journal j WHERE j.project_id = project
          AND (project = ANY ((SELECT entered_ids('app.led'))::uuid[])
            OR project = ANY ((SELECT entered_ids('app.overseen'))::uuid[]))
        ORDER BY j.seq $$`);
    await q.query(`REVOKE ALL ON FUNCTION journal_hashes FROM PUBLIC`);
    await q.query(`GRANT EXECUTE ON FUNCTION journal_hashes TO portal_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION journal_hashes`);
    await q.query(`DROP TABLE checkpoint`);
  }
}
