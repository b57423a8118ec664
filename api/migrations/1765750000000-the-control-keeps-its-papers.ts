import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sight } from './protect.js';

/** What the reviewer keeps to the authority, and what goes with a finding. */
const OURS = `('line-check', 'line-finding')`;
const OF_CERTIFICATE = `'certificate'`;
const of = (condition: string, alias: string): string => condition.replaceAll('project_id', `${alias}.project_id`);
/** A line of a claim that is in control. */
const inControl = (subject: string, project: string): string => `EXISTS (
  SELECT FROM claim_line l JOIN claim c ON c.id = l.claim_id
  WHERE l.id = ${subject} AND l.project_id = ${project} AND l.sealed AND c.state IN ('IN_CONTROL', 'ADVERSARIAL'))`;
const before = `(${sight.consortium} AND subject_type <> ${OF_CERTIFICATE}) OR (${sight.certifier} AND subject_type = ${OF_CERTIFICATE})`;
const certified = `EXISTS (SELECT FROM document d WHERE d.id = document_id AND d.subject_type = ${OF_CERTIFICATE}
  AND ${of(sight.certifier, 'd')})`;
const versions = `(${sight.consortium} AND NOT EXISTS (SELECT FROM document d WHERE d.id = document_id AND d.subject_type = ${OF_CERTIFICATE}))
  OR ${certified}`;

const bytesKept = (whose: string): string => `
  CREATE OR REPLACE FUNCTION bytes_kept(project uuid) RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT COALESCE(sum(size), 0)::bigint FROM document_version
    WHERE project_id = project AND ${whose} AND NOT EXISTS (
      SELECT FROM document d WHERE d.id = document_version.document_id AND d.subject_type = 'signed-line') $$`;
const SHARED = `project = ANY ((SELECT entered_ids('app.shared'))::uuid[])`;

/** The reviewer hangs files on a line: those of the control stay with the authority, those of a finding go with it once it is notified. */
export class TheControlKeepsItsPapers1765750000000 implements MigrationInterface {
  name = 'TheControlKeepsItsPapers1765750000000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE POLICY papers_stay_with_the_control ON document AS RESTRICTIVE FOR SELECT TO portal_app USING (
        subject_type NOT IN ${OURS}
        OR ${sight.chore}
        OR ${of(sight.overseer, 'document')}
        OR (subject_type = 'line-finding' AND EXISTS (SELECT FROM line_review r
          WHERE r.claim_line_id = document.subject_id AND r.project_id = document.project_id
            AND r.answers_due_on IS NOT NULL)))`);
    const ours = `(${sight.funder} AND subject_type IN ${OURS} AND ${inControl('subject_id', 'document.project_id')})`;
    const theirs = `subject_type NOT IN ${OURS}`;
    await q.query(`ALTER POLICY app_inserts ON document WITH CHECK ((${theirs} AND (${before})) OR ${ours})`);
    await q.query(`ALTER POLICY app_updates ON document USING ((${theirs} AND ${sight.consortium}) OR ${ours})
      WITH CHECK ((${theirs} AND ${sight.consortium}) OR ${ours})`);
    const hung = `EXISTS (SELECT FROM document d WHERE d.id = document_id AND d.subject_type IN ${OURS}`;
    await q.query(`ALTER POLICY app_inserts ON document_version WITH CHECK ((NOT ${hung}) AND (${versions}))
      OR (${hung} AND ${of(sight.funder, 'd')} AND ${inControl('d.subject_id', 'd.project_id')})))`);
    await q.query(bytesKept(`(${SHARED} OR project = ANY ((SELECT entered_ids('app.funded'))::uuid[]))`));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(bytesKept(SHARED));
    await q.query(`ALTER POLICY app_inserts ON document_version WITH CHECK (${versions})`);
    await q.query(`ALTER POLICY app_updates ON document USING (${sight.consortium}) WITH CHECK (${sight.consortium})`);
    await q.query(`ALTER POLICY app_inserts ON document WITH CHECK (${before})`);
    await q.query(`DROP POLICY papers_stay_with_the_control ON document`);
  }
}
