import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, sight } from './protect.js';

const own = 'person_id = (SELECT entered_person())';

/** The journal is read by days and by people; the trail and the proof of a claim leave by links that serve once. */
export class TheTrailLeaves1765200000000 implements MigrationInterface {
  name = 'TheTrailLeaves1765200000000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE INDEX journal_days ON journal (project_id, at)`);
    await q.query(`CREATE INDEX journal_actors ON journal (project_id, actor_id, seq)`);
    await q.query(`
      CREATE TABLE proof_export (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE RESTRICT,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('TRAIL_CSV', 'TRAIL_XLSX', 'CLAIM')),
        language text NOT NULL CHECK (language IN ('fr', 'en')),
        claim_id uuid,
        filter jsonb NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CHECK ((kind = 'CLAIM') = (claim_id IS NOT NULL)),
        FOREIGN KEY (project_id, claim_id) REFERENCES claim (project_id, id) ON DELETE CASCADE
      )`);
    await q.query(`CREATE INDEX proof_export_old ON proof_export (expires_at)`);
    const reader = `${own} AND (${sight.lead} OR ${sight.overseer})`;
    await protect(q, 'proof_export', {
      read: `${own} OR ${sight.chore}`,
      insert: reader,
      update: reader,
      remove: sight.chore,
    });
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE proof_export`);
    await q.query(`DROP INDEX journal_actors`);
    await q.query(`DROP INDEX journal_days`);
  }
}
