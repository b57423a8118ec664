import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownBooks } from './money.js';
import { sight } from './protect.js';

const refuse = (words: string) => `RAISE EXCEPTION '${words}' USING ERRCODE = 'insufficient_privilege'`;
const OPEN = `('DRAFT', 'RETURNED')`;

const before = `${ownBooks} OR (${sight.lead} AND state <> 'DRAFT')`;
const held = `(${ownBooks} AND state IN ${OPEN}) OR (${sight.lead} AND state <> 'DRAFT')`;
const made = `(${ownBooks} AND state IN ('DRAFT', 'RETURNED', 'SIGNED')) OR (${sight.lead} AND state <> 'DRAFT')`;

const declared = (when: string) => `
    CREATE OR REPLACE FUNCTION keep_timesheet() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF ${when} THEN ${refuse('what was agreed or signed is never edited in place')}; END IF;
      RETURN COALESCE(NEW, OLD);
    END $$`;

/** The accountants of its partner take hours back into their hands once no signed claim declares them. */
const RELEASED = `(TG_OP = 'UPDATE' AND NEW.state = 'COUNTERSIGNED'
  AND OLD.partner_id = ANY ((SELECT entered_ids('app.books'))::uuid[])
  AND NOT EXISTS (SELECT FROM expense e JOIN partner_claim c ON c.id = e.partner_claim_id
    WHERE e.employee_id = OLD.employee_id AND e.month = OLD.month AND c.state NOT IN ${OPEN}))`;

/** Once a partner has signed, neither it nor anybody else changes what was signed, adds to it, or slips a line in. */
export class SignaturesAreKept1764400100000 implements MigrationInterface {
  name = 'SignaturesAreKept1764400100000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE partner_claim ADD signed_report text NOT NULL DEFAULT ''`);
    await q.query(`
      CREATE FUNCTION keep_partner_claim() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.id, NEW.project_id, NEW.partner_id, NEW.period_id)
            IS DISTINCT FROM (OLD.id, OLD.project_id, OLD.partner_id, OLD.period_id)
          OR OLD.state NOT IN ${OPEN}
            AND (NEW.agreement_id, NEW.report, NEW.signed_report, NEW.round, NEW.declared, NEW.hash, NEW.signed_at,
              NEW.signed_by_id) IS DISTINCT FROM (OLD.agreement_id, OLD.report, OLD.signed_report, OLD.round, OLD.declared,
              OLD.hash, OLD.signed_at, OLD.signed_by_id)
        THEN ${refuse('what was signed is never edited in place')}; END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER frozen BEFORE UPDATE ON partner_claim FOR EACH ROW EXECUTE FUNCTION keep_partner_claim()`,
    );
    await q.query(`
      CREATE FUNCTION gather_expense() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.partner_claim_id IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.partner_claim_id IS DISTINCT FROM OLD.partner_claim_id)
          AND NOT EXISTS (SELECT FROM partner_claim c WHERE c.id = NEW.partner_claim_id
            AND c.partner_id = NEW.partner_id AND c.state IN ${OPEN})
        THEN ${refuse('a line joins an open claim of its own partner')}; END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER gathered BEFORE INSERT OR UPDATE ON expense FOR EACH ROW EXECUTE FUNCTION gather_expense()`,
    );
    await q.query(`
      CREATE FUNCTION sign_line() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM partner_claim c WHERE c.id = NEW.partner_claim_id
            AND c.partner_id = NEW.partner_id AND c.state IN ${OPEN} AND NEW.round = c.round + 1)
        THEN ${refuse('a round is whole once it is signed')}; END IF;
        RETURN NEW;
      END $$`);
    await q.query(`CREATE TRIGGER signing BEFORE INSERT ON signed_line FOR EACH ROW EXECUTE FUNCTION sign_line()`);
    await q.query(`ALTER POLICY app_updates ON partner_claim USING (${held}) WITH CHECK (${made})`);
    await q.query(declared(`OLD.state = 'DECLARED' AND NOT ${RELEASED}`));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(declared(`OLD.state = 'DECLARED'`));
    await q.query(`ALTER POLICY app_updates ON partner_claim USING (${before}) WITH CHECK (${before})`);
    await q.query(`DROP TRIGGER signing ON signed_line`);
    await q.query(`DROP TRIGGER gathered ON expense`);
    await q.query(`DROP TRIGGER frozen ON partner_claim`);
    await q.query(`DROP FUNCTION sign_line, gather_expense, keep_partner_claim`);
    await q.query(`ALTER TABLE partner_claim DROP signed_report`);
  }
}
