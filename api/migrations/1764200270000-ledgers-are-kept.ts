import type { MigrationInterface, QueryRunner } from 'typeorm';
import { frozen } from './money.js';
import { protect, sight } from './protect.js';

const books = `(SELECT entered_ids('app.books'))::uuid[]`;

const KINDS = `('TIMESHEET', 'MISSION_LETTER', 'PAYSLIP', 'TRAVEL_ORDER', 'EXPENSE_NOTE', 'TICKET', 'CONTRACT', 'ORDER',
  'DELIVERABLE', 'INVOICE', 'RECEIPTED_INVOICE', 'BANK_STATEMENT', 'ATTESTED_STATEMENT', 'PROCUREMENT_FILE', 'INVENTORY',
  'DEPRECIATION_PLAN', 'NO_GRANT_DECLARATION', 'ACCOUNTING_ENTRY', 'VALUATION', 'MARKET_PRICE', 'VAT_CERTIFICATE')`;

/** What a ledger needs beside its lines: rates of currencies, what each paper proves, and what is declared elsewhere. */
export class LedgersAreKept1764200270000 implements MigrationInterface {
  name = 'LedgersAreKept1764200270000';

  async up(q: QueryRunner): Promise<void> {
    await this.rates(q);
    await this.evidence(q);
    await this.marks(q);
  }

  /** The Commission publishes one rate a month: whoever keeps books in the project writes it down for everybody. */
  private async rates(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE accounting_rate (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE RESTRICT,
        month date NOT NULL CHECK (extract(day FROM month) = 1),
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$' AND currency <> 'EUR'),
        units text NOT NULL CHECK (units ~ '^[0-9]{1,9}([.][0-9]{1,9})?$' AND units::numeric > 0),
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        UNIQUE (project_id, month, currency)
      )`);
    const keepers = `(${sight.consortium} AND EXISTS (SELECT FROM partner p
      WHERE p.project_id = accounting_rate.project_id AND p.id = ANY (${books})))`;
    await protect(q, 'accounting_rate', { read: sight.member, insert: keepers, update: keepers });
  }

  private async evidence(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE evidence (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        expense_id uuid NOT NULL,
        document_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ${KINDS}),
        checked_at timestamptz,
        checked_by_id uuid REFERENCES person ON DELETE RESTRICT,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        UNIQUE (expense_id, document_id),
        FOREIGN KEY (project_id, expense_id) REFERENCES expense (project_id, id) ON DELETE CASCADE,
        FOREIGN KEY (project_id, document_id) REFERENCES document (project_id, id) ON DELETE RESTRICT,
        CHECK ((checked_at IS NULL) = (checked_by_id IS NULL))
      )`);
    await q.query(`CREATE INDEX evidence_document ON evidence (document_id)`);
    await frozen(
      q,
      'evidence',
      `EXISTS (SELECT FROM expense e JOIN partner_claim c ON c.id = e.partner_claim_id
        WHERE e.id = OLD.expense_id AND c.state NOT IN ('DRAFT', 'RETURNED'))`,
    );
    const ofExpense = `EXISTS (SELECT FROM expense e WHERE e.id = evidence.expense_id AND e.project_id = evidence.project_id)`;
    await protect(q, 'evidence', { read: ofExpense, insert: ofExpense, update: ofExpense, remove: ofExpense });
    // A paper of a ledger is seen by those who see its line: a payslip is not the whole partner's, and a draft not the lead's.
    await q.query(`
      CREATE POLICY ledgers_keep_their_papers ON document AS RESTRICTIVE FOR SELECT TO portal_app USING (
        subject_type <> 'expense'
        OR ${sight.chore}
        OR EXISTS (SELECT FROM expense e WHERE e.id = document.subject_id AND e.project_id = document.project_id)
        OR EXISTS (SELECT FROM signed_line s JOIN partner p ON p.id = s.partner_id
          WHERE s.expense_id = document.subject_id AND s.project_id = document.project_id
            AND (s.category <> 'STAFF' OR p.delegates_payroll OR p.id = ANY (${books})))
        OR EXISTS (SELECT FROM claim_line l
          WHERE l.expense_id = document.subject_id AND l.sealed AND l.project_id = ANY ((SELECT entered_ids('app.overseen'))::uuid[]))
      )`);
  }

  /** Two doors: what stands of an invoice elsewhere, never whose; and the last number of one's own ledger, masked lines included. */
  private async marks(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE invoice_mark ADD made_at timestamptz NOT NULL DEFAULT clock_timestamp()`);
    await q.query(`
      CREATE FUNCTION shares_elsewhere(expenses uuid[], numbers bytea[], amounts bytea[])
      RETURNS TABLE (expense_id uuid, share bigint, unnumbered boolean, numbered boolean)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH asked AS (
          SELECT a.id, a.number, a.amount, own.made_at
          FROM unnest(expenses, numbers, amounts) AS a (id, number, amount)
          LEFT JOIN invoice_mark own ON own.expense_id = a.id
        )
        SELECT a.id,
          LEAST(COALESCE((SELECT sum(m.share) FROM invoice_mark m WHERE m.numbered = a.number AND m.expense_id <> a.id
            AND (a.made_at IS NULL OR (m.made_at, m.expense_id) < (a.made_at, a.id))), 0), 10000)::bigint,
          EXISTS (SELECT FROM invoice_mark m WHERE m.unnumbered = a.amount AND m.expense_id <> a.id AND m.numbered IS NULL
            AND (a.made_at IS NULL OR (m.made_at, m.expense_id) < (a.made_at, a.id))),
          EXISTS (SELECT FROM invoice_mark m WHERE m.unnumbered = a.amount AND m.expense_id <> a.id AND m.numbered IS NOT NULL
            AND (a.made_at IS NULL OR (m.made_at, m.expense_id) < (a.made_at, a.id)))
        FROM asked a $$`);
    await q.query(`
      CREATE FUNCTION last_expense_number(ledger uuid) RETURNS integer
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT COALESCE(max(number), 0) FROM expense
        WHERE partner_id = ledger AND ledger = ANY ((SELECT entered_ids('app.partners'))::uuid[]) $$`);
    for (const door of ['shares_elsewhere', 'last_expense_number']) {
      await q.query(`REVOKE ALL ON FUNCTION ${door} FROM PUBLIC`);
      await q.query(`GRANT EXECUTE ON FUNCTION ${door} TO portal_app`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION shares_elsewhere, last_expense_number`);
    await q.query(`ALTER TABLE invoice_mark DROP made_at`);
    await q.query(`DROP POLICY ledgers_keep_their_papers ON document`);
    await q.query(`DROP TABLE evidence, accounting_rate`);
    await q.query(`DROP FUNCTION keep_evidence`);
  }
}
