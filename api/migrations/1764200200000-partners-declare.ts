import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CATEGORIES, frozen, ownBooks } from './money.js';
import { permit, protect, sight } from './protect.js';

/** What a partner declares of a period, the expenditure it keeps, and the frozen lines of each signature. */
export class PartnersDeclare1764200200000 implements MigrationInterface {
  name = 'PartnersDeclare1764200200000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE partner_claim (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        period_id uuid NOT NULL,
        agreement_id uuid,
        claim_id uuid,
        state text NOT NULL DEFAULT 'DRAFT'
          CHECK (state IN ('DRAFT', 'SIGNED', 'LEAD_REVIEW', 'RETURNED', 'VALIDATED', 'INCLUDED')),
        report text NOT NULL DEFAULT '',
        round integer NOT NULL DEFAULT 0,
        declared bigint NOT NULL DEFAULT 0,
        hash bytea,
        signed_at timestamptz,
        signed_by_id uuid REFERENCES person ON DELETE RESTRICT,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        UNIQUE (partner_id, period_id),
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, period_id) REFERENCES claim_period (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, agreement_id) REFERENCES agreement (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, claim_id) REFERENCES claim (project_id, id) ON DELETE RESTRICT,
        CHECK ((round = 0) = (signed_at IS NULL))
      )`);
    await q.query(`CREATE INDEX partner_claim_period ON partner_claim (project_id, period_id)`);
    await this.expenses(q);
    await this.declared(q);
    await q.query(`
      CREATE TABLE claim_return (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        partner_claim_id uuid NOT NULL,
        round integer NOT NULL,
        reason text NOT NULL CHECK (reason <> ''),
        lines jsonb NOT NULL DEFAULT '[]',
        author_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
        at timestamptz NOT NULL,
        FOREIGN KEY (project_id, partner_claim_id) REFERENCES partner_claim (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT
      )`);
    await q.query(`CREATE INDEX claim_return_claim ON claim_return (partner_claim_id, at)`);
    await q.query(`ALTER TABLE claim_line ADD expense_id uuid, ADD partner_claim_id uuid`);
    await q.query(`ALTER TABLE claim_line
      ADD FOREIGN KEY (project_id, expense_id) REFERENCES expense (project_id, id) ON DELETE RESTRICT,
      ADD FOREIGN KEY (project_id, partner_claim_id) REFERENCES partner_claim (project_id, id) ON DELETE RESTRICT`);
    await q.query(`CREATE INDEX claim_line_expense ON claim_line (expense_id)`);
    await q.query(`CREATE INDEX claim_line_partner_claim ON claim_line (partner_claim_id)`);
    await this.wall(q);
  }

  private async expenses(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE expense (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        work_package_id uuid NOT NULL,
        partner_claim_id uuid,
        number integer NOT NULL CHECK (number > 0),
        category text NOT NULL CHECK (category IN ${CATEGORIES}),
        method text NOT NULL DEFAULT 'REAL' CHECK (method IN ('REAL', 'FIXED_SHARE', 'FLAT_RATE')),
        document_ref text NOT NULL DEFAULT '',
        invoice_number text,
        invoiced_on date,
        issuer text NOT NULL DEFAULT '',
        issuer_siren text CHECK (issuer_siren ~ '^[0-9]{9}$'),
        description text NOT NULL DEFAULT '',
        incurred_on date NOT NULL,
        paid_on date,
        net bigint NOT NULL,
        vat bigint NOT NULL,
        share integer NOT NULL DEFAULT 10000 CHECK (share BETWEEN 0 AND 10000),
        eligible bigint NOT NULL,
        currency text NOT NULL DEFAULT 'EUR' CHECK (currency ~ '^[A-Z]{3}$'),
        foreign_net bigint,
        booked_on date,
        procurement_ref text,
        credit_of_id uuid,
        employee_id uuid,
        month date,
        hours integer CHECK (hours > 0),
        asset jsonb,
        flat_rate text,
        source_key text,
        illustrative boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL,
        created_by_id uuid REFERENCES person ON DELETE RESTRICT,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        UNIQUE (partner_id, number),
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, work_package_id) REFERENCES work_package (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, partner_claim_id) REFERENCES partner_claim (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, credit_of_id) REFERENCES expense (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, employee_id) REFERENCES employee (project_id, id) ON DELETE RESTRICT,
        CHECK ((currency = 'EUR') = (foreign_net IS NULL)),
        CHECK ((category = 'STAFF' AND method <> 'FLAT_RATE') OR (employee_id IS NULL AND month IS NULL AND hours IS NULL)),
        CHECK ((method = 'FLAT_RATE') = (flat_rate IS NOT NULL))
      )`);
    await q.query(`CREATE INDEX expense_partner ON expense (partner_id, incurred_on, id)`);
    await q.query(`CREATE INDEX expense_claim ON expense (partner_claim_id)`);
    await q.query(`CREATE INDEX expense_work ON expense (work_package_id)`);
    await q.query(`CREATE INDEX expense_credit ON expense (credit_of_id)`);
    await q.query(`CREATE INDEX expense_employee ON expense (employee_id, month)`);
    await q.query(`CREATE UNIQUE INDEX expense_once ON expense (partner_id, source_key) WHERE source_key IS NOT NULL`);
    await frozen(
      q,
      'expense',
      `EXISTS (SELECT FROM partner_claim c WHERE c.id = OLD.partner_claim_id AND c.state NOT IN ('DRAFT', 'RETURNED'))`,
    );
    // What stands of an invoice in any claim of any project: hashes made with the portal's secret, and no way to read the rows.
    await q.query(`
      CREATE TABLE invoice_mark (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        expense_id uuid NOT NULL UNIQUE,
        numbered bytea,
        unnumbered bytea NOT NULL,
        share integer NOT NULL,
        FOREIGN KEY (project_id, expense_id) REFERENCES expense (project_id, id) ON DELETE CASCADE
      )`);
    await q.query(`CREATE INDEX invoice_mark_numbered ON invoice_mark (numbered)`);
    await q.query(`CREATE INDEX invoice_mark_unnumbered ON invoice_mark (unnumbered)`);
  }

  private async declared(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE signed_line (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        partner_claim_id uuid NOT NULL,
        round integer NOT NULL CHECK (round > 0),
        expense_id uuid NOT NULL,
        work_package_id uuid NOT NULL,
        number integer NOT NULL,
        category text NOT NULL CHECK (category IN ${CATEGORIES}),
        facts jsonb NOT NULL,
        net bigint NOT NULL,
        vat bigint NOT NULL,
        gross bigint NOT NULL,
        eligible bigint NOT NULL,
        UNIQUE (project_id, id),
        UNIQUE (partner_claim_id, round, expense_id),
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, partner_claim_id) REFERENCES partner_claim (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, expense_id) REFERENCES expense (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, work_package_id) REFERENCES work_package (project_id, id) ON DELETE RESTRICT,
        CHECK (net + vat = gross)
      )`);
    await q.query(`CREATE INDEX signed_line_expense ON signed_line (expense_id)`);
    await frozen(q, 'signed_line', 'true');
  }

  /** A draft is its partner's alone; once signed, the lead reads the lines of each signature, and never the ledger. */
  private async wall(q: QueryRunner): Promise<void> {
    const signed = `(${sight.lead} AND state <> 'DRAFT')`;
    await protect(q, 'partner_claim', {
      read: `${sight.ownPartner} OR ${signed}`,
      insert: ownBooks,
      update: `${ownBooks} OR ${signed}`,
    });
    const ledger = `${ownBooks} OR (${sight.consortium} AND ${sight.ownPartner} AND category <> 'STAFF')`;
    await protect(q, 'expense', { read: ledger, insert: ledger, update: ledger, remove: ledger });
    const ofExpense = `EXISTS (SELECT FROM expense e WHERE e.id = invoice_mark.expense_id AND e.project_id = invoice_mark.project_id)`;
    await protect(q, 'invoice_mark', { read: ofExpense, insert: ofExpense, update: ofExpense, remove: ofExpense });
    await protect(q, 'signed_line', {
      read: `${ownBooks} OR ${sight.lead} OR (${sight.ownPartner} AND category <> 'STAFF')`,
      insert: ownBooks,
    });
    await permit(q, 'claim', { insert: sight.lead });
    await permit(q, 'claim_line', { insert: sight.lead, remove: `${sight.lead} AND NOT sealed` });
    await permit(q, 'claim_period', { insert: sight.lead, update: sight.lead });
    await protect(q, 'claim_return', {
      read: `${sight.ownPartner} OR ${sight.lead}`,
      insert: `author_id = (SELECT entered_person()) AND ${sight.lead}`,
    });
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP POLICY app_inserts ON claim`);
    await q.query(`DROP POLICY app_inserts ON claim_line`);
    await q.query(`DROP POLICY app_removes ON claim_line`);
    await q.query(`DROP POLICY app_inserts ON claim_period`);
    await q.query(`DROP POLICY app_updates ON claim_period`);
    await q.query(`REVOKE INSERT ON claim FROM portal_app`);
    await q.query(`REVOKE INSERT, DELETE ON claim_line FROM portal_app`);
    await q.query(`REVOKE INSERT, UPDATE ON claim_period FROM portal_app`);
    await q.query(`ALTER TABLE claim_line DROP expense_id, DROP partner_claim_id`);
    await q.query(`DROP TABLE claim_return, signed_line, invoice_mark, expense, partner_claim`);
    await q.query(`DROP FUNCTION keep_signed_line, keep_expense`);
  }
}
