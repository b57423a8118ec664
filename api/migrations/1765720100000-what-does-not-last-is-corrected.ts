import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = (more: string) => `CHECK (kind IN ('AUDIT', 'IRREGULARITY', 'CLERICAL'${more}))`;
const TOLD = ['breach', 'breached_on', 'final_paid_on', 'durable_years', 'granted'];

/** What an operation was paid for and did not keep long enough is corrected by the days that were left (R13). */
export class WhatDoesNotLastIsCorrected1765720100000 implements MigrationInterface {
  name = 'WhatDoesNotLastIsCorrected1765720100000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE correction
        DROP CONSTRAINT correction_kind_check,
        ADD CONSTRAINT correction_kind_check ${kinds(`, 'DURABILITY'`)},
        ADD breach text CHECK (breach IN ('OWNERSHIP', 'RELOCATION', 'CESSATION', 'CHANGE')),
        ADD breached_on date,
        ADD final_paid_on date,
        ADD durable_years integer CHECK (durable_years > 0),
        ADD granted bigint,
        ADD CONSTRAINT correction_durability_check
          CHECK (num_nonnulls(${TOLD.join(', ')}) = CASE kind WHEN 'DURABILITY' THEN ${TOLD.length} ELSE 0 END)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE correction
        DROP CONSTRAINT correction_durability_check, ${TOLD.map((column) => `DROP ${column}`).join(', ')},
        DROP CONSTRAINT correction_kind_check, ADD CONSTRAINT correction_kind_check ${kinds('')}`);
  }
}
