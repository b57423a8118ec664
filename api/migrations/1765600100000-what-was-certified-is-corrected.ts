import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CATEGORIES, ownBooks } from './money.js';
import { protect, sight } from './protect.js';

const refuse = (words: string) => `RAISE EXCEPTION '${words}' USING ERRCODE = 'insufficient_privilege'`;
const project = (column: string, table: string) =>
  `FOREIGN KEY (project_id, ${column}) REFERENCES ${table} (project_id, id) ON DELETE RESTRICT`;
const person = 'uuid REFERENCES person ON DELETE RESTRICT';
/** What may still be written on a correction once it is decided. */
const AFTER = `'{payment_id,repaid_on,repaid,version}'::text[]`;

/** What was certified is corrected by two people, on the record, and what it made too much is recovered. */
export class WhatWasCertifiedIsCorrected1765600100000 implements MigrationInterface {
  name = 'WhatWasCertifiedIsCorrected1765600100000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE correction (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        claim_id uuid NOT NULL,
        claim_line_id uuid,
        partner_id uuid NOT NULL,
        work_package_id uuid NOT NULL,
        category text NOT NULL CHECK (category IN ${CATEGORIES}),
        kind text NOT NULL CHECK (kind IN ('AUDIT', 'IRREGULARITY', 'CLERICAL')),
        amount bigint NOT NULL CHECK (amount <> 0),
        typology text NOT NULL DEFAULT '',
        reason text NOT NULL CHECK (reason <> ''),
        source text NOT NULL DEFAULT '',
        state text NOT NULL DEFAULT 'PROPOSED' CHECK (state IN ('PROPOSED', 'DECIDED', 'REJECTED')),
        before bigint,
        owed bigint NOT NULL DEFAULT 0,
        recovery text NOT NULL CHECK (recovery IN ('NEXT_PAYMENT', 'REPAYMENT_ORDER', 'NONE')),
        due_on date,
        prepared_by_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
        prepared_at timestamptz NOT NULL,
        decided_by_id ${person},
        decided_at timestamptz,
        payment_id uuid,
        repaid_on date,
        repaid bigint,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        UNIQUE (project_id, number),
        ${project('claim_id', 'claim')},
        ${project('claim_line_id', 'claim_line')},
        ${project('partner_id', 'partner')},
        ${project('work_package_id', 'work_package')},
        ${project('payment_id', 'payment')},
        CHECK (decided_by_id IS DISTINCT FROM prepared_by_id),
        CHECK ((state = 'PROPOSED') = (decided_by_id IS NULL) AND (decided_by_id IS NULL) = (decided_at IS NULL)),
        CHECK ((state = 'DECIDED') = (before IS NOT NULL)),
        CHECK (recovery <> 'REPAYMENT_ORDER' OR due_on IS NOT NULL),
        CHECK (payment_id IS NULL OR recovery = 'NEXT_PAYMENT' AND state = 'DECIDED'),
        CHECK ((repaid_on IS NULL) = (repaid IS NULL)),
        CHECK (repaid_on IS NULL OR recovery = 'REPAYMENT_ORDER' AND state = 'DECIDED')
      )`);
    await q.query(`CREATE INDEX correction_claim ON correction (claim_id)`);
    await q.query(`
      CREATE FUNCTION keep_correction() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR OLD.state = 'REJECTED'
          OR OLD.state = 'DECIDED' AND to_jsonb(NEW) - ${AFTER} <> to_jsonb(OLD) - ${AFTER}
          OR OLD.payment_id IS NOT NULL OR OLD.repaid_on IS NOT NULL
          OR (NEW.claim_id, NEW.claim_line_id, NEW.partner_id, NEW.work_package_id, NEW.category, NEW.amount, NEW.prepared_by_id)
            IS DISTINCT FROM (OLD.claim_id, OLD.claim_line_id, OLD.partner_id, OLD.work_package_id, OLD.category, OLD.amount, OLD.prepared_by_id)
        THEN ${refuse('a correction is decided once, by somebody else, and never edited')}; END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON correction FOR EACH ROW EXECUTE FUNCTION keep_correction()`,
    );
    await protect(q, 'correction', {
      read: `${sight.overseer} OR (state = 'DECIDED' AND (${sight.lead} OR ${ownBooks}))`,
      insert: `${sight.funder} AND prepared_by_id = (SELECT entered_person())`,
      update: sight.certifier,
    });
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE correction`);
    await q.query(`DROP FUNCTION keep_correction`);
  }
}
