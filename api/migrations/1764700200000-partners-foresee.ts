import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CATEGORIES, ownBooks } from './money.js';
import { protect, sight } from './protect.js';

/** What a partner expects to spend in a period, each time it says so; the last word counts, the others stay. */
export class PartnersForesee1764700200000 implements MigrationInterface {
  name = 'PartnersForesee1764700200000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE spending_forecast (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        period_id uuid NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        words text NOT NULL DEFAULT '',
        author_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
        at timestamptz NOT NULL,
        UNIQUE (project_id, id),
        CONSTRAINT spending_forecast_one_after_the_other UNIQUE (partner_id, period_id, number),
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, period_id) REFERENCES claim_period (project_id, id) ON DELETE RESTRICT
      )`);
    await q.query(
      `CREATE INDEX spending_forecast_project ON spending_forecast (project_id, partner_id, period_id, number)`,
    );
    await q.query(`
      CREATE TABLE spending_forecast_line (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        forecast_id uuid NOT NULL,
        category text CHECK (category IN ${CATEGORIES}),
        amount bigint NOT NULL CHECK (amount >= 0),
        UNIQUE NULLS NOT DISTINCT (forecast_id, category),
        FOREIGN KEY (project_id, forecast_id) REFERENCES spending_forecast (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT
      )`);
    await protect(q, 'spending_forecast', {
      read: `${ownBooks} OR ${sight.lead}`,
      insert: `author_id = (SELECT entered_person()) AND ${ownBooks}`,
    });
    await protect(q, 'spending_forecast_line', {
      read: `${ownBooks} OR ${sight.lead}`,
      insert: `${ownBooks} AND EXISTS (SELECT FROM spending_forecast f
        WHERE f.id = forecast_id AND f.partner_id = spending_forecast_line.partner_id)`,
    });
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE spending_forecast_line, spending_forecast`);
  }
}
