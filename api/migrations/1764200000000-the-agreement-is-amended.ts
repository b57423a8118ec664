import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CATEGORIES, frozen } from './money.js';
import { permit, protect, sight } from './protect.js';

/** Programmes as data, agreements with their versions, and transfers between budget lines. */
export class TheAgreementIsAmended1764200000000 implements MigrationInterface {
  name = 'TheAgreementIsAmended1764200000000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE programme (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        title text NOT NULL,
        data jsonb NOT NULL
      )`);
    await protect(q, 'programme', { read: 'EXISTS (SELECT FROM person p WHERE p.id = (SELECT entered_person()))' });
    await q.query(`ALTER TABLE project ADD programme_id uuid REFERENCES programme ON DELETE RESTRICT`);
    await q.query(`CREATE INDEX project_programme ON project (programme_id)`);
    await q.query(`
      ALTER TABLE partner
        ADD siren text CHECK (siren ~ '^[0-9]{9}$'),
        ADD size text NOT NULL DEFAULT 'UNKNOWN'
          CHECK (size IN ('SMALL', 'MEDIUM', 'LARGE', 'RESEARCH', 'UNKNOWN')),
        ADD public_buyer boolean NOT NULL DEFAULT false,
        ADD vat_recovered integer NOT NULL DEFAULT 10000 CHECK (vat_recovered BETWEEN 0 AND 10000),
        ADD flat_rates text[] NOT NULL DEFAULT '{}',
        ADD delegates_payroll boolean NOT NULL DEFAULT false`);
    await q.query(`ALTER TABLE budget_line ADD research text
      CHECK (research IN ('FUNDAMENTAL', 'INDUSTRIAL', 'EXPERIMENTAL', 'FEASIBILITY', 'NON_ECONOMIC'))`);
    await this.agreements(q);
    await this.transfers(q);
  }

  private async agreements(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE agreement (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE RESTRICT,
        number integer NOT NULL CHECK (number > 0),
        title text NOT NULL CHECK (title <> ''),
        reason text NOT NULL DEFAULT '',
        state text NOT NULL CHECK (state IN ('DRAFT', 'PROPOSED', 'IN_FORCE', 'SUPERSEDED')),
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        paid_until date NOT NULL,
        effective_on date,
        proposed_at timestamptz,
        proposed_by_id uuid REFERENCES person ON DELETE RESTRICT,
        decided_at timestamptz,
        decided_by_id uuid REFERENCES person ON DELETE RESTRICT,
        decision text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        UNIQUE (project_id, number),
        CHECK (starts_on <= ends_on AND ends_on <= paid_until)
      )`);
    await q.query(`CREATE UNIQUE INDEX agreement_one_in_force ON agreement (project_id) WHERE state = 'IN_FORCE'`);
    await q.query(
      `CREATE UNIQUE INDEX agreement_one_in_hand ON agreement (project_id) WHERE state IN ('DRAFT', 'PROPOSED')`,
    );
    await q.query(`
      CREATE TABLE agreement_financing (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        agreement_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        fund text NOT NULL CHECK (fund IN ('FEDER', 'FRI', 'OTHER', 'SELF')),
        amount bigint NOT NULL CHECK (amount >= 0),
        version integer NOT NULL DEFAULT 1,
        UNIQUE (agreement_id, partner_id, fund),
        FOREIGN KEY (project_id, agreement_id) REFERENCES agreement (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT
      )`);
    await q.query(`
      CREATE TABLE agreement_line (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        agreement_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        work_package_id uuid NOT NULL,
        category text NOT NULL CHECK (category IN ${CATEGORIES}),
        research text CHECK (research IN ('FUNDAMENTAL', 'INDUSTRIAL', 'EXPERIMENTAL', 'FEASIBILITY', 'NON_ECONOMIC')),
        amount bigint NOT NULL CHECK (amount >= 0),
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        UNIQUE (agreement_id, partner_id, work_package_id, category),
        FOREIGN KEY (project_id, agreement_id) REFERENCES agreement (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, work_package_id) REFERENCES work_package (project_id, id) ON DELETE RESTRICT
      )`);
    for (const table of ['agreement_financing', 'agreement_line']) {
      await q.query(`CREATE INDEX ${table}_project ON ${table} (project_id)`);
      await frozen(q, table, `EXISTS (SELECT FROM agreement a WHERE a.id = OLD.agreement_id AND a.state <> 'DRAFT')`);
    }
    const { lead } = sight;
    const funder = `project_id = ANY ((SELECT entered_ids('app.overseen'))::uuid[])`;
    await protect(q, 'agreement', {
      read: `(state NOT IN ('DRAFT', 'PROPOSED') AND ${sight.member}) OR ${lead} OR (state = 'PROPOSED' AND ${funder})`,
      insert: lead,
      update: `${lead} OR ${funder}`,
    });
    const told = (table: string) =>
      `EXISTS (SELECT FROM agreement a WHERE a.id = ${table}.agreement_id AND a.project_id = ${table}.project_id)`;
    await protect(q, 'agreement_financing', {
      read: told('agreement_financing'),
      insert: lead,
      update: lead,
      remove: lead,
    });
    await protect(q, 'agreement_line', {
      read: `${told('agreement_line')} AND (${lead} OR ${sight.overseer} OR ${sight.ownPartner})`,
      insert: lead,
      update: lead,
      remove: lead,
    });
    const decides = `${lead} OR ${funder}`;
    await permit(q, 'financing', { insert: decides, update: decides, remove: decides });
    await permit(q, 'budget_line', { insert: decides, update: decides, remove: decides });
  }

  private async transfers(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE transfer (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        agreement_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        from_work_package_id uuid NOT NULL,
        from_category text NOT NULL CHECK (from_category IN ${CATEGORIES}),
        to_work_package_id uuid NOT NULL,
        to_category text NOT NULL CHECK (to_category IN ${CATEGORIES}),
        amount bigint NOT NULL CHECK (amount > 0),
        reason text NOT NULL CHECK (reason <> ''),
        author_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
        at timestamptz NOT NULL,
        FOREIGN KEY (project_id, agreement_id) REFERENCES agreement (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, from_work_package_id) REFERENCES work_package (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, to_work_package_id) REFERENCES work_package (project_id, id) ON DELETE RESTRICT,
        CHECK ((from_work_package_id, from_category) <> (to_work_package_id, to_category))
      )`);
    await q.query(`CREATE INDEX transfer_project ON transfer (project_id, at)`);
    await protect(q, 'transfer', {
      read: `${sight.lead} OR ${sight.overseer} OR ${sight.ownPartner}`,
      insert: `author_id = (SELECT entered_person()) AND ${sight.lead}`,
    });
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['financing', 'budget_line']) {
      await q.query(`REVOKE INSERT, UPDATE, DELETE ON ${table} FROM portal_app`);
      for (const policy of ['app_inserts', 'app_updates', 'app_removes'])
        await q.query(`DROP POLICY ${policy} ON ${table}`);
    }
    await q.query(`DROP TABLE transfer, agreement_line, agreement_financing, agreement`);
    await q.query(`DROP FUNCTION keep_agreement_line, keep_agreement_financing`);
    await q.query(`ALTER TABLE budget_line DROP research`);
    await q.query(
      `ALTER TABLE partner DROP siren, DROP size, DROP public_buyer, DROP vat_recovered, DROP flat_rates, DROP delegates_payroll`,
    );
    await q.query(`ALTER TABLE project DROP programme_id`);
    await q.query(`DROP TABLE programme`);
  }
}
