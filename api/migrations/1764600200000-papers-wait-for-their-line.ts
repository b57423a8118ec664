import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sight } from './protect.js';

/** Papers that were handed in and hang on no line yet may be payslips: only those who keep the books see them. */
export class PapersWaitForTheirLine1764600200000 implements MigrationInterface {
  name = 'PapersWaitForTheirLine1764600200000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE POLICY waiting_papers_stay_with_the_books ON document AS RESTRICTIVE FOR SELECT TO portal_app USING (
        subject_type <> 'ledger' OR ${sight.chore} OR partner_id = ANY ((SELECT entered_ids('app.books'))::uuid[])
      )`);
    await q.query(`CREATE INDEX document_version_same ON document_version (project_id, sha256)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX document_version_same`);
    await q.query(`DROP POLICY waiting_papers_stay_with_the_books ON document`);
  }
}
