import type { MigrationInterface, QueryRunner } from 'typeorm';

const FILES = `'MSPDI', 'XLSX', 'CSV'`;
const PAPER = `'ONE_PAGE_A3', 'ONE_PAGE_A4', 'GANTT_A3', 'GANTT_A4'`;

const limitTo = (formats: string) => `
  ALTER TABLE plan_export DROP CONSTRAINT plan_export_format_check,
    ADD CONSTRAINT plan_export_format_check CHECK (format IN (${formats}))`;

/** A plan leaves on paper too. */
export class ThePlanIsPrinted1764100400000 implements MigrationInterface {
  name = 'ThePlanIsPrinted1764100400000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(limitTo(`${FILES}, ${PAPER}`));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DELETE FROM plan_export WHERE format IN (${PAPER})`);
    await q.query(limitTo(FILES));
  }
}
