import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, sight } from './protect.js';

const refuse = (words: string) => `RAISE EXCEPTION '${words}' USING ERRCODE = 'insufficient_privilege'`;
const project = (column: string, table: string) =>
  `FOREIGN KEY (project_id, ${column}) REFERENCES ${table} (project_id, id) ON DELETE RESTRICT`;
const person = 'uuid REFERENCES person ON DELETE RESTRICT';

/** Who has a claim in hand: the lead before it is sent and once it is paid, the authority in between. */
const WITH_LEAD = `('DRAFT', 'RETURNED', 'PAID')`;
const WITH_AUTHORITY = `('SUBMITTED', 'ADMISSIBLE', 'IN_CONTROL', 'ADVERSARIAL', 'CONTROLLED', 'CERTIFIED')`;
/** The lawful moves of a claim, the same as `claimLifecycle`; a test holds one against the other. */
const MOVES = `('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'ADMISSIBLE'), ('SUBMITTED', 'RETURNED'), ('SUBMITTED', 'REJECTED'),
  ('ADMISSIBLE', 'IN_CONTROL'), ('ADMISSIBLE', 'RETURNED'), ('ADMISSIBLE', 'REJECTED'), ('IN_CONTROL', 'ADVERSARIAL'),
  ('ADVERSARIAL', 'CONTROLLED'), ('CONTROLLED', 'CERTIFIED'), ('CERTIFIED', 'PAID'), ('PAID', 'DISTRIBUTED'),
  ('RETURNED', 'SUBMITTED')`;

const lineInSight = `EXISTS (SELECT FROM claim_line l WHERE l.id = claim_line_id)`;
const withItsOwn = `(${sight.consortium} AND ${sight.ownPartner})`;

/** The control of a claim: who holds it, what each line became, what was answered. */
export class ClaimsAreControlled1765300100000 implements MigrationInterface {
  name = 'ClaimsAreControlled1765300100000';

  async up(q: QueryRunner): Promise<void> {
    await this.claims(q);
    await this.tables(q);
    await this.kept(q);
    await this.wall(q);
  }

