import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sight } from './protect.js';

const books = `(SELECT entered_ids('app.books'))::uuid[]`;
const overseen = `(SELECT entered_ids('app.overseen'))::uuid[]`;
const COPY = `'signed-line'`;
const refuse = (words: string) => `RAISE EXCEPTION '${words}' USING ERRCODE = 'insufficient_privilege'`;

const ofLedger = (more: string) => `
  subject_type <> 'expense'
  OR ${sight.chore}
  OR EXISTS (SELECT FROM expense e WHERE e.id = document.subject_id AND e.project_id = document.project_id)
  ${more}`;
const throughTheLedger = `
  OR EXISTS (SELECT FROM signed_line s JOIN partner p ON p.id = s.partner_id
    WHERE s.expense_id = document.subject_id AND s.project_id = document.project_id
      AND (s.category <> 'STAFF' OR p.delegates_payroll OR p.id = ANY (${books})))
  OR EXISTS (SELECT FROM claim_line l
    WHERE l.expense_id = document.subject_id AND l.sealed AND l.project_id = ANY (${overseen}))`;

const bytesKept = (told: string) => `
  CREATE OR REPLACE FUNCTION bytes_kept(project uuid) RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT COALESCE(sum(size), 0)::bigint FROM document_version
    WHERE project_id = project AND project = ANY ((SELECT entered_ids('app.shared'))::uuid[]) ${told}$$`;
const NO_COPIES = `AND NOT EXISTS (
      SELECT FROM document d WHERE d.id = document_version.document_id AND d.subject_type = ${COPY}) `;

/** What was signed keeps its papers: copies by their hash, which go with the line to the lead and to the authority. */
export class EvidenceFollowsTheMoney1765100100000 implements MigrationInterface {
  name = 'EvidenceFollowsTheMoney1765100100000';

  async up(q: QueryRunner): Promise<void> {
    await this.lines(q);
    await this.copies(q);
    await this.kept(q);
    await this.wall(q);
    await q.query(bytesKept(NO_COPIES));
  }

