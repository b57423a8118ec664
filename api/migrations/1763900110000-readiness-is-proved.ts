import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, sight } from './protect.js';

/** The readiness of a function moves on a day, with what proves it; every move is kept. */
export class ReadinessIsProved1763900110000 implements MigrationInterface {
  name = 'ReadinessIsProved1763900110000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE readiness_change (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        function_id uuid NOT NULL,
        author_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
        at timestamptz NOT NULL,
        from_trl integer NOT NULL CHECK (from_trl BETWEEN 1 AND 9),
        to_trl integer NOT NULL CHECK (to_trl BETWEEN 1 AND 9),
        reached_on date NOT NULL,
        words text NOT NULL CHECK (words <> ''),
        document_id uuid,
        FOREIGN KEY (project_id, function_id) REFERENCES elementary_function (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, document_id) REFERENCES document (project_id, id) ON DELETE RESTRICT,
        CHECK (from_trl <> to_trl)
      )`);
    await q.query(
      `CREATE INDEX readiness_change_history ON readiness_change (function_id, reached_on DESC, at DESC, id DESC)`,
    );
    const ofOnesOwn = `EXISTS (SELECT 1 FROM elementary_function f WHERE f.id = readiness_change.function_id
      AND f.project_id = readiness_change.project_id AND ${sight.ownPartner.replace('partner_id', 'f.partner_id')})`;
    await protect(q, 'readiness_change', {
      read: sight.member,
      insert: `author_id = (SELECT entered_person()) AND (${sight.lead} OR ${ofOnesOwn})`,
    });
    const carried = `${sight.lead} OR ${sight.ownPartner}`;
    await q.query(
      `CREATE POLICY app_updates ON elementary_function FOR UPDATE TO portal_app USING (${carried}) WITH CHECK (${carried})`,
    );
    await q.query('GRANT UPDATE (trl_now, version) ON elementary_function TO portal_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('REVOKE UPDATE (trl_now, version) ON elementary_function FROM portal_app');
    await q.query('DROP POLICY app_updates ON elementary_function');
    await q.query('DROP TABLE readiness_change');
  }
}
