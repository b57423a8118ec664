import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, sight } from './protect.js';

/** Documents with their versions and links, upload and download tickets, and the outbox of letters. */
export class FilesAndLetters1763800400000 implements MigrationInterface {
  name = 'FilesAndLetters1763800400000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE document (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE RESTRICT,
        partner_id uuid,
        name text NOT NULL,
        audience text NOT NULL CHECK (audience IN ('CONSORTIUM', 'PARTNER', 'FUNDER')),
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        latest integer NOT NULL DEFAULT 0,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT
      )`);
    await q.query(`CREATE INDEX document_subject ON document (subject_id, name)`);
    await q.query(`
      CREATE TABLE document_version (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        document_id uuid NOT NULL,
        number integer NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        size bigint NOT NULL CHECK (size > 0),
        media_type text NOT NULL,
        uploaded_by_id uuid REFERENCES person ON DELETE RESTRICT,
        uploaded_at timestamptz NOT NULL,
        UNIQUE (project_id, id),
        UNIQUE (document_id, number),
        FOREIGN KEY (project_id, document_id) REFERENCES document (project_id, id) ON DELETE RESTRICT
      )`);
    await q.query(`CREATE INDEX document_version_file ON document_version (sha256)`);
    await q.query(`
      CREATE TABLE ticket (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('UPLOAD', 'DOWNLOAD')),
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        project_id uuid NOT NULL,
        document_id uuid NOT NULL,
        document_version_id uuid,
        name text,
        size bigint,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CHECK ((kind = 'UPLOAD') = (name IS NOT NULL AND size IS NOT NULL)),
        FOREIGN KEY (project_id, document_id) REFERENCES document (project_id, id) ON DELETE CASCADE,
        FOREIGN KEY (project_id, document_version_id) REFERENCES document_version (project_id, id) ON DELETE CASCADE
      )`);
    const seen = `${sight.lead} OR ${sight.ownPartner} OR (audience = 'CONSORTIUM' AND ${sight.member}) OR (audience = 'FUNDER' AND ${sight.overseer})`;
    await protect(q, 'document', {
      read: `${seen} OR ${sight.chore}`,
      insert: sight.consortium,
      update: sight.consortium,
      remove: `${sight.chore} AND latest = 0`,
    });
    await protect(q, 'document_version', {
      read: `EXISTS (SELECT 1 FROM document d WHERE d.id = document_version.document_id)`,
      insert: sight.consortium,
    });
    const own = `person_id = (SELECT entered_person())`;
    await protect(q, 'ticket', {
      read: `${own} OR ${sight.chore}`,
      insert: `${own} AND ${sight.member}`,
      update: `(${own} AND ${sight.member}) OR ${sight.chore}`,
      remove: sight.chore,
    });
    await q.query(`
      CREATE FUNCTION bytes_kept(project uuid) RETURNS bigint
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT COALESCE(sum(size), 0)::bigint FROM document_version
        WHERE project_id = project AND project = ANY ((SELECT entered_ids('app.shared'))::uuid[]) $$`);
    await q.query(`REVOKE ALL ON FUNCTION bytes_kept FROM PUBLIC`);
    await q.query(`GRANT EXECUTE ON FUNCTION bytes_kept TO portal_app`);

    await q.query(`
      CREATE TABLE letter (
        id uuid PRIMARY KEY,
        project_id uuid,
        recipient text NOT NULL,
        language text NOT NULL CHECK (language IN ('fr', 'en')),
        template text NOT NULL,
        facts jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        sent_at timestamptz,
        attempts integer NOT NULL DEFAULT 0,
        last_error text
      )`);
    await q.query(`CREATE INDEX letter_waiting ON letter (created_at) WHERE sent_at IS NULL`);
    await protect(q, 'letter', { read: 'false', insert: 'true' });
    await q.query(`CREATE POLICY worker_reads ON letter FOR SELECT TO portal_worker USING (true)`);
    await q.query(`CREATE POLICY worker_marks ON letter FOR UPDATE TO portal_worker USING (true)`);
    await q.query(`GRANT SELECT, UPDATE (attempts, sent_at, last_error) ON letter TO portal_worker`);
    await q.query(`CREATE TRIGGER hand_over AFTER INSERT ON letter FOR EACH ROW EXECUTE FUNCTION outbox.hand_over()`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION bytes_kept`);
    for (const table of ['letter', 'ticket', 'document_version', 'document']) await q.query(`DROP TABLE ${table}`);
  }
}
