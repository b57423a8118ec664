import type { MigrationInterface, QueryRunner } from 'typeorm';

const ids = (setting: string) => `ANY ((SELECT entered_ids('app.${setting}'))::uuid[])`;

/** A period asks partners by one day and the lead by another; a line that was declared knows its period. */
export class PeriodsHaveDeadlines1764700100000 implements MigrationInterface {
  name = 'PeriodsHaveDeadlines1764700100000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE claim_period ADD partners_due_on date, ADD version integer NOT NULL DEFAULT 1`);
    await q.query(
      `ALTER TABLE claim_period ADD CONSTRAINT claim_period_partners_first CHECK (partners_due_on <= due_on)`,
    );
    await this.periodsOfLines(q);
    await this.unsignedMonths(q);
  }

  /** Of what they declared, partners see the lines and not the claim: the period stands on the line, as its claim has it. */
  private async periodsOfLines(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE claim_line ADD period_id uuid`);
    await q.query(`ALTER TABLE claim_line DISABLE TRIGGER sealed`);
    await q.query(`UPDATE claim_line l SET period_id = c.period_id FROM claim c WHERE c.id = l.claim_id`);
    await q.query(`ALTER TABLE claim_line ENABLE TRIGGER sealed`);
    await q.query(`
      ALTER TABLE claim_line ALTER period_id SET NOT NULL,
        ADD FOREIGN KEY (project_id, period_id) REFERENCES claim_period (project_id, id) ON DELETE RESTRICT`);
    await q.query(`CREATE INDEX claim_line_period ON claim_line (period_id, partner_id)`);
    await q.query(`
      CREATE FUNCTION take_period() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        SELECT c.period_id INTO NEW.period_id FROM claim c WHERE c.id = NEW.claim_id AND c.project_id = NEW.project_id;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER of_its_claim BEFORE INSERT ON claim_line FOR EACH ROW EXECUTE FUNCTION take_period()`,
    );
  }

  /** The lead learns how many people of a partner have yet to sign a month, and nothing of who or of their hours. */
  private async unsignedMonths(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION unsigned_months(its_project uuid, first_day date, last_day date)
      RETURNS TABLE (partner_id uuid, month date, people integer)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT e.partner_id, m.first::date, count(*)::integer
        FROM employee e CROSS JOIN generate_series(date_trunc('month', first_day), last_day, interval '1 month') AS m (first)
        WHERE e.project_id = its_project AND (e.project_id = ${ids('led')} OR e.partner_id = ${ids('partners')})
          AND EXISTS (SELECT FROM employment_term o WHERE o.employee_id = e.id AND o.method = 'HOURLY'
            AND o.from_on < m.first + interval '1 month' AND (o.until_on IS NULL OR o.until_on >= m.first))
          AND NOT EXISTS (SELECT FROM timesheet t WHERE t.employee_id = e.id AND t.month = m.first::date
            AND t.state IN ('SIGNED', 'COUNTERSIGNED', 'DECLARED'))
        GROUP BY e.partner_id, m.first $$`);
    await q.query(`REVOKE ALL ON FUNCTION unsigned_months FROM PUBLIC`);
    await q.query(`GRANT EXECUTE ON FUNCTION unsigned_months TO portal_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION unsigned_months`);
    await q.query(`DROP TRIGGER of_its_claim ON claim_line`);
    await q.query(`DROP FUNCTION take_period`);
    await q.query(`ALTER TABLE claim_line DROP period_id`);
    await q.query(`ALTER TABLE claim_period DROP partners_due_on, DROP version`);
  }
}
