import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, sight } from './protect.js';

const CATEGORIES = `('STAFF', 'INDIRECT', 'TRAVEL', 'EXTERNAL', 'CONSUMABLES', 'EQUIPMENT', 'DEPRECIATION', 'IN_KIND', 'IP')`;

/** Financing plan, budget lines, claims and their lines. All amounts are whole cents. */
export class TheMoneyIsAgreedAndDeclared1763800300000 implements MigrationInterface {
  name = 'TheMoneyIsAgreedAndDeclared1763800300000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE financing (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        fund text NOT NULL CHECK (fund IN ('FEDER', 'FRI', 'OTHER', 'SELF')),
        amount bigint NOT NULL CHECK (amount >= 0),
        version integer NOT NULL DEFAULT 1,
        UNIQUE (partner_id, fund),
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT
      )`);
    await q.query(`CREATE INDEX financing_project ON financing (project_id)`);
    await q.query(`
      CREATE TABLE budget_line (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        work_package_id uuid NOT NULL,
        category text NOT NULL CHECK (category IN ${CATEGORIES}),
        amount bigint NOT NULL CHECK (amount >= 0),
        version integer NOT NULL DEFAULT 1,
        UNIQUE (partner_id, work_package_id, category),
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, work_package_id) REFERENCES work_package (project_id, id) ON DELETE RESTRICT
      )`);
    await q.query(`CREATE INDEX budget_line_project ON budget_line (project_id, partner_id, category)`);
    await q.query(`
      CREATE TABLE claim_period (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE RESTRICT,
        number integer NOT NULL,
        from_on date NOT NULL,
        until_on date NOT NULL,
        due_on date NOT NULL,
        UNIQUE (project_id, id),
        UNIQUE (project_id, number),
        CHECK (from_on <= until_on)
      )`);
    await q.query(`
      CREATE TABLE claim (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE RESTRICT,
        period_id uuid NOT NULL,
        number integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('ADVANCE', 'INTERIM', 'BALANCE')),
        state text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT', 'SUBMITTED', 'ADMISSIBLE', 'IN_CONTROL', 'ADVERSARIAL',
          'CONTROLLED', 'CERTIFIED', 'PAID', 'DISTRIBUTED', 'RETURNED', 'REJECTED')),
        declared bigint NOT NULL DEFAULT 0,
        submitted_at timestamptz,
        submitted_by_id uuid REFERENCES person ON DELETE RESTRICT,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        UNIQUE (project_id, number),
        FOREIGN KEY (project_id, period_id) REFERENCES claim_period (project_id, id) ON DELETE RESTRICT,
        CHECK ((state = 'DRAFT') = (submitted_at IS NULL))
      )`);
    await q.query(`
      CREATE TABLE claim_line (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        claim_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        work_package_id uuid NOT NULL,
        number integer NOT NULL,
        category text NOT NULL CHECK (category IN ${CATEGORIES}),
        document_ref text NOT NULL,
        issuer text NOT NULL,
        description text NOT NULL,
        incurred_on date NOT NULL,
        paid_on date,
        net bigint NOT NULL,
        vat bigint NOT NULL,
        gross bigint NOT NULL,
        eligible bigint NOT NULL,
        sealed boolean NOT NULL DEFAULT false,
        UNIQUE (project_id, id),
        UNIQUE (claim_id, number),
        FOREIGN KEY (project_id, claim_id) REFERENCES claim (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, work_package_id) REFERENCES work_package (project_id, id) ON DELETE RESTRICT,
        CHECK (net + vat = gross)
      )`);
    await q.query(`CREATE INDEX claim_line_project ON claim_line (project_id, partner_id, category)`);
    await q.query(`CREATE INDEX claim_line_claim_partner ON claim_line (claim_id, partner_id)`);
    await q.query(`CREATE INDEX claim_line_by_amount ON claim_line (claim_id, eligible, id)`);
    await q.query(
      `CREATE INDEX claim_line_by_payment ON claim_line (claim_id, (COALESCE(paid_on, 'infinity'::date)), id)`,
    );
    await q.query(`CREATE INDEX claim_line_by_issuer ON claim_line (claim_id, issuer COLLATE "und-x-icu", id)`);
    await q.query(`
      CREATE FUNCTION keep_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.sealed THEN RAISE EXCEPTION 'a submitted line is never edited in place' USING ERRCODE = 'insufficient_privilege'; END IF;
        RETURN COALESCE(NEW, OLD);
      END $$`);
    await q.query(
      `CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON claim_line FOR EACH ROW EXECUTE FUNCTION keep_sealed()`,
    );
    await q.query(`
      CREATE FUNCTION keep_submitted() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state NOT IN ('DRAFT', 'RETURNED') AND (TG_OP = 'DELETE' OR
          (NEW.project_id, NEW.period_id, NEW.number, NEW.kind, NEW.declared, NEW.submitted_at, NEW.submitted_by_id) IS DISTINCT FROM
          (OLD.project_id, OLD.period_id, OLD.number, OLD.kind, OLD.declared, OLD.submitted_at, OLD.submitted_by_id))
        THEN RAISE EXCEPTION 'a submitted claim is never edited in place' USING ERRCODE = 'insufficient_privilege'; END IF;
        RETURN COALESCE(NEW, OLD);
      END $$`);
    await q.query(
      `CREATE TRIGGER submitted BEFORE UPDATE OR DELETE ON claim FOR EACH ROW EXECUTE FUNCTION keep_submitted()`,
    );

    await protect(q, 'financing', { read: sight.member });
    await protect(q, 'budget_line', { read: `${sight.lead} OR ${sight.overseer} OR ${sight.ownPartner}` });
    await protect(q, 'claim_period', { read: sight.member });
    await protect(q, 'claim', {
      read: `${sight.lead} OR (${sight.overseer} AND state <> 'DRAFT')`,
      update: sight.lead,
    });
    await protect(q, 'claim_line', {
      read: `${sight.lead} OR (${sight.overseer} AND sealed) OR ${sight.ownPartner}`,
      update: sight.lead,
    });
    await q.query(`
      CREATE POLICY drafts_stay_home ON journal AS RESTRICTIVE FOR INSERT TO portal_app WITH CHECK (
        audience = 'PARTNER' OR CASE subject_type
          WHEN 'claim' THEN EXISTS (SELECT FROM claim c WHERE c.id = journal.subject_id AND c.state <> 'DRAFT')
          WHEN 'claim-line' THEN EXISTS (SELECT FROM claim_line l WHERE l.id = journal.subject_id AND l.sealed)
          ELSE true END)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP POLICY drafts_stay_home ON journal`);
    for (const table of ['claim_line', 'claim', 'claim_period', 'budget_line', 'financing'])
      await q.query(`DROP TABLE ${table}`);
    await q.query(`DROP FUNCTION keep_sealed`);
    await q.query(`DROP FUNCTION keep_submitted`);
  }
}
