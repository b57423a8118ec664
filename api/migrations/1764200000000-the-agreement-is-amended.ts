import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CATEGORIES } from './money.js';
import { permit, protect, sight } from './protect.js';

const ROWS = ['agreement_financing', 'agreement_line', 'agreement_partner'];

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
        ADD publishes boolean NOT NULL DEFAULT true,
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
        tolerance integer CHECK (tolerance BETWEEN 0 AND 10000),
        effective_on date,
        proposed_at timestamptz,
        proposed_by_id uuid REFERENCES person ON DELETE RESTRICT,
        decided_at timestamptz,
        decided_by_id uuid REFERENCES person ON DELETE RESTRICT,
        decision text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        UNIQUE (project_id, number),
        CHECK (starts_on <= ends_on AND ends_on <= paid_until),
        CONSTRAINT agreement_four_eyes CHECK (decided_by_id <> proposed_by_id)
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
    await q.query(`
      CREATE TABLE agreement_partner (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        agreement_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        size text NOT NULL CHECK (size IN ('SMALL', 'MEDIUM', 'LARGE', 'RESEARCH', 'UNKNOWN')),
        publishes boolean NOT NULL,
        vat_recovered integer NOT NULL CHECK (vat_recovered BETWEEN 0 AND 10000),
        flat_rates text[] NOT NULL,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (agreement_id, partner_id),
        FOREIGN KEY (project_id, agreement_id) REFERENCES agreement (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT
      )`);
    await this.freeze(q);
    const { lead } = sight;
    const funder = `project_id = ANY ((SELECT entered_ids('app.overseen'))::uuid[])`;
    await protect(q, 'agreement', {
      read: `(state NOT IN ('DRAFT', 'PROPOSED') AND ${sight.member}) OR ${lead} OR (state = 'PROPOSED' AND ${funder})`,
      insert: lead,
      update: `${lead} OR ${funder}`,
      remove: `state = 'DRAFT' AND ${lead}`,
    });
    const told = (table: string) =>
      `EXISTS (SELECT FROM agreement a WHERE a.id = ${table}.agreement_id AND a.project_id = ${table}.project_id)`;
    await protect(q, 'agreement_financing', {
      read: told('agreement_financing'),
      insert: lead,
      update: lead,
      remove: lead,
    });
    for (const table of ['agreement_line', 'agreement_partner'])
      await protect(q, table, {
        read: `${told(table)} AND (${lead} OR ${sight.overseer} OR ${sight.ownPartner})`,
        insert: lead,
        update: lead,
        remove: lead,
      });
    const decides = `${lead} OR ${funder}`;
    await permit(q, 'financing', { insert: decides, update: decides, remove: decides });
    await permit(q, 'budget_line', { insert: decides, update: decides, remove: decides });
    await q.query(`CREATE POLICY funder_updates ON partner FOR UPDATE TO portal_app USING (${funder})`);
    await q.query(
      `CREATE POLICY app_updates ON project FOR UPDATE TO portal_app USING (${decides.replaceAll('project_id', 'id')})`,
    );
    await q.query(`GRANT UPDATE (total_eligible, version) ON project TO portal_app`);
  }

  /** What was proposed changes no more, but that the authority, who may not see a draft, gives it back as one; what is in force is only followed by the next: whatever the code. */
  private async freeze(q: QueryRunner): Promise<void> {
    const never = `RAISE EXCEPTION 'what was agreed is never edited in place' USING ERRCODE = 'insufficient_privilege'`;
    await q.query(`
      CREATE FUNCTION keep_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          IF OLD.state <> 'DRAFT' THEN ${never}; END IF;
          RETURN OLD;
        END IF;
        IF OLD.state = 'SUPERSEDED'
          OR (OLD.state = 'IN_FORCE' AND (NEW.state <> 'SUPERSEDED'
            OR to_jsonb(NEW) - '{state,version}'::text[] <> to_jsonb(OLD) - '{state,version}'::text[]))
          OR (OLD.state = 'PROPOSED' AND to_jsonb(NEW) - '{state,effective_on,decided_at,decided_by_id,decision,version}'::text[]
            <> to_jsonb(OLD) - '{state,effective_on,decided_at,decided_by_id,decision,version}'::text[])
        THEN ${never}; END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON agreement FOR EACH ROW EXECUTE FUNCTION keep_agreement()`,
    );
    await q.query(`
      CREATE FUNCTION keep_agreement_rows() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' AND EXISTS (SELECT FROM agreement a WHERE a.id = OLD.agreement_id AND a.state <> 'DRAFT')
        THEN ${never}; END IF;
        IF TG_OP <> 'DELETE' AND EXISTS (SELECT FROM agreement a WHERE a.id = NEW.agreement_id AND a.state <> 'DRAFT')
        THEN ${never}; END IF;
        RETURN COALESCE(NEW, OLD);
      END $$`);
    await q.query(`
      CREATE FUNCTION give_back_agreement(given uuid, seen integer, words text, moment timestamptz) RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        UPDATE agreement SET state = 'DRAFT', decision = words, decided_at = moment, decided_by_id = entered_person(),
          version = version + 1
        WHERE id = given AND version = seen AND state = 'PROPOSED' AND project_id = ANY (entered_ids('app.overseen'));
        RETURN FOUND;
      END $$`);
    await q.query(`REVOKE ALL ON FUNCTION give_back_agreement FROM PUBLIC`);
    await q.query(`GRANT EXECUTE ON FUNCTION give_back_agreement TO portal_app`);
    for (const table of ROWS) {
      await q.query(`CREATE INDEX ${table}_project ON ${table} (project_id)`);
      await q.query(
        `CREATE TRIGGER frozen BEFORE INSERT OR UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION keep_agreement_rows()`,
      );
    }
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
    await q.query(`REVOKE UPDATE (total_eligible, version) ON project FROM portal_app`);
    await q.query(`DROP POLICY app_updates ON project`);
    await q.query(`DROP POLICY funder_updates ON partner`);
    await q.query(`DROP TABLE transfer, agreement_line, agreement_financing, agreement_partner, agreement`);
    await q.query(`DROP FUNCTION give_back_agreement, keep_agreement, keep_agreement_rows`);
    await q.query(`ALTER TABLE budget_line DROP research`);
    await q.query(
      `ALTER TABLE partner DROP siren, DROP size, DROP public_buyer, DROP vat_recovered, DROP flat_rates, DROP publishes, DROP delegates_payroll`,
    );
    await q.query(`ALTER TABLE project DROP programme_id`);
    await q.query(`DROP TABLE programme`);
  }
}
