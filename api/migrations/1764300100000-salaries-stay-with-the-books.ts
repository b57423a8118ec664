import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownBooks } from './money.js';
import { sight } from './protect.js';

const before = `${sight.lead} OR (${sight.overseer} AND sealed) OR ${sight.ownPartner}`;
const after = `${sight.lead} OR (${sight.overseer} AND sealed) OR ${ownBooks} OR (${sight.ownPartner} AND category <> 'STAFF')`;

/** What was declared of salaries is read, at their partner, by those who keep its books. */
export class SalariesStayWithTheBooks1764300100000 implements MigrationInterface {
  name = 'SalariesStayWithTheBooks1764300100000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER POLICY app_reads ON claim_line USING (${after})`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER POLICY app_reads ON claim_line USING (${before})`);
  }
}
