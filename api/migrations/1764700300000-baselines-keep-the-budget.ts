import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CATEGORIES } from './money.js';
import { protect, sight } from './protect.js';

/** What was budgeted when a baseline was taken, line by line: for the lead and those who oversee, and nobody changes it. */
export class BaselinesKeepTheBudget1764700300000 implements MigrationInterface {
  name = 'BaselinesKeepTheBudget1764700300000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE baseline_budget (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        baseline_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        item_id uuid NOT NULL,
        category text NOT NULL CHECK (category IN ${CATEGORIES}),
        amount bigint NOT NULL CHECK (amount >= 0),
        UNIQUE (baseline_id, partner_id, item_id, category),
        FOREIGN KEY (project_id, baseline_id) REFERENCES baseline (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT
      )`);
    await q.query(`CREATE INDEX baseline_budget_project ON baseline_budget (project_id, baseline_id)`);
    await protect(q, 'baseline_budget', { read: `${sight.lead} OR ${sight.overseer}`, insert: sight.lead });
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE baseline_budget`);
  }
}
