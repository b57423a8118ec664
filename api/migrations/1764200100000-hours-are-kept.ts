import type { MigrationInterface, QueryRunner } from 'typeorm';
import { frozen, ownBooks } from './money.js';
import { protect, sight } from './protect.js';

/** Who the person may keep the books of, told with the rest when they enter. */
const enter = (books: boolean) => `
  CREATE OR REPLACE FUNCTION enter(person uuid, today date) RETURNS jsonb LANGUAGE plpgsql AS $$
  DECLARE
    answer jsonb;
    held record;
  BEGIN
    PERFORM set_config('app.person', person::text, true);
    SELECT
      COALESCE(jsonb_agg(jsonb_build_object('projectId', project_id, 'partnerId', partner_id, 'role', role)), '[]') AS memberships,
      COALESCE(array_agg(project_id), '{}') AS projects,
      COALESCE(array_agg(project_id) FILTER (WHERE partner_id IS NOT NULL), '{}') AS shared,
      COALESCE(array_agg(project_id) FILTER (WHERE role LIKE 'LEAD%'), '{}') AS led,
      COALESCE(array_agg(project_id) FILTER (WHERE partner_id IS NULL), '{}') AS overseen,
      ${books ? `COALESCE(array_agg(partner_id) FILTER (WHERE role IN ('PARTNER_FINANCE', 'PARTNER_LEGAL', 'LEAD_FINANCE')), '{}') AS books,` : ''}
      COALESCE(array_agg(partner_id) FILTER (WHERE partner_id IS NOT NULL), '{}') AS partners
    INTO held
    FROM membership
    WHERE person_id = person AND withdrawn_at IS NULL AND accepted_at IS NOT NULL AND (ends_on IS NULL OR ends_on >= today);
    PERFORM set_config('app.projects', held.projects::text, true), set_config('app.shared', held.shared::text, true),
      set_config('app.led', held.led::text, true), set_config('app.overseen', held.overseen::text, true),
      ${books ? `set_config('app.books', held.books::text, true),` : ''}
      set_config('app.partners', held.partners::text, true);
    SELECT jsonb_build_object('name', p.name, 'platform_admin', p.platform_admin, 'memberships', held.memberships)
    INTO answer FROM person p WHERE p.id = person;
    RETURN answer;
  END $$`;

