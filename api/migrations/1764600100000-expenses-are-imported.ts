import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CATEGORIES, ownBooks } from './money.js';
import { protect, sight } from './protect.js';

/** Files of expenditure that come in: what they say waits, in portions, until whoever sent them decides; which account is which category; papers without a line. */
export class ExpensesAreImported1764600100000 implements MigrationInterface {
  name = 'ExpensesAreImported1764600100000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE expense_import (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        format text NOT NULL CHECK (format IN ('FEC', 'TABLE')),
        language text NOT NULL CHECK (language IN ('fr', 'en')),
        name text NOT NULL CHECK (name <> ''),
        size integer NOT NULL CHECK (size > 0),
        sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        told jsonb,
        read_lines integer NOT NULL DEFAULT 0 CHECK (read_lines >= 0),
        checked_lines integer NOT NULL DEFAULT 0 CHECK (checked_lines >= 0),
        read_at timestamptz,
        applied_at timestamptz,
        added integer CHECK (added >= 0),
        cancelled_at timestamptz,
        expires_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE CASCADE,
        CHECK ((told IS NULL) = (read_at IS NULL)),
        CHECK ((applied_at IS NULL) = (added IS NULL)),
        CHECK (applied_at IS NULL OR (read_at IS NOT NULL AND cancelled_at IS NULL))
      )`);
    await q.query(`CREATE INDEX expense_import_old ON expense_import (expires_at)`);
    await q.query(`CREATE INDEX expense_import_partner ON expense_import (partner_id)`);
    await q.query(`
      CREATE TABLE import_portion (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        import_id uuid NOT NULL,
        part integer NOT NULL CHECK (part > 0),
        lines jsonb NOT NULL,
        UNIQUE (project_id, id),
        UNIQUE (import_id, part),
        FOREIGN KEY (project_id, import_id) REFERENCES expense_import (project_id, id) ON DELETE CASCADE
      )`);
    await q.query(`
      CREATE TABLE account_rule (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        begins text NOT NULL CHECK (begins ~ '^[0-9A-Z]{2,20}$'),
        category text CHECK (category IN ${CATEGORIES}),
        work_package_id uuid,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        UNIQUE (partner_id, begins),
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE CASCADE,
        FOREIGN KEY (project_id, work_package_id) REFERENCES work_package (project_id, id) ON DELETE SET NULL (work_package_id)
      )`);
    await q.query(`CREATE INDEX account_rule_work ON account_rule (work_package_id)`);
    // An accounting file says every salary: it is for those who keep the books; a table is for whoever sent it.
    const own = `(person_id = (SELECT entered_person()) AND ${sight.consortium} AND ${sight.ownPartner} AND (format <> 'FEC' OR ${ownBooks}))`;
    await protect(q, 'expense_import', {
      read: `${own} OR ${sight.chore}`,
      insert: own,
      update: own,
      remove: sight.chore,
    });
    const ofImport = `EXISTS (SELECT FROM expense_import i WHERE i.id = import_portion.import_id AND i.project_id = import_portion.project_id)`;
    await protect(q, 'import_portion', { read: ofImport, insert: ofImport });
    await protect(q, 'account_rule', {
      read: `${sight.consortium} AND ${sight.ownPartner}`,
      insert: ownBooks,
      update: ownBooks,
      remove: ownBooks,
    });
    // Papers that were handed in and hang on no line yet may be payslips.
    await q.query(`
      CREATE POLICY waiting_papers_stay_with_the_books ON document AS RESTRICTIVE FOR SELECT TO portal_app USING (
        subject_type <> 'ledger' OR ${sight.chore} OR partner_id = ANY ((SELECT entered_ids('app.books'))::uuid[])
      )`);
    await q.query(`CREATE INDEX document_version_same ON document_version (project_id, sha256)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX document_version_same`);
    await q.query(`DROP POLICY waiting_papers_stay_with_the_books ON document`);
    for (const table of ['account_rule', 'import_portion', 'expense_import']) await q.query(`DROP TABLE ${table}`);
  }
}
