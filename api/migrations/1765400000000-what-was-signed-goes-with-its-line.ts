import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownBooks } from './money.js';
import { sight } from './protect.js';

const before = `${ownBooks} OR ${sight.lead} OR (${sight.ownPartner} AND category <> 'STAFF')`;
const sent = `EXISTS (SELECT FROM claim_line l WHERE l.signed_line_id = signed_line.id AND l.sealed)`;

/** What a partner signed of a line goes where the line goes: the authority asks the rules again of the very copy. */
export class WhatWasSignedGoesWithItsLine1765400000000 implements MigrationInterface {
  name = 'WhatWasSignedGoesWithItsLine1765400000000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER POLICY app_reads ON signed_line USING (${before} OR (${sight.overseer} AND ${sent}))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER POLICY app_reads ON signed_line USING (${before})`);
  }
}
