import type { MigrationInterface, QueryRunner } from 'typeorm';

const PLAN = `'MSPDI', 'XLSX', 'CSV', 'ONE_PAGE_A3', 'ONE_PAGE_A4', 'GANTT_A3', 'GANTT_A4'`;
const TRACES = `'TRACES'`;

const limitTo = (formats: string) => `
  ALTER TABLE plan_export DROP CONSTRAINT plan_export_format_check,
    ADD CONSTRAINT plan_export_format_check CHECK (format IN (${formats}))`;

/** What each part of the demonstrators is worth leaves as a workbook. */
export class WhatPartsAreWorthLeaves1764800000000 implements MigrationInterface {
  name = 'WhatPartsAreWorthLeaves1764800000000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(limitTo(`${PLAN}, ${TRACES}`));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DELETE FROM plan_export WHERE format = ${TRACES}`);
    await q.query(limitTo(PLAN));
  }
}
