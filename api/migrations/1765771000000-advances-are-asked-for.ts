import type { MigrationInterface, QueryRunner } from 'typeorm';

const refuse = (words: string) => `RAISE EXCEPTION '${words}' USING ERRCODE = 'insufficient_privilege'`;

/** The lawful moves of a claim, the same as `claimLifecycle` and `advanceLifecycle`; a test holds one against the other. */
const BEGUN = `('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'ADMISSIBLE'), ('SUBMITTED', 'RETURNED'), ('SUBMITTED', 'REJECTED'),
  ('ADMISSIBLE', 'RETURNED'), ('ADMISSIBLE', 'REJECTED'), ('CERTIFIED', 'PAID'), ('PAID', 'DISTRIBUTED'), ('RETURNED', 'SUBMITTED')`;
const CONTROLLED = `('ADMISSIBLE', 'IN_CONTROL'), ('IN_CONTROL', 'ADVERSARIAL'), ('ADVERSARIAL', 'CONTROLLED'), ('CONTROLLED', 'CERTIFIED')`;
const GRANTED = `('ADMISSIBLE', 'CERTIFIED')`;

const SENT = ['project_id', 'period_id', 'number', 'kind', 'declared', 'submitted_at', 'submitted_by_id'];
const ASKED = ['requested', 'purpose'];
const GRANT = ['granted', 'granted_because', 'granted_by_id'];
const of = (row: string, columns: readonly string[]) => `(${columns.map((one) => `${row}.${one}`).join(', ')})`;
const keepSubmitted = (columns: readonly string[], more = '') => `
  CREATE OR REPLACE FUNCTION keep_submitted() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.state NOT IN ('DRAFT', 'RETURNED') AND (TG_OP = 'DELETE' OR
      ${of('NEW', columns)} IS DISTINCT FROM ${of('OLD', columns)})
    THEN ${refuse('a submitted claim is never edited in place')}; END IF;
    ${more}
    RETURN COALESCE(NEW, OLD);
  END $$`;
const moveClaim = (unlawful: string) => `
  CREATE OR REPLACE FUNCTION move_claim() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.state <> OLD.state AND ${unlawful} THEN ${refuse('that is no lawful move of a claim')}; END IF;
    RETURN NEW;
  END $$`;
/** As they were, whatever the claim. */
const BEFORE = `('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'ADMISSIBLE'), ('SUBMITTED', 'RETURNED'), ('SUBMITTED', 'REJECTED'),
  ('ADMISSIBLE', 'IN_CONTROL'), ('ADMISSIBLE', 'RETURNED'), ('ADMISSIBLE', 'REJECTED'), ('IN_CONTROL', 'ADVERSARIAL'),
  ('ADVERSARIAL', 'CONTROLLED'), ('CONTROLLED', 'CERTIFIED'), ('CERTIFIED', 'PAID'), ('PAID', 'DISTRIBUTED'),
  ('RETURNED', 'SUBMITTED')`;
const takePeriod = (more = '') => `
  CREATE OR REPLACE FUNCTION take_period() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    SELECT c.period_id INTO NEW.period_id FROM claim c WHERE c.id = NEW.claim_id AND c.project_id = NEW.project_id${more};
    RETURN NEW;
  END $$`;
const move = `(OLD.state, NEW.state) IN`;

/** A claim may ask for an advance: an amount and why, no lines, granted whole or in part by other eyes, and paid as an advance. */
export class AdvancesAreAskedFor1765771000000 implements MigrationInterface {
  name = 'AdvancesAreAskedFor1765771000000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE claim
        ADD requested bigint,
        ADD purpose text NOT NULL DEFAULT '',
        ADD granted bigint,
        ADD granted_because text NOT NULL DEFAULT '',
        ADD granted_by_id uuid REFERENCES person ON DELETE RESTRICT,
        ADD CONSTRAINT claim_advance_is_asked CHECK ((kind = 'ADVANCE') = (requested IS NOT NULL)
          AND (kind <> 'ADVANCE' OR (declared = 0 AND requested > 0 AND purpose <> ''))),
        ADD CONSTRAINT claim_advance_is_granted CHECK (
          (kind = 'ADVANCE' AND state IN ('CERTIFIED', 'PAID', 'DISTRIBUTED')) = (granted IS NOT NULL)
          AND (granted IS NULL) = (granted_by_id IS NULL)
          AND (granted IS NULL OR (granted BETWEEN 1 AND requested AND (granted = requested OR granted_because <> '')))),
        ADD CONSTRAINT claim_advance_four_eyes CHECK (granted_by_id <> submitted_by_id)`);
    await q.query(
      moveClaim(`NOT (${move} (${BEGUN}) OR (NEW.kind <> 'ADVANCE' AND ${move} (${CONTROLLED}))
        OR (NEW.kind = 'ADVANCE' AND ${move} (${GRANTED})))`),
    );
    await q.query(
      keepSubmitted(
        [...SENT, ...ASKED],
        `IF TG_OP = 'UPDATE' AND ${of('NEW', GRANT)} IS DISTINCT FROM ${of('OLD', GRANT)}
      AND NOT (OLD.state = 'ADMISSIBLE' AND NEW.state = 'CERTIFIED')
    THEN ${refuse('an advance is granted once')}; END IF;`,
      ),
    );
    await q.query(takePeriod(` AND c.kind <> 'ADVANCE'`));
    await this.payments(q);
  }

  /** Such an advance says which request it pays, and never pays more than was granted. */
  private async payments(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE payment
        ADD advance_claim_id uuid,
        ADD CONSTRAINT payment_of_an_advance CHECK (advance_claim_id IS NULL OR kind = 'ADVANCE'),
        ADD FOREIGN KEY (project_id, advance_claim_id) REFERENCES claim (project_id, id) ON DELETE RESTRICT`);
    await q.query(`CREATE INDEX payment_advance_claim ON payment (advance_claim_id)`);
    await q.query(`
      CREATE FUNCTION pay_advance() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        asked record;
      BEGIN
        IF NEW.advance_claim_id IS NULL THEN RETURN NEW; END IF;
        SELECT c.state, c.granted, c.submitted_by_id,
          (SELECT COALESCE(sum(p.amount), 0) FROM payment p WHERE p.advance_claim_id = c.id) AS paid
        INTO asked FROM claim c WHERE c.id = NEW.advance_claim_id;
        IF asked.state IS DISTINCT FROM 'CERTIFIED' OR asked.submitted_by_id = NEW.recorded_by_id
          OR asked.paid + NEW.amount > asked.granted
        THEN ${refuse('an advance is paid once it is granted, and never more than that')}; END IF;
        RETURN NEW;
      END $$`);
    await q.query(`CREATE TRIGGER granted BEFORE INSERT ON payment FOR EACH ROW EXECUTE FUNCTION pay_advance()`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TRIGGER granted ON payment`);
    await q.query(`DROP FUNCTION pay_advance`);
    await q.query(`ALTER TABLE payment DROP advance_claim_id`);
    await q.query(takePeriod());
    await q.query(keepSubmitted(SENT));
    await q.query(moveClaim(`(OLD.state, NEW.state) NOT IN (${BEFORE})`));
    await q.query(
      `ALTER TABLE claim DROP requested, DROP purpose, DROP granted, DROP granted_because, DROP granted_by_id`,
    );
  }
}
