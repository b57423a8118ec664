import type { MigrationInterface, QueryRunner } from 'typeorm';

const IN_CONTROL = `('SUBMITTED', 'ADMISSIBLE', 'IN_CONTROL', 'ADVERSARIAL', 'CONTROLLED')`;
const NOT_SENT = `('DRAFT', 'RETURNED', 'REJECTED')`;
/** When the day after the one before last began in Paris: what was said earlier was said too early. */
const SAID_BEFORE = `((b.before + 1)::timestamp AT TIME ZONE 'Europe/Paris')`;
const NAMED = ['programme_id', 'title_fr', 'title_en', 'ends_on'];
const SEEN = `SELECT DISTINCT o.id FROM unnest(entered_ids('app.overseen')) AS o (id) WHERE own IS NULL OR o.id = ANY (own)`;
const AS_OWNER = `LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp`;

/**
 * What waits on each project that somebody oversees, counted when it is asked: nothing of it is kept, so nothing of it is
 * stale. It runs with its owner's eyes, since a wall that is asked of a hundred thousand rows one by one takes longer than
 * the count; it begins with the projects that the transaction was let into, and tells of no other.
 */
export class ThePortfolioIsWeighed1765720000000 implements MigrationInterface {
  name = 'ThePortfolioIsWeighed1765720000000';

  async up(q: QueryRunner): Promise<void> {
    await this.names(q);
    await q.query(`
      CREATE FUNCTION portfolio_beats(today date, own uuid[]) RETURNS TABLE (pace text, due_day integer, ends date)
      ${AS_OWNER} AS $$
        SELECT DISTINCT COALESCE(h.every, ''), COALESCE(h.due_day, 0), LEAST(p.ends_on, today)
        FROM (${SEEN}) s JOIN project p ON p.id = s.id LEFT JOIN rhythm h ON h.project_id = p.id $$`);
    await q.query(`
      CREATE FUNCTION portfolio_standing(
        today date, own uuid[], paces text[], due_days integer[], ends date[], lasts date[], befores date[]
      ) RETURNS TABLE (
        project_id uuid, late_claims integer, late_updates integer, open_controls integer, open_since timestamptz,
        to_pay integer, corrections integer, to_come_back bigint, open_risks integer, worst integer
      ) ${AS_OWNER} AS $$
        WITH seen AS MATERIALIZED (
          ${SEEN}
        ), claimed AS (
          SELECT c.project_id AS id, count(*) FILTER (WHERE c.state IN ${IN_CONTROL}) AS open,
            min(c.submitted_at) FILTER (WHERE c.state IN ${IN_CONTROL}) AS since,
            count(*) FILTER (WHERE c.state = 'CERTIFIED') AS to_pay
          FROM seen s JOIN claim c ON c.project_id = s.id GROUP BY 1
        ), unsent AS (
          SELECT d.project_id AS id, count(*) AS many FROM seen s JOIN claim_period d ON d.project_id = s.id
          WHERE d.due_on < today AND NOT EXISTS (SELECT FROM claim c
            WHERE c.project_id = d.project_id AND c.period_id = d.id AND c.state NOT IN ${NOT_SENT}) GROUP BY 1
        ), asked AS (
          SELECT p.id, COALESCE(h.since, p.starts_on) AS since, b.last, ${SAID_BEFORE} AS said_before
          FROM seen s JOIN project p ON p.id = s.id LEFT JOIN rhythm h ON h.project_id = p.id
            JOIN unnest(paces, due_days, ends, lasts, befores) AS b (pace, due_day, ends, last, before)
              ON b.pace = COALESCE(h.every, '') AND b.due_day = COALESCE(h.due_day, 0) AND b.ends = LEAST(p.ends_on, today)
        ), silent AS (
          SELECT w.project_id AS id, count(*) AS many FROM asked a JOIN work_package w ON w.project_id = a.id
          WHERE a.since <= a.last AND w.starts_on <= a.last AND w.state NOT IN ('DONE', 'SUSPENDED')
            AND (w.updated_at IS NULL OR w.updated_at < a.said_before) GROUP BY 1
        ), corrected AS (
          SELECT k.project_id AS id, count(*) AS many, COALESCE(sum(k.owed) FILTER (WHERE k.state = 'DECIDED'), 0) AS owed
          FROM seen s JOIN correction k ON k.project_id = s.id WHERE k.state = 'PROPOSED'
            OR k.state = 'DECIDED' AND k.recovery <> 'NONE' AND k.payment_id IS NULL AND k.repaid_on IS NULL GROUP BY 1
        ), threatened AS (
          SELECT r.project_id AS id, count(*) AS many, max(r.probability * r.impact) AS worst
          FROM seen s JOIN risk r ON r.project_id = s.id WHERE r.state <> 'CLOSED' GROUP BY 1
        )
        SELECT s.id, COALESCE(unsent.many, 0)::integer, COALESCE(silent.many, 0)::integer, COALESCE(claimed.open, 0)::integer,
          claimed.since, COALESCE(claimed.to_pay, 0)::integer, COALESCE(corrected.many, 0)::integer,
          COALESCE(corrected.owed, 0)::bigint, COALESCE(threatened.many, 0)::integer, COALESCE(threatened.worst, 0)
        FROM seen s LEFT JOIN claimed USING (id) LEFT JOIN unsent USING (id) LEFT JOIN silent USING (id)
          LEFT JOIN corrected USING (id) LEFT JOIN threatened USING (id) $$`);
    for (const door of ['portfolio_beats', 'portfolio_standing']) {
      await q.query(`REVOKE ALL ON FUNCTION ${door} FROM PUBLIC`);
      await q.query(`GRANT EXECUTE ON FUNCTION ${door} TO portal_app`);
    }
  }

  /** What a project is found and weighed by is kept with its sums, so that nothing is asked of the wall twice. */
  private async names(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE portfolio_row ADD programme_id uuid REFERENCES programme ON DELETE RESTRICT,
        ADD title_fr text NOT NULL DEFAULT '', ADD title_en text NOT NULL DEFAULT '', ADD ends_on date`);
    await q.query(`
      UPDATE portfolio_row r SET (${NAMED}) = (SELECT ${NAMED} FROM project p WHERE p.id = r.id)`);
    await q.query(`
      CREATE FUNCTION portfolio_named() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        UPDATE portfolio_row SET name = NEW.acronym, year = extract(year FROM NEW.starts_on),
          (${NAMED}) = ROW (${NAMED.map((column) => `NEW.${column}`)}) WHERE id = NEW.id;
        RETURN NULL;
      END $$`);
    await q.query(`
      CREATE TRIGGER portfolio_named AFTER INSERT OR UPDATE OF acronym, starts_on, ${NAMED} ON project
      FOR EACH ROW EXECUTE FUNCTION portfolio_named()`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION portfolio_standing, portfolio_beats`);
    await q.query(`DROP TRIGGER portfolio_named ON project`);
    await q.query(`DROP FUNCTION portfolio_named`);
    await q.query(`ALTER TABLE portfolio_row ${NAMED.map((column) => `DROP ${column}`)}`);
  }
}
