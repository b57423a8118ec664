import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, sight } from './protect.js';

/** What depends on what, and the plan as it stood on the days that were worth keeping. */
export class ThePlanIsScheduled1763800500000 implements MigrationInterface {
  name = 'ThePlanIsScheduled1763800500000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE dependency (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE RESTRICT,
        from_work_id uuid,
        from_milestone_id uuid,
        to_work_id uuid,
        to_milestone_id uuid,
        type text NOT NULL CHECK (type IN ('FS', 'SS', 'FF', 'SF')),
        lag integer NOT NULL CHECK (lag BETWEEN -1000 AND 1000),
        in_calendar_days boolean NOT NULL,
        version integer NOT NULL DEFAULT 1,
        FOREIGN KEY (project_id, from_work_id) REFERENCES work_package (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, from_milestone_id) REFERENCES milestone (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, to_work_id) REFERENCES work_package (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, to_milestone_id) REFERENCES milestone (project_id, id) ON DELETE RESTRICT,
        CHECK (num_nonnulls(from_work_id, from_milestone_id) = 1),
        CHECK (num_nonnulls(to_work_id, to_milestone_id) = 1),
        CHECK (COALESCE(from_work_id, from_milestone_id) <> COALESCE(to_work_id, to_milestone_id)),
        UNIQUE NULLS NOT DISTINCT (from_work_id, from_milestone_id, to_work_id, to_milestone_id, type)
      )`);
    await q.query(`CREATE INDEX dependency_order ON dependency (project_id, id)`);
    await q.query(`CREATE INDEX dependency_to_work ON dependency (to_work_id)`);
    await q.query(`CREATE INDEX dependency_from_milestone ON dependency (from_milestone_id)`);
    await q.query(`CREATE INDEX dependency_to_milestone ON dependency (to_milestone_id)`);
    await q.query(`
      CREATE TABLE baseline (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE RESTRICT,
        name text NOT NULL CHECK (name <> ''),
        author_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
        taken_at timestamptz NOT NULL,
        UNIQUE (project_id, id)
      )`);
    await q.query(`CREATE INDEX baseline_order ON baseline (project_id, taken_at DESC, id DESC)`);
    await q.query(`
      CREATE TABLE baseline_item (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        baseline_id uuid NOT NULL,
        item_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('WORK', 'MILESTONE', 'DELIVERABLE')),
        code text NOT NULL,
        title_fr text NOT NULL,
        title_en text NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        progress integer,
        FOREIGN KEY (project_id, baseline_id) REFERENCES baseline (project_id, id) ON DELETE RESTRICT,
        UNIQUE (baseline_id, item_id)
      )`);
    await q.query(`CREATE INDEX baseline_item_project ON baseline_item (project_id)`);
    const read = sight.member;
    await protect(q, 'dependency', { read, insert: sight.lead, update: sight.lead, remove: sight.lead });
    await protect(q, 'baseline', { read, insert: `author_id = (SELECT entered_person()) AND ${sight.lead}` });
    await protect(q, 'baseline_item', { read, insert: sight.lead });
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['baseline_item', 'baseline', 'dependency']) await q.query(`DROP TABLE ${table}`);
  }
}