  /** The claim passes from hand to hand by the lawful moves alone; what is given back is opened again. */
  private async claims(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION move_claim() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (${MOVES}) THEN ${refuse('that is no lawful move of a claim')}; END IF;
        RETURN NEW;
      END $$`);
    await q.query(`CREATE TRIGGER moved BEFORE UPDATE ON claim FOR EACH ROW EXECUTE FUNCTION move_claim()`);
    await q.query(`DROP POLICY app_updates ON claim`);
    await q.query(`CREATE POLICY app_updates ON claim FOR UPDATE TO portal_app
      USING ((${sight.lead} AND state IN ${WITH_LEAD}) OR (${sight.funder} AND state IN ${WITH_AUTHORITY}))
      WITH CHECK (${sight.lead} OR ${sight.funder})`);
    await q.query(`
      CREATE OR REPLACE FUNCTION keep_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.sealed AND NOT (TG_OP = 'UPDATE' AND to_jsonb(NEW) = to_jsonb(OLD) || '{"sealed": false}'
          AND EXISTS (SELECT FROM claim c WHERE c.id = OLD.claim_id AND c.state = 'RETURNED'))
        THEN ${refuse('a submitted line is never edited in place')}; END IF;
        RETURN COALESCE(NEW, OLD);
      END $$`);
  }

  private async tables(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE control (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        claim_id uuid NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'RETURNED', 'REJECTED', 'CLOSED')),
        reason text NOT NULL DEFAULT '' CHECK (state NOT IN ('RETURNED', 'REJECTED') OR reason <> ''),
        reviewer_id ${person},
        checks jsonb NOT NULL DEFAULT '[]',
        admitted_at timestamptz,
        admitted_by_id ${person},
        started_at timestamptz,
        seed text,
        draw_reason text NOT NULL DEFAULT '',
        drawn_at timestamptz,
        drawn_by_id ${person},
        extrapolates boolean NOT NULL DEFAULT false,
        notified_at timestamptz,
        answers_due_on date,
        answers_closed_at timestamptz,
        concluded_at timestamptz,
        concluded_by_id ${person},
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        UNIQUE (claim_id, number),
        ${project('claim_id', 'claim')},
        CHECK ((seed IS NULL) = (drawn_at IS NULL)),
        CHECK ((notified_at IS NULL) = (answers_due_on IS NULL))
      )`);
    await q.query(`CREATE UNIQUE INDEX control_open ON control (claim_id) WHERE state = 'OPEN'`);
    await q.query(`CREATE INDEX control_reviewer ON control (reviewer_id) WHERE state = 'OPEN'`);
    await q.query(`
      CREATE TABLE line_review (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        control_id uuid NOT NULL,
        claim_line_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        stratum text CHECK (stratum IN ('STAFF', 'PROCUREMENT', 'REINCLUDED', 'DRAWN', 'CHOSEN')),
        decision text CHECK (decision IN ('ACCEPTED', 'REDUCED', 'REFUSED', 'PARKED')),
        deducted bigint NOT NULL DEFAULT 0,
        typology text CHECK (typology <> ''),
        reason text NOT NULL DEFAULT '',
        source text NOT NULL DEFAULT '',
        checks jsonb NOT NULL DEFAULT '[]',
        decided_at timestamptz,
        decided_by_id ${person},
        answers_due_on date,
        answers_closed boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        UNIQUE (control_id, claim_line_id),
        ${project('control_id', 'control')},
        ${project('claim_line_id', 'claim_line')},
        ${project('partner_id', 'partner')},
        CHECK ((decision IS NULL) = (decided_by_id IS NULL) AND (decision IS NULL) = (decided_at IS NULL)),
        CHECK (CASE WHEN decision IN ('REDUCED', 'REFUSED') THEN deducted <> 0 AND typology IS NOT NULL AND reason <> ''
          ELSE deducted = 0 AND typology IS NULL END),
        CHECK (decision <> 'PARKED' OR reason <> '')
      )`);
    await q.query(`CREATE INDEX line_review_line ON line_review (claim_line_id)`);
    await q.query(
      `CREATE INDEX line_review_partner ON line_review (project_id, partner_id) WHERE answers_due_on IS NOT NULL`,
    );
    await q.query(`
      CREATE TABLE line_answer (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        review_id uuid NOT NULL,
        stance text NOT NULL CHECK (stance IN ('AGREES', 'CONTESTS', 'SILENT')),
        text text NOT NULL DEFAULT '' CHECK (stance <> 'CONTESTS' OR text <> ''),
        author_id ${person},
        at timestamptz NOT NULL,
        UNIQUE (project_id, id),
        ${project('review_id', 'line_review')},
        ${project('partner_id', 'partner')},
        CHECK ((stance = 'SILENT') = (author_id IS NULL))
      )`);
    await q.query(`CREATE INDEX line_answer_review ON line_answer (review_id, at)`);
  }

  /** A line is decided while its claim is in control; whoever sent the claim decides nothing of it; answers stay. */
  private async kept(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION review_line() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        claim_of record;
      BEGIN
        IF TG_OP = 'DELETE' THEN ${refuse('what was reviewed stays on the record')}; END IF;
        SELECT c.state, c.submitted_by_id, k.state AS control INTO claim_of FROM control k
          JOIN claim c ON c.id = k.claim_id JOIN claim_line l ON l.claim_id = c.id
          WHERE k.id = NEW.control_id AND l.id = NEW.claim_line_id AND l.partner_id = NEW.partner_id;
        IF claim_of.control IS DISTINCT FROM 'OPEN' OR claim_of.state NOT IN ('IN_CONTROL', 'ADVERSARIAL')
          OR NEW.decided_by_id = claim_of.submitted_by_id
          OR TG_OP = 'UPDATE' AND (NEW.id, NEW.project_id, NEW.control_id, NEW.claim_line_id, NEW.partner_id)
            IS DISTINCT FROM (OLD.id, OLD.project_id, OLD.control_id, OLD.claim_line_id, OLD.partner_id)
        THEN ${refuse('a line is decided while its claim is in control, by somebody else')}; END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER kept BEFORE INSERT OR UPDATE OR DELETE ON line_review FOR EACH ROW EXECUTE FUNCTION review_line()`,
    );
    await q.query(`
      CREATE FUNCTION answer_line() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM line_review r WHERE r.id = NEW.review_id AND r.partner_id = NEW.partner_id
            AND r.answers_due_on IS NOT NULL AND NOT r.answers_closed)
        THEN ${refuse('a finding is answered once it was notified, until the answers are closed')}; END IF;
        RETURN NEW;
      END $$`);
    await q.query(`CREATE TRIGGER open BEFORE INSERT ON line_answer FOR EACH ROW EXECUTE FUNCTION answer_line()`);
    await q.query(
      `CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON line_answer FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await q.query(`
      CREATE FUNCTION keep_control() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR OLD.state <> 'OPEN' THEN ${refuse('a control that has ended is never edited')}; END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON control FOR EACH ROW EXECUTE FUNCTION keep_control()`,
    );
  }

  /** The authority works alone until it notifies; then each partner reads of its own lines, and the lead of all. */
  private async wall(q: QueryRunner): Promise<void> {
    const notified = `(answers_due_on IS NOT NULL AND (${sight.lead} OR ${withItsOwn}) AND ${lineInSight})`;
    const heard = `(${sight.lead} OR ${withItsOwn})`;
    const mine = `author_id = (SELECT entered_person())`;
    await protect(q, 'control', {
      read: `${sight.overseer} OR ${sight.lead}`,
      insert: sight.funder,
      update: sight.funder,
    });
    await protect(q, 'line_review', {
      read: `${sight.overseer} OR ${notified}`,
      insert: sight.funder,
      update: sight.funder,
    });
    await protect(q, 'line_answer', {
      read: `${sight.overseer} OR (${heard} AND EXISTS (SELECT FROM line_review r WHERE r.id = review_id))`,
      insert: `(${withItsOwn} AND ${mine}) OR (${sight.funder} AND stance = 'SILENT')`,
    });
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE line_answer, line_review, control`);
    await q.query(`DROP FUNCTION keep_control, answer_line, review_line`);
    await q.query(`
      CREATE OR REPLACE FUNCTION keep_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.sealed THEN ${refuse('a submitted line is never edited in place')}; END IF;
        RETURN COALESCE(NEW, OLD);
      END $$`);
    await q.query(`DROP POLICY app_updates ON claim`);
    await q.query(
      `CREATE POLICY app_updates ON claim FOR UPDATE TO portal_app USING (${sight.lead}) WITH CHECK (${sight.lead})`,
    );
    await q.query(`DROP TRIGGER moved ON claim`);
    await q.query(`DROP FUNCTION move_claim`);
  }
}
