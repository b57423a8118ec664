import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, sight } from './protect.js';

const own = 'person_id = (SELECT entered_person())';

/** What was submitted has a hash; its statements leave by links that serve once. */
export class StatementsLeave1764500100000 implements MigrationInterface {
  name = 'StatementsLeave1764500100000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE claim ADD hash text CHECK (hash ~ '^[0-9a-f]{64}$')`);
    await q.query(`
      CREATE FUNCTION keep_claim_hash() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state NOT IN ('DRAFT', 'RETURNED') AND NEW.hash IS DISTINCT FROM OLD.hash
        THEN RAISE EXCEPTION 'a submitted claim is never edited in place' USING ERRCODE = 'insufficient_privilege'; END IF;
        RETURN NEW;
      END $$`);
    await q.query(`CREATE TRIGGER hashed BEFORE UPDATE ON claim FOR EACH ROW EXECUTE FUNCTION keep_claim_hash()`);
    await q.query(`
      CREATE TABLE statement_export (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE RESTRICT,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        claim_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('EXPENDITURE', 'RESOURCES')),
        format text NOT NULL CHECK (format IN ('XLSX', 'PDF')),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        FOREIGN KEY (project_id, claim_id) REFERENCES claim (project_id, id) ON DELETE CASCADE
      )`);
    await q.query(`CREATE INDEX statement_export_old ON statement_export (expires_at)`);
    const reader = `${own} AND (${sight.lead} OR ${sight.overseer})`;
    await protect(q, 'statement_export', {
      read: `${own} OR ${sight.chore}`,
      insert: reader,
      update: reader,
      remove: sight.chore,
    });
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE statement_export`);
    await q.query(`DROP TRIGGER hashed ON claim`);
    await q.query(`DROP FUNCTION keep_claim_hash`);
    await q.query(`ALTER TABLE claim DROP hash`);
  }
}