  /** A declared line knows which signed line it is a copy of. */
  private async lines(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE claim_line ADD signed_line_id uuid`);
    await q.query(`ALTER TABLE claim_line DISABLE TRIGGER sealed`);
    await q.query(`
      UPDATE claim_line l SET signed_line_id = s.id FROM signed_line s JOIN partner_claim c ON (c.id, c.round) = (s.partner_claim_id, s.round)
      WHERE l.partner_claim_id = c.id AND l.expense_id = s.expense_id`);
    await q.query(`ALTER TABLE claim_line ENABLE TRIGGER sealed`);
    await q.query(`
      ALTER TABLE claim_line ADD FOREIGN KEY (project_id, signed_line_id) REFERENCES signed_line (project_id, id) ON DELETE RESTRICT`);
    await q.query(`CREATE INDEX claim_line_signed ON claim_line (signed_line_id)`);
  }

  /** Of what was signed before: the version that has the hash that was signed. */
  private async copies(q: QueryRunner): Promise<void> {
    await q.query(`
      WITH piece AS MATERIALIZED (
        SELECT gen_random_uuid() AS copy_id, s.id AS line_id, s.project_id, s.partner_id, d.name,
          v.sha256, v.size, v.media_type, v.uploaded_by_id, v.uploaded_at
        FROM signed_line s
        CROSS JOIN LATERAL jsonb_array_elements(COALESCE(s.facts -> 'pieces', '[]')) AS told
        JOIN document d ON d.id = (told ->> 'documentId')::uuid AND d.project_id = s.project_id
        JOIN LATERAL (SELECT * FROM document_version x WHERE x.document_id = d.id AND x.sha256 = told ->> 'sha256'
          ORDER BY x.number LIMIT 1) v ON true),
      laid AS (
        INSERT INTO document (id, project_id, partner_id, name, audience, subject_type, subject_id, latest)
        SELECT copy_id, project_id, partner_id, name, 'FUNDER', ${COPY}, line_id, 1 FROM piece)
      INSERT INTO document_version (id, project_id, document_id, number, sha256, size, media_type, uploaded_by_id, uploaded_at)
      SELECT gen_random_uuid(), project_id, copy_id, 1, sha256, size, media_type, uploaded_by_id, uploaded_at FROM piece`);
  }

  /** Copies are made by the signature, of what it signs, and never change. */
  private async kept(q: QueryRunner): Promise<void> {
    const beingSigned = (line: string) => `EXISTS (
      SELECT FROM signed_line s JOIN partner_claim c ON c.id = s.partner_claim_id
      WHERE s.id = ${line} AND c.state IN ('DRAFT', 'RETURNED') AND s.round = c.round + 1`;
    await q.query(`
      CREATE FUNCTION keep_signed_document() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' AND OLD.subject_type = ${COPY}
          OR TG_OP <> 'DELETE' AND NEW.subject_type = ${COPY} AND (TG_OP = 'UPDATE' OR NOT ${beingSigned('NEW.subject_id')}))
        THEN ${refuse('the evidence of what was signed is what it was')}; END IF;
        RETURN COALESCE(NEW, OLD);
      END $$`);
    await q.query(
      `CREATE TRIGGER signed BEFORE INSERT OR UPDATE OR DELETE ON document FOR EACH ROW EXECUTE FUNCTION keep_signed_document()`,
    );
    await q.query(`
      CREATE FUNCTION keep_signed_version() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        line uuid := (SELECT d.subject_id FROM document d WHERE d.id = NEW.document_id AND d.subject_type = ${COPY});
      BEGIN
        IF line IS NOT NULL AND NOT ${beingSigned('line')}
          AND s.facts -> 'pieces' @> jsonb_build_array(jsonb_build_object('sha256', NEW.sha256)))
        THEN ${refuse('the evidence of what was signed is what it was')}; END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER signed BEFORE INSERT ON document_version FOR EACH ROW EXECUTE FUNCTION keep_signed_version()`,
    );
  }

  /** Nobody reads a ledger through what was signed of it; what was signed is the lead’s at once, and the authority’s once it was sent. */
  private async wall(q: QueryRunner): Promise<void> {
    await q.query(`ALTER POLICY ledgers_keep_their_papers ON document USING (${ofLedger('')})`);
    await q.query(`
      CREATE POLICY papers_go_with_what_was_signed ON document AS RESTRICTIVE FOR SELECT TO portal_app USING (
        subject_type <> ${COPY}
        OR ${sight.chore}
        OR EXISTS (SELECT FROM signed_line s JOIN partner p ON p.id = s.partner_id
          WHERE s.id = document.subject_id AND s.project_id = document.project_id
            AND (s.category <> 'STAFF' OR p.delegates_payroll OR p.id = ANY (${books})))
        OR EXISTS (SELECT FROM claim_line l
          WHERE l.signed_line_id = document.subject_id AND l.sealed AND l.project_id = ANY (${overseen}))
      )`);
    await q.query(`
      CREATE POLICY papers_go_with_their_claim ON document AS RESTRICTIVE FOR SELECT TO portal_app USING (
        subject_type <> 'claim-line'
        OR ${sight.chore}
        OR EXISTS (SELECT FROM claim_line l WHERE l.id = document.subject_id AND l.project_id = document.project_id)
      )`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(bytesKept(''));
    await q.query(`DROP POLICY papers_go_with_their_claim ON document`);
    await q.query(`DROP POLICY papers_go_with_what_was_signed ON document`);
    await q.query(`ALTER POLICY ledgers_keep_their_papers ON document USING (${ofLedger(throughTheLedger)})`);
    await q.query(`DROP TRIGGER signed ON document_version`);
    await q.query(`DROP TRIGGER signed ON document`);
    await q.query(`DROP FUNCTION keep_signed_version, keep_signed_document`);
    await q.query(`
      DELETE FROM document_version v USING document d WHERE d.id = v.document_id AND d.subject_type = ${COPY}`);
    await q.query(`DELETE FROM document WHERE subject_type = ${COPY}`);
    await q.query(`ALTER TABLE claim_line DROP signed_line_id`);
  }
}
