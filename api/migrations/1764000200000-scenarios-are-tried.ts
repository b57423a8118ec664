import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, sight } from './protect.js';

/** New days for rows of the plan, tried beside it under a name. */
export class ScenariosAreTried1764000200000 implements MigrationInterface {
  name = 'ScenariosAreTried1764000200000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE scenario (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE RESTRICT,
        name text NOT NULL CHECK (name <> ''),
        state text NOT NULL CHECK (state IN ('OPEN', 'ADOPTED', 'DISCARDED')),
        author_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
        opened_at timestamptz NOT NULL,
        closed_by_id uuid REFERENCES person ON DELETE RESTRICT,
        closed_at timestamptz,
        reason text NOT NULL DEFAULT '',
        end_days_kept integer,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        CHECK ((state = 'OPEN') = (closed_at IS NULL)),
        CHECK ((closed_at IS NULL) = (closed_by_id IS NULL)),
        CHECK ((state = 'ADOPTED') = (reason <> ''))
      )`);
    await q.query(`CREATE INDEX scenario_newest ON scenario (project_id, opened_at DESC, id DESC)`);
    await q.query(`
      CREATE TABLE scenario_move (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        scenario_id uuid NOT NULL,
        item_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('WORK', 'MILESTONE')),
        code text NOT NULL,
        title_fr text NOT NULL,
        title_en text NOT NULL,
        from_starts_on date NOT NULL,
        from_ends_on date NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        UNIQUE (scenario_id, item_id),
        FOREIGN KEY (project_id, scenario_id) REFERENCES scenario (project_id, id) ON DELETE RESTRICT,
        CHECK (starts_on <= ends_on),
        CHECK (kind = 'WORK' OR starts_on = ends_on)
      )`);
    const read = sight.consortium;
    const { lead } = sight;
    const byOneself = `author_id = (SELECT entered_person()) AND ${lead}`;
    await protect(q, 'scenario', { read, insert: byOneself, update: lead });
    await protect(q, 'scenario_move', { read, insert: lead, remove: lead });
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE scenario_move, scenario');
  }
}
