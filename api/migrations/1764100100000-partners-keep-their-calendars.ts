import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, sight } from './protect.js';

/** The week that a partner works, and the days on which it, or the whole project, is closed. */
export class PartnersKeepTheirCalendars1764100100000 implements MigrationInterface {
  name = 'PartnersKeepTheirCalendars1764100100000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE working_week (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        weekdays integer[] NOT NULL
          CHECK (cardinality(weekdays) BETWEEN 1 AND 7 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]),
        holidays text NOT NULL CHECK (holidays IN ('NONE', 'FRANCE', 'ALSACE_MOSELLE')),
        version integer NOT NULL DEFAULT 1,
        CHECK (id = partner_id),
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT
      )`);
    await q.query(`CREATE INDEX working_week_of_project ON working_week (project_id, partner_id)`);
    await q.query(`
      CREATE TABLE closure (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE RESTRICT,
        partner_id uuid,
        name_fr text NOT NULL CHECK (name_fr <> ''),
        name_en text NOT NULL CHECK (name_en <> ''),
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CHECK (starts_on <= ends_on),
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT
      )`);
    await q.query(`CREATE INDEX closure_of_project ON closure (project_id, starts_on, id)`);
    const read = sight.member;
    const kept = `${sight.lead} OR ${sight.ownPartner}`;
    await protect(q, 'working_week', { read, insert: kept, update: kept });
    await protect(q, 'closure', { read, insert: kept, update: kept, remove: kept });
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE closure, working_week');
  }
}
