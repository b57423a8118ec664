import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, sight } from './protect.js';

const STATES = `'NOT_STARTED', 'IN_PROGRESS', 'AT_RISK', 'BLOCKED', 'DONE'`;
const BY_ONESELF = 'author_id = (SELECT entered_person())';

/** Updates belong to a period and are read, questioned and answered; people are reminded of what they owe, once a day at most. */
export class UpdatesAreAnswered1763900200000 implements MigrationInterface {
  name = 'UpdatesAreAnswered1763900200000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE work_package DROP CONSTRAINT work_package_state_check`);
    await q.query(
      `ALTER TABLE work_package ADD CONSTRAINT work_package_state_check CHECK (state IN (${STATES}, 'SUSPENDED'))`,
    );
    await q.query(`
      ALTER TABLE status_update
        ADD COLUMN partner_id uuid,
        ADD COLUMN period_from date,
        ADD COLUMN period_until date,
        ADD COLUMN effort_hours integer CHECK (effort_hours BETWEEN 0 AND 100000),
        ADD CONSTRAINT status_update_of_its_project UNIQUE (project_id, id),
        ADD CONSTRAINT status_update_partner FOREIGN KEY (project_id, partner_id)
          REFERENCES partner (project_id, id) ON DELETE RESTRICT,
        ADD CONSTRAINT status_update_period CHECK (num_nulls(period_from, period_until) <> 1 AND period_from <= period_until)`);
    await this.answers(q);
    await this.reminders(q);
    await q.query(
      `ALTER TABLE person ADD COLUMN letters text NOT NULL DEFAULT 'ALL' CHECK (letters IN ('ALL', 'LATE_ONLY'))`,
    );
    await q.query(`GRANT UPDATE (letters) ON person TO portal_app`);
    await this.errands(q);
  }

  private async answers(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE acknowledgement (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        status_update_id uuid NOT NULL UNIQUE,
        author_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
        at timestamptz NOT NULL,
        FOREIGN KEY (project_id, status_update_id) REFERENCES status_update (project_id, id) ON DELETE RESTRICT
      )`);
    await q.query(`CREATE INDEX acknowledgement_project ON acknowledgement (project_id)`);
    await q.query(`
      CREATE TABLE update_question (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        status_update_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        author_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
        at timestamptz NOT NULL,
        asked_on date NOT NULL,
        words text NOT NULL CHECK (words <> ''),
        UNIQUE (project_id, partner_id, id),
        FOREIGN KEY (project_id, status_update_id) REFERENCES status_update (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT
      )`);
    await q.query(`CREATE INDEX update_question_history ON update_question (status_update_id, at, id)`);
    await q.query(`CREATE INDEX update_question_project ON update_question (project_id, asked_on)`);
    await q.query(`
      CREATE TABLE update_answer (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        question_id uuid NOT NULL UNIQUE,
        partner_id uuid NOT NULL,
        author_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
        at timestamptz NOT NULL,
        words text NOT NULL CHECK (words <> ''),
        FOREIGN KEY (project_id, partner_id, question_id)
          REFERENCES update_question (project_id, partner_id, id) ON DELETE RESTRICT
      )`);
    await q.query(`CREATE INDEX update_answer_project ON update_answer (project_id)`);
    await protect(q, 'acknowledgement', { read: sight.member, insert: `${BY_ONESELF} AND ${sight.lead}` });
    const read = `${sight.lead} OR ${sight.ownPartner}`;
    await protect(q, 'update_question', { read, insert: `${BY_ONESELF} AND ${sight.lead}` });
    await protect(q, 'update_answer', {
      read,
      insert: `${BY_ONESELF} AND ${sight.consortium} AND ${sight.ownPartner}`,
    });
  }

  private async reminders(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE rhythm (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL UNIQUE REFERENCES project ON DELETE RESTRICT,
        every text NOT NULL CHECK (every IN ('MONTH', 'QUARTER', 'OFF')),
        due_day integer NOT NULL CHECK (due_day BETWEEN 1 AND 31),
        days_before integer NOT NULL CHECK (days_before BETWEEN 0 AND 30),
        since date NOT NULL,
        version integer NOT NULL DEFAULT 1
      )`);
    await q.query(`
      CREATE TABLE reminder (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
        author_id uuid REFERENCES person ON DELETE RESTRICT,
        on_day date NOT NULL,
        at timestamptz NOT NULL,
        items jsonb NOT NULL,
        CONSTRAINT reminder_once_a_day UNIQUE (project_id, person_id, on_day),
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT
      )`);
    await q.query(`CREATE INDEX reminder_history ON reminder (project_id, at DESC, id DESC)`);
    await q.query(`
      CREATE TABLE digest (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE RESTRICT,
        person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
        period_until date NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT digest_once_a_period UNIQUE (project_id, person_id, period_until)
      )`);
    await protect(q, 'rhythm', { read: sight.member, insert: sight.lead, update: sight.lead });
    const told = `${sight.lead} OR (person_id = (SELECT entered_person()) AND ${sight.member})`;
    const byWhoEntered = 'author_id IS NOT DISTINCT FROM (SELECT entered_person())';
    await protect(q, 'reminder', { read: told, insert: `${byWhoEntered} AND ${sight.lead}` });
    await protect(q, 'digest', { read: told, insert: sight.lead });
  }

  /** The portal goes round the projects one by one, and sees in each what its lead sees, and nothing elsewhere. */
  private async errands(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION enter_errand(project uuid) RETURNS void LANGUAGE sql AS $$
        SELECT set_config('app.person', '', true),
          set_config('app.projects', ARRAY[project]::text, true), set_config('app.shared', ARRAY[project]::text, true),
          set_config('app.led', ARRAY[project]::text, true), set_config('app.overseen', '{}', true),
          set_config('app.partners', '{}', true) $$`);
    await q.query(`CREATE POLICY worker_counts ON project FOR SELECT TO portal_worker USING (true)`);
    await q.query(`GRANT SELECT (id) ON project TO portal_worker`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`REVOKE SELECT (id) ON project FROM portal_worker`);
    await q.query(`DROP POLICY worker_counts ON project`);
    await q.query(`DROP FUNCTION enter_errand`);
    await q.query(`ALTER TABLE person DROP COLUMN letters`);
    for (const table of ['digest', 'reminder', 'rhythm', 'update_answer', 'update_question', 'acknowledgement'])
      await q.query(`DROP TABLE ${table}`);
    await q.query(`
      ALTER TABLE status_update
        DROP CONSTRAINT status_update_period,
        DROP CONSTRAINT status_update_partner,
        DROP CONSTRAINT status_update_of_its_project,
        DROP COLUMN effort_hours, DROP COLUMN period_until, DROP COLUMN period_from, DROP COLUMN partner_id`);
    await q.query(`UPDATE work_package SET state = 'BLOCKED' WHERE state = 'SUSPENDED'`);
    await q.query(`ALTER TABLE work_package DROP CONSTRAINT work_package_state_check`);
    await q.query(`ALTER TABLE work_package ADD CONSTRAINT work_package_state_check CHECK (state IN (${STATES}))`);
  }
}