/** People whose work is declared: their terms of employment, and their hours of each month. */
export class HoursAreKept1764200100000 implements MigrationInterface {
  name = 'HoursAreKept1764200100000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(enter(true));
    await q.query(`
      CREATE TABLE employee (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        job text NOT NULL DEFAULT '',
        person_id uuid REFERENCES person ON DELETE RESTRICT,
        superior_id uuid REFERENCES person ON DELETE RESTRICT,
        illustrative boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        UNIQUE (partner_id, name),
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT
      )`);
    await q.query(`CREATE INDEX employee_person ON employee (person_id)`);
    await q.query(`CREATE INDEX employee_superior ON employee (superior_id)`);
    await q.query(`
      CREATE TABLE employment_term (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        employee_id uuid NOT NULL,
        from_on date NOT NULL,
        until_on date,
        quota integer NOT NULL CHECK (quota BETWEEN 1 AND 10000),
        method text NOT NULL CHECK (method IN ('HOURLY', 'FIXED_SHARE')),
        annual_cost bigint NOT NULL CHECK (annual_cost > 0),
        fixed_share integer CHECK (fixed_share BETWEEN 1 AND 10000),
        documented_on date NOT NULL,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, employee_id) REFERENCES employee (project_id, id) ON DELETE RESTRICT,
        CHECK (until_on IS NULL OR from_on <= until_on),
        CHECK ((method = 'FIXED_SHARE') = (fixed_share IS NOT NULL))
      )`);
    await q.query(`CREATE INDEX employment_term_employee ON employment_term (employee_id, from_on)`);
    await q.query(`
      CREATE TABLE timesheet (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        employee_id uuid NOT NULL,
        month date NOT NULL CHECK (extract(day FROM month) = 1),
        state text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT', 'SIGNED', 'COUNTERSIGNED', 'RETURNED', 'DECLARED')),
        signed_at timestamptz,
        signed_by_id uuid REFERENCES person ON DELETE RESTRICT,
        countersigned_at timestamptz,
        countersigned_by_id uuid REFERENCES person ON DELETE RESTRICT,
        returned_why text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        UNIQUE (employee_id, month),
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, employee_id) REFERENCES employee (project_id, id) ON DELETE RESTRICT
      )`);
    await q.query(`CREATE INDEX timesheet_partner ON timesheet (partner_id, month)`);
    await q.query(`
      CREATE TABLE timesheet_entry (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        timesheet_id uuid NOT NULL,
        day date NOT NULL,
        work_package_id uuid,
        elsewhere text CHECK (elsewhere IN ('OTHER_OPERATION', 'OTHER_WORK', 'ABSENCE')),
        hours integer NOT NULL CHECK (hours BETWEEN 1 AND 2400),
        UNIQUE NULLS NOT DISTINCT (timesheet_id, day, work_package_id, elsewhere),
        FOREIGN KEY (project_id, timesheet_id) REFERENCES timesheet (project_id, id) ON DELETE CASCADE,
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, work_package_id) REFERENCES work_package (project_id, id) ON DELETE RESTRICT,
        CHECK ((work_package_id IS NULL) <> (elsewhere IS NULL))
      )`);
    await q.query(`CREATE INDEX timesheet_entry_work ON timesheet_entry (work_package_id)`);
    await frozen(
      q,
      'timesheet_entry',
      `EXISTS (SELECT FROM timesheet t WHERE t.id = OLD.timesheet_id AND t.state NOT IN ('DRAFT', 'RETURNED'))`,
    );
    await frozen(q, 'timesheet', `OLD.state = 'DECLARED'`);
    await this.wall(q);
    await this.doors(q);
  }

  /** Salaries are their accountants' alone; hours also those of who worked them and of their superior. */
  private async wall(q: QueryRunner): Promise<void> {
    const delegated = `(${sight.lead} AND EXISTS (SELECT FROM partner p WHERE p.id = partner_id AND p.delegates_payroll))`;
    const me = '(SELECT entered_person())';
    const involved = (row: string) =>
      `(${sight.ownPartner} AND (${row}person_id = ${me} OR ${row}superior_id = ${me}))`;
    await protect(q, 'employee', {
      read: `${ownBooks} OR ${involved('')} OR ${delegated.replace('partner_id', 'employee.partner_id')}`,
      insert: ownBooks,
      update: ownBooks,
      remove: ownBooks,
    });
    await protect(q, 'employment_term', {
      read: `${ownBooks} OR ${delegated.replace('partner_id', 'employment_term.partner_id')}`,
      insert: ownBooks,
      update: ownBooks,
      remove: ownBooks,
    });
    const known = (table: string) =>
      `EXISTS (SELECT FROM employee e WHERE e.id = ${table}.employee_id AND e.project_id = ${table}.project_id)`;
    const theirs = `(${sight.ownPartner} AND EXISTS (SELECT FROM employee e WHERE e.id = timesheet.employee_id
      AND e.project_id = timesheet.project_id AND (e.person_id = ${me} OR e.superior_id = ${me})))`;
    await protect(q, 'timesheet', {
      read: known('timesheet'),
      insert: `${ownBooks} OR ${theirs}`,
      update: `${ownBooks} OR ${theirs}`,
      remove: ownBooks,
    });
    const ofSheet = `EXISTS (SELECT FROM timesheet t WHERE t.id = timesheet_entry.timesheet_id AND t.project_id = timesheet_entry.project_id)`;
    await protect(q, 'timesheet_entry', {
      read: ofSheet,
      insert: `${ofSheet} AND ${sight.ownPartner}`,
      update: `${ofSheet} AND ${sight.ownPartner}`,
      remove: `${ofSheet} AND ${sight.ownPartner}`,
    });
  }

  /** What somebody who may see a person's hours learns beside them, and never what they cost or where else they worked. */
  private async doors(q: QueryRunner): Promise<void> {
    const me = '(SELECT entered_person())';
    const ids = (setting: string) => `ANY ((SELECT entered_ids('app.${setting}'))::uuid[])`;
    const seen = `e.id = its_employee AND (e.project_id = ${ids('shared')} AND e.partner_id = ${ids('books')}
      OR e.partner_id = ${ids('partners')} AND (e.person_id = ${me} OR e.superior_id = ${me})
      OR e.project_id = ${ids('led')} AND EXISTS (SELECT FROM partner p WHERE p.id = e.partner_id AND p.delegates_payroll))`;
    await q.query(`
      CREATE FUNCTION employment_of(its_employee uuid)
      RETURNS TABLE (id uuid, from_on date, until_on date, quota integer, method text, documented_on date)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT t.id, t.from_on, t.until_on, t.quota, t.method, t.documented_on
        FROM employee e JOIN employment_term t ON t.employee_id = e.id WHERE ${seen} $$`);
    await q.query(`
      CREATE FUNCTION hours_by_day(its_employee uuid, first_day date, last_day date)
      RETURNS TABLE (day date, hours integer)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH asked AS (SELECT e.id, e.person_id FROM employee e WHERE ${seen}),
        sheets AS (
          SELECT x.day, SUM(x.hours) FILTER (WHERE x.work_package_id IS NOT NULL) AS here, SUM(x.hours) AS said
          FROM asked JOIN employee e ON e.id = asked.id OR e.person_id = asked.person_id
          JOIN timesheet t ON t.employee_id = e.id AND t.month BETWEEN date_trunc('month', first_day) AND last_day
          JOIN timesheet_entry x ON x.timesheet_id = t.id AND x.day BETWEEN first_day AND last_day
            AND (x.elsewhere IS NULL OR x.elsewhere = 'OTHER_OPERATION')
          GROUP BY x.day, e.id)
        SELECT s.day, GREATEST(SUM(COALESCE(s.here, 0)), MAX(s.said))::integer FROM sheets s GROUP BY s.day $$`);
    for (const door of ['employment_of', 'hours_by_day']) {
      await q.query(`REVOKE ALL ON FUNCTION ${door} FROM PUBLIC`);
      await q.query(`GRANT EXECUTE ON FUNCTION ${door} TO portal_app`);
    }
    await q.query(`CREATE POLICY app_reads_payroll ON document AS RESTRICTIVE FOR SELECT TO portal_app
      USING (subject_type <> 'employment-term' OR EXISTS (SELECT FROM employment_term t WHERE t.id = document.subject_id))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP POLICY app_reads_payroll ON document`);
    await q.query(`DROP FUNCTION hours_by_day, employment_of`);
    await q.query(`DROP TABLE timesheet_entry, timesheet, employment_term, employee`);
    await q.query(`DROP FUNCTION keep_timesheet_entry, keep_timesheet`);
    await q.query(enter(false));
  }
}
