import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CATEGORIES, ownBooks } from './money.js';
import { protect, sight } from './protect.js';

const refuse = (words: string) => `RAISE EXCEPTION '${words}' USING ERRCODE = 'insufficient_privilege'`;
const project = (column: string, table: string) =>
  `FOREIGN KEY (project_id, ${column}) REFERENCES ${table} (project_id, id) ON DELETE RESTRICT`;
const person = 'uuid NOT NULL REFERENCES person ON DELETE RESTRICT';
const AMOUNTS = `
        declared bigint NOT NULL,
        deducted bigint NOT NULL,
        parked bigint NOT NULL,
        extrapolated bigint NOT NULL,
        retained bigint NOT NULL,
        CHECK (retained = declared - deducted - parked - extrapolated)`;
const CERTIFIED = `('CERTIFIED', 'PAID', 'DISTRIBUTED')`;

/** Salaries of a partner are read, there, by those who keep its books. */
const oneself = `(${ownBooks} OR (${sight.ownPartner} AND category <> 'STAFF'))`;

/** What a control retained, signed by somebody who decided nothing of it, and what each line is worth from then on. */
export class ControlsAreCertified1765300300000 implements MigrationInterface {
  name = 'ControlsAreCertified1765300300000';

  async up(q: QueryRunner): Promise<void> {
    await this.certificates(q);
    await this.entries(q);
    await this.kept(q);
    await this.wall(q);
  }

  private async certificates(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE certificate (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        claim_id uuid NOT NULL UNIQUE,
        control_id uuid NOT NULL,
        reference text NOT NULL CHECK (reference <> ''),
        prepared_by_id ${person},
        certifier_id ${person},
        certified_at timestamptz NOT NULL,
        facts jsonb NOT NULL,
        hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
        document_id uuid,
        ${AMOUNTS},
        CHECK (prepared_by_id <> certifier_id),
        UNIQUE (project_id, id),
        UNIQUE (project_id, reference),
        ${project('claim_id', 'claim')},
        ${project('control_id', 'control')},
        ${project('document_id', 'document')}
      )`);
    await q.query(`
      CREATE TABLE certificate_part (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        certificate_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        category text NOT NULL CHECK (category IN ${CATEGORIES}),
        ${AMOUNTS},
        UNIQUE (project_id, id),
        UNIQUE (certificate_id, partner_id, category),
        ${project('certificate_id', 'certificate')},
        ${project('partner_id', 'partner')}
      )`);
    await q.query(`
      CREATE TABLE certificate_share (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        certificate_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        fund text NOT NULL CHECK (fund <> ''),
        amount bigint NOT NULL,
        UNIQUE (project_id, id),
        UNIQUE (certificate_id, partner_id, fund),
        ${project('certificate_id', 'certificate')},
        ${project('partner_id', 'partner')}
      )`);
  }

  /** Signed amounts that are only ever added: certified is their sum. What was certified before there were controls is taken as it stood. */
  private async entries(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE certified_entry (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        claim_id uuid NOT NULL,
        claim_line_id uuid,
        partner_id uuid NOT NULL,
        work_package_id uuid NOT NULL,
        category text NOT NULL CHECK (category IN ${CATEGORIES}),
        kind text NOT NULL CHECK (kind IN ('LINE', 'EXTRAPOLATION', 'CORRECTION')),
        amount bigint NOT NULL CHECK (amount <> 0),
        at timestamptz NOT NULL,
        UNIQUE (project_id, id),
        CHECK (kind <> 'LINE' OR claim_line_id IS NOT NULL),
        ${project('claim_id', 'claim')},
        ${project('claim_line_id', 'claim_line')},
        ${project('partner_id', 'partner')},
        ${project('work_package_id', 'work_package')}
      )`);
    await q.query(`CREATE UNIQUE INDEX certified_entry_once ON certified_entry (claim_line_id) WHERE kind = 'LINE'`);
    await q.query(`CREATE INDEX certified_entry_project ON certified_entry (project_id, partner_id, category)`);
    await q.query(`CREATE INDEX certified_entry_claim ON certified_entry (claim_id)`);
    await q.query(`
      INSERT INTO certified_entry (id, project_id, claim_id, claim_line_id, partner_id, work_package_id, category, kind, amount, at)
      SELECT gen_random_uuid(), l.project_id, c.id, l.id, l.partner_id, l.work_package_id, l.category, 'LINE', l.eligible,
        COALESCE(c.submitted_at, now())
      FROM claim_line l JOIN claim c ON c.id = l.claim_id WHERE c.state IN ${CERTIFIED} AND l.sealed AND l.eligible <> 0`);
  }

  private async kept(q: QueryRunner): Promise<void> {
    for (const table of ['certificate', 'certificate_part', 'certificate_share', 'certified_entry']) {
      await q.query(
        `CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
      );
      await q.query(`CREATE TRIGGER never_emptied BEFORE TRUNCATE ON ${table} EXECUTE FUNCTION refuse_change()`);
    }
    await q.query(`
      CREATE FUNCTION certify_control() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM control k JOIN claim c ON c.id = k.claim_id
            WHERE k.id = NEW.control_id AND c.id = NEW.claim_id AND c.state = 'CONTROLLED' AND k.state = 'OPEN'
              AND NEW.declared = c.declared AND NEW.certifier_id IS DISTINCT FROM k.reviewer_id
              AND NEW.certifier_id IS DISTINCT FROM k.admitted_by_id AND NEW.certifier_id IS DISTINCT FROM k.concluded_by_id
              AND NEW.certifier_id IS DISTINCT FROM c.submitted_by_id)
          OR EXISTS (SELECT FROM line_review r WHERE r.control_id = NEW.control_id AND r.decided_by_id = NEW.certifier_id)
        THEN ${refuse('whoever certifies has decided nothing of it')}; END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER four_eyes BEFORE INSERT ON certificate FOR EACH ROW EXECUTE FUNCTION certify_control()`,
    );
  }

  private async wall(q: QueryRunner): Promise<void> {
    const both = `${sight.lead} OR ${sight.overseer}`;
    const signing = `${sight.certifier} AND certifier_id = (SELECT entered_person())`;
    await protect(q, 'certificate', { read: both, insert: signing });
    await protect(q, 'certificate_part', { read: `${both} OR ${oneself}`, insert: sight.certifier });
    await protect(q, 'certificate_share', { read: `${both} OR ${ownBooks}`, insert: sight.certifier });
    await protect(q, 'certified_entry', { read: `${both} OR ${oneself}`, insert: sight.certifier });
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE certified_entry, certificate_share, certificate_part, certificate`);
    await q.query(`DROP FUNCTION certify_control`);
  }
}
