import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownBooks } from './money.js';
import { protect, sight } from './protect.js';

const refuse = (words: string) => `RAISE EXCEPTION '${words}' USING ERRCODE = 'insufficient_privilege'`;
const project = (column: string, table: string) =>
  `FOREIGN KEY (project_id, ${column}) REFERENCES ${table} (project_id, id) ON DELETE RESTRICT`;
const person = 'uuid REFERENCES person ON DELETE RESTRICT';
const KINDS = `('ADVANCE', 'INTERIM', 'BALANCE')`;

/** What the authority pays of a claim, what reaches the lead, and what reaches each partner. */
export class ClaimsArePaid1765600000000 implements MigrationInterface {
  name = 'ClaimsArePaid1765600000000';

  async up(q: QueryRunner): Promise<void> {
    await this.tables(q);
    await this.kept(q);
    const both = `${sight.lead} OR ${sight.overseer}`;
    await protect(q, 'payment', {
      read: both,
      insert: `${sight.certifier} AND recorded_by_id = (SELECT entered_person())`,
      update: sight.lead,
    });
    await protect(q, 'payment_share', {
      read: `${both} OR ${ownBooks}`,
      insert: sight.certifier,
      update: `${sight.lead} OR ${ownBooks}`,
    });
  }

  private async tables(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE payment (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE RESTRICT,
        number integer NOT NULL CHECK (number > 0),
        claim_id uuid,
        certificate_id uuid,
        kind text NOT NULL CHECK (kind IN ${KINDS}),
        fund text NOT NULL CHECK (fund <> ''),
        due_on date,
        agreed bigint NOT NULL,
        cost bigint NOT NULL,
        retained bigint NOT NULL,
        other_resources bigint NOT NULL,
        settled bigint NOT NULL,
        due bigint NOT NULL,
        payable bigint NOT NULL,
        held bigint NOT NULL,
        amount bigint NOT NULL CHECK (amount > 0),
        recovered bigint NOT NULL CHECK (recovered >= 0),
        corrected bigint NOT NULL,
        transfer bigint NOT NULL CHECK (transfer >= 0),
        ordered_on date NOT NULL,
        paid_on date NOT NULL,
        reference text NOT NULL CHECK (reference <> ''),
        recorded_by_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
        recorded_at timestamptz NOT NULL,
        received_on date,
        received bigint,
        received_by_id ${person},
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        UNIQUE (project_id, number),
        ${project('claim_id', 'claim')},
        ${project('certificate_id', 'certificate')},
        CHECK ((kind = 'ADVANCE') = (claim_id IS NULL) AND (claim_id IS NULL) = (due_on IS NULL)),
        CHECK (transfer = amount - recovered - corrected),
        CHECK (due = payable + held),
        CHECK (paid_on >= ordered_on AND received_on >= paid_on),
        CHECK ((received_on IS NULL) = (received IS NULL) AND (received_on IS NULL) = (received_by_id IS NULL))
      )`);
    await q.query(`CREATE INDEX payment_claim ON payment (claim_id)`);
    await q.query(`
      CREATE TABLE payment_share (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        payment_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        payment_number integer NOT NULL,
        claim_number integer,
        kind text NOT NULL CHECK (kind IN ${KINDS}),
        paid_on date NOT NULL,
        amount bigint NOT NULL CHECK (amount > 0),
        transferred_on date,
        transferred_by_id ${person},
        reference text NOT NULL DEFAULT '',
        confirmed_on date,
        confirmed_by_id ${person},
        received bigint,
        dispute text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        UNIQUE (payment_id, partner_id),
        ${project('payment_id', 'payment')},
        ${project('partner_id', 'partner')},
        CHECK ((transferred_on IS NULL) = (transferred_by_id IS NULL)),
        CHECK ((confirmed_on IS NULL) = (received IS NULL) AND (confirmed_on IS NULL) = (confirmed_by_id IS NULL)),
        CHECK (confirmed_on IS NULL OR transferred_on IS NOT NULL),
        CHECK (received IS NULL OR (received = amount) = (dispute = ''))
      )`);
    await q.query(`CREATE INDEX payment_share_partner ON payment_share (project_id, partner_id)`);
  }

  /** Nothing is paid beyond what was certified; what was paid is never edited; its shares are the payment, to the cent. */
  private async kept(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION pay_claim() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        paid record;
      BEGIN
        IF NEW.claim_id IS NULL THEN RETURN NEW; END IF;
        SELECT c.state, c.submitted_by_id, c.kind,
          (SELECT COALESCE(sum(e.amount), 0) FROM certified_entry e WHERE e.project_id = c.project_id) AS certified,
          (SELECT COALESCE(sum(p.amount), 0) FROM payment p WHERE p.project_id = c.project_id AND p.claim_id IS NOT NULL) AS paid
        INTO paid FROM claim c WHERE c.id = NEW.claim_id;
        IF paid.state IS DISTINCT FROM 'CERTIFIED' OR paid.kind <> NEW.kind OR paid.submitted_by_id = NEW.recorded_by_id
          OR paid.paid + NEW.amount > paid.certified OR NEW.amount > NEW.payable
        THEN ${refuse('a claim is paid once it is certified, and never more than that')}; END IF;
        RETURN NEW;
      END $$`);
    await q.query(`CREATE TRIGGER certified BEFORE INSERT ON payment FOR EACH ROW EXECUTE FUNCTION pay_claim()`);
    await q.query(`
      CREATE FUNCTION keep_payment() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR OLD.received_on IS NOT NULL OR
          to_jsonb(NEW) - '{received_on,received,received_by_id,version}'::text[]
            <> to_jsonb(OLD) - '{received_on,received,received_by_id,version}'::text[]
        THEN ${refuse('what was paid is never edited; it is received once')}; END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON payment FOR EACH ROW EXECUTE FUNCTION keep_payment()`,
    );
    await q.query(`
      CREATE FUNCTION keep_payment_share() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        sending text[] := '{transferred_on,transferred_by_id,reference,confirmed_on,confirmed_by_id,received,dispute,version}';
      BEGIN
        IF TG_OP = 'DELETE' OR to_jsonb(NEW) - sending <> to_jsonb(OLD) - sending
          OR OLD.received = OLD.amount
          OR current_user = 'portal_app' AND (NEW.transferred_on, NEW.transferred_by_id, NEW.reference)
            IS DISTINCT FROM (OLD.transferred_on, OLD.transferred_by_id, OLD.reference)
            AND NOT (${sight.lead.replace('project_id', 'OLD.project_id')})
          OR current_user = 'portal_app' AND NEW.confirmed_on IS NOT NULL
            AND (NEW.confirmed_on, NEW.received, NEW.dispute) IS DISTINCT FROM (OLD.confirmed_on, OLD.received, OLD.dispute)
            AND NOT ${ownBooks.replaceAll('project_id', 'OLD.project_id').replaceAll('partner_id', 'OLD.partner_id')}
        THEN ${refuse('a share is sent by the lead and confirmed by its partner')}; END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON payment_share FOR EACH ROW EXECUTE FUNCTION keep_payment_share()`,
    );
    await q.query(`
      CREATE FUNCTION share_payment() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        paid uuid := CASE TG_TABLE_NAME WHEN 'payment' THEN (to_jsonb(NEW) ->> 'id') ELSE to_jsonb(NEW) ->> 'payment_id' END;
      BEGIN
        IF (SELECT transfer FROM payment WHERE id = paid)
          <> (SELECT COALESCE(sum(amount), 0) FROM payment_share WHERE payment_id = paid)
        THEN ${refuse('the shares of a payment are the payment, to the cent')}; END IF;
        RETURN NULL;
      END $$`);
    for (const table of ['payment', 'payment_share'])
      await q.query(`CREATE CONSTRAINT TRIGGER shared AFTER INSERT ON ${table}
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION share_payment()`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE payment_share, payment`);
    await q.query(`DROP FUNCTION share_payment, keep_payment_share, keep_payment, pay_claim`);
  }
}
