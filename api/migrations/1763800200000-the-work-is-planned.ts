import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, sight } from './protect.js';

/** Work packages with their status updates, milestones, deliverables, demonstrators and their functions. */
export class TheWorkIsPlanned1763800200000 implements MigrationInterface {
  name = 'TheWorkIsPlanned1763800200000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE work_package (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE RESTRICT,
        parent_id uuid,
        code text NOT NULL,
        title_fr text NOT NULL,
        title_en text NOT NULL,
        objectives_fr text NOT NULL DEFAULT '',
        objectives_en text NOT NULL DEFAULT '',
        lead_partner_id uuid NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        position integer NOT NULL,
        state text NOT NULL DEFAULT 'NOT_STARTED' CHECK (state IN ('NOT_STARTED', 'IN_PROGRESS', 'AT_RISK', 'BLOCKED', 'DONE')),
        progress integer NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
        next_on date,
        done text NOT NULL DEFAULT '',
        next text NOT NULL DEFAULT '',
        blockers text NOT NULL DEFAULT '',
        updated_at timestamptz,
        updated_by_id uuid REFERENCES person ON DELETE RESTRICT,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        UNIQUE (project_id, code),
        FOREIGN KEY (project_id, parent_id) REFERENCES work_package (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, lead_partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT,
        CHECK (starts_on <= ends_on)
      )`);
    await q.query(`CREATE INDEX work_package_order ON work_package (project_id, position, id)`);
    await q.query(`
      CREATE TABLE participation (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        work_package_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        UNIQUE (work_package_id, partner_id),
        FOREIGN KEY (project_id, work_package_id) REFERENCES work_package (project_id, id) ON DELETE CASCADE,
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT
      )`);
    await q.query(`CREATE INDEX participation_partner ON participation (project_id, partner_id)`);
    await q.query(`
      CREATE TABLE status_update (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        work_package_id uuid NOT NULL,
        author_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
        at timestamptz NOT NULL,
        state text NOT NULL,
        progress integer NOT NULL,
        next_on date,
        done text NOT NULL,
        next text NOT NULL,
        blockers text NOT NULL,
        FOREIGN KEY (project_id, work_package_id) REFERENCES work_package (project_id, id) ON DELETE RESTRICT
      )`);
    await q.query(`CREATE INDEX status_update_history ON status_update (work_package_id, at DESC, id DESC)`);
    await q.query(`CREATE INDEX status_update_recent ON status_update (project_id, at DESC, id DESC)`);
    await q.query(`
      CREATE TABLE milestone (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE RESTRICT,
        work_package_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        code text NOT NULL,
        title_fr text NOT NULL,
        title_en text NOT NULL,
        verification_fr text NOT NULL DEFAULT '',
        verification_en text NOT NULL DEFAULT '',
        baseline_on date NOT NULL,
        forecast_on date NOT NULL,
        achieved_on date,
        state text NOT NULL DEFAULT 'PLANNED' CHECK (state IN ('PLANNED', 'AT_RISK', 'ACHIEVED', 'MISSED')),
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        UNIQUE (project_id, code),
        FOREIGN KEY (project_id, work_package_id) REFERENCES work_package (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT,
        CHECK ((state = 'ACHIEVED') = (achieved_on IS NOT NULL))
      )`);
    await q.query(`CREATE INDEX milestone_order ON milestone (project_id, forecast_on, id)`);
    await q.query(`CREATE INDEX milestone_work_package ON milestone (work_package_id)`);
    await q.query(`
      CREATE TABLE forecast_change (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        milestone_id uuid NOT NULL,
        author_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
        at timestamptz NOT NULL,
        from_on date NOT NULL,
        to_on date NOT NULL,
        reason text NOT NULL CHECK (reason <> ''),
        FOREIGN KEY (project_id, milestone_id) REFERENCES milestone (project_id, id) ON DELETE RESTRICT
      )`);
    await q.query(`CREATE INDEX forecast_change_history ON forecast_change (milestone_id, at DESC, id DESC)`);
    await q.query(`
      CREATE TABLE deliverable (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE RESTRICT,
        work_package_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        code text NOT NULL,
        title_fr text NOT NULL,
        title_en text NOT NULL,
        type text NOT NULL CHECK (type IN ('REPORT', 'PROTOTYPE', 'DATA', 'SOFTWARE', 'OTHER')),
        dissemination text NOT NULL CHECK (dissemination IN ('PUBLIC', 'CONSORTIUM')),
        baseline_on date NOT NULL,
        due_on date NOT NULL,
        submitted_on date,
        accepted_on date,
        state text NOT NULL DEFAULT 'PLANNED' CHECK (state IN ('PLANNED', 'DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'ACCEPTED')),
        delay_reason text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        UNIQUE (project_id, code),
        FOREIGN KEY (project_id, work_package_id) REFERENCES work_package (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT
      )`);
    await q.query(`CREATE INDEX deliverable_order ON deliverable (project_id, due_on, id)`);
    await q.query(`CREATE INDEX deliverable_work_package ON deliverable (work_package_id)`);
    await q.query(`
      CREATE TABLE change_request (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        deliverable_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        author_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
        at timestamptz NOT NULL,
        reason text NOT NULL CHECK (reason <> ''),
        FOREIGN KEY (project_id, deliverable_id) REFERENCES deliverable (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT
      )`);
    await q.query(`CREATE INDEX change_request_history ON change_request (deliverable_id, at DESC, id DESC)`);
    await q.query(`
      CREATE TABLE demonstrator (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE RESTRICT,
        code text NOT NULL,
        title_fr text NOT NULL,
        title_en text NOT NULL,
        objective_fr text NOT NULL,
        objective_en text NOT NULL,
        position integer NOT NULL,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        UNIQUE (project_id, code)
      )`);
    await q.query(`
      CREATE TABLE elementary_function (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        demonstrator_id uuid NOT NULL,
        parent_id uuid,
        partner_id uuid NOT NULL,
        code text NOT NULL,
        title_fr text NOT NULL,
        title_en text NOT NULL,
        trl_now integer NOT NULL CHECK (trl_now BETWEEN 1 AND 9),
        trl_target integer NOT NULL CHECK (trl_target BETWEEN 1 AND 9),
        position integer NOT NULL,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        UNIQUE (project_id, code),
        FOREIGN KEY (project_id, demonstrator_id) REFERENCES demonstrator (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, parent_id) REFERENCES elementary_function (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT
      )`);
    await q.query(`CREATE INDEX elementary_function_tree ON elementary_function (demonstrator_id, position)`);
    await q.query(`
      CREATE TABLE study (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        function_id uuid NOT NULL,
        work_package_id uuid NOT NULL,
        UNIQUE (function_id, work_package_id),
        FOREIGN KEY (project_id, function_id) REFERENCES elementary_function (project_id, id) ON DELETE CASCADE,
        FOREIGN KEY (project_id, work_package_id) REFERENCES work_package (project_id, id) ON DELETE RESTRICT
      )`);
    await q.query(`CREATE INDEX study_work_package ON study (work_package_id)`);

    await this.wall(q);
  }

  /** Everyone in a project reads its plan; the lead and those who do the work change what is theirs; the plan itself is laid by the owner. */
  private async wall(q: QueryRunner): Promise<void> {
    const read = sight.member;
    for (const table of ['participation', 'demonstrator', 'elementary_function', 'study'])
      await protect(q, table, { read });
    const leads = sight.ownPartner.replace('partner_id', 'lead_partner_id');
    const takesPart = `EXISTS (SELECT 1 FROM participation WHERE work_package_id = work_package.id AND ${sight.ownPartner})`;
    await protect(q, 'work_package', { read, update: `${sight.lead} OR ${leads} OR ${takesPart}` });
    await protect(q, 'milestone', { read, update: sight.lead });
    await protect(q, 'deliverable', { read, update: `${sight.lead} OR ${sight.ownPartner}` });
    const byOneself = 'author_id = (SELECT entered_person())';
    await protect(q, 'status_update', { read, insert: `${byOneself} AND ${sight.consortium}` });
    await protect(q, 'forecast_change', { read, insert: `${byOneself} AND ${sight.lead}` });
    await protect(q, 'change_request', {
      read: `${sight.lead} OR ${sight.ownPartner}`,
      insert: `${byOneself} AND ${sight.lead}`,
    });
  }

  async down(q: QueryRunner): Promise<void> {
    const tables = ['study', 'elementary_function', 'demonstrator', 'change_request', 'deliverable', 'forecast_change'];
    for (const table of [...tables, 'milestone', 'status_update', 'participation', 'work_package'])
      await q.query(`DROP TABLE ${table} CASCADE`);
  }
}
