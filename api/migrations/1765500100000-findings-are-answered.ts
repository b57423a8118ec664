import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sight } from './protect.js';

const refuse = (words: string) => `RAISE EXCEPTION '${words}' USING ERRCODE = 'insufficient_privilege'`;
const OF_CERTIFICATE = `'certificate'`;
const certifiedDocument = `EXISTS (SELECT FROM document d WHERE d.id = document_id AND d.subject_type = ${OF_CERTIFICATE}
  AND ${sight.certifier.replace('project_id', 'd.project_id')})`;

/** Why a line was put into a sample by hand, what proves an answer, and the paper of a certificate. */
export class FindingsAreAnswered1765500100000 implements MigrationInterface {
  name = 'FindingsAreAnswered1765500100000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE line_review ADD chosen_for text NOT NULL DEFAULT ''
      CHECK (stratum IS DISTINCT FROM 'CHOSEN' OR chosen_for <> '')`);
    await this.signed(q);
    await this.answers(q);
    await this.papers(q);
  }

  /** The authority does not read what was signed, but which lines of its claim are under a procurement or made by a rate. */
  private async signed(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION lines_as_signed(claim uuid) RETURNS TABLE (line uuid, procured boolean, flat boolean)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT l.id, COALESCE(s.facts ->> 'procurementRef', '') <> '', s.facts ->> 'flatRate' IS NOT NULL
        FROM claim_line l JOIN signed_line s ON s.id = l.signed_line_id
        WHERE l.claim_id = claim AND l.sealed
          AND (l.project_id = ANY ((SELECT entered_ids('app.overseen'))::uuid[])
            OR l.project_id = ANY ((SELECT entered_ids('app.led'))::uuid[]))$$`);
    await q.query(`REVOKE ALL ON FUNCTION lines_as_signed FROM PUBLIC`);
    await q.query(`GRANT EXECUTE ON FUNCTION lines_as_signed TO portal_app`);
  }

  /** What proves an answer is read by whoever reads the answer. */
  private async answers(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE POLICY papers_go_with_their_answer ON document AS RESTRICTIVE FOR SELECT TO portal_app USING (
        subject_type <> 'line-answer'
        OR ${sight.chore}
        OR EXISTS (SELECT FROM line_answer a WHERE a.id = document.subject_id AND a.project_id = document.project_id))`);
  }

  /** The paper of a certificate comes with it, from whoever signs it, and is what it is. */
  private async papers(q: QueryRunner): Promise<void> {
    await q.query(`ALTER POLICY app_inserts ON document WITH CHECK (
      (${sight.consortium} AND subject_type <> ${OF_CERTIFICATE}) OR (${sight.certifier} AND subject_type = ${OF_CERTIFICATE}))`);
    await q.query(`ALTER POLICY app_inserts ON document_version WITH CHECK (
      (${sight.consortium} AND NOT EXISTS (SELECT FROM document d WHERE d.id = document_id AND d.subject_type = ${OF_CERTIFICATE}))
      OR ${certifiedDocument})`);
    await q.query(`
      CREATE FUNCTION keep_certificate_paper() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.subject_type = ${OF_CERTIFICATE} OR TG_OP = 'UPDATE' AND NEW.subject_type = ${OF_CERTIFICATE}
        THEN ${refuse('the paper of a certificate is what it is')}; END IF;
        RETURN COALESCE(NEW, OLD);
      END $$`);
    await q.query(
      `CREATE TRIGGER certified BEFORE UPDATE OR DELETE ON document FOR EACH ROW EXECUTE FUNCTION keep_certificate_paper()`,
    );
    await q.query(`
      CREATE FUNCTION one_certificate_paper() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM document d WHERE d.id = NEW.document_id AND d.subject_type = ${OF_CERTIFICATE})
          AND EXISTS (SELECT FROM document_version v WHERE v.document_id = NEW.document_id)
        THEN ${refuse('the paper of a certificate is what it is')}; END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER certified BEFORE INSERT ON document_version FOR EACH ROW EXECUTE FUNCTION one_certificate_paper()`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TRIGGER certified ON document_version`);
    await q.query(`DROP FUNCTION one_certificate_paper`);
    await q.query(`DROP TRIGGER certified ON document`);
    await q.query(`DROP FUNCTION keep_certificate_paper`);
    await q.query(`ALTER POLICY app_inserts ON document_version WITH CHECK (${sight.consortium})`);
    await q.query(`ALTER POLICY app_inserts ON document WITH CHECK (${sight.consortium})`);
    await q.query(`DROP POLICY papers_go_with_their_answer ON document`);
    await q.query(`DROP FUNCTION lines_as_signed`);
    await q.query(`ALTER TABLE line_review DROP chosen_for`);
  }
}
