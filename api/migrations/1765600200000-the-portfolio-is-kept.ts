import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, sight } from './protect.js';

const NOT_SENT = `('DRAFT', 'RETURNED', 'REJECTED')`;
const DECLARED = `SELECT c.project_id, sum(c.declared) AS amount FROM claim c WHERE c.state NOT IN ${NOT_SENT}`;
const AGREED = `SELECT f.project_id, sum(f.amount) FILTER (WHERE f.fund = 'FEDER') AS agreed, sum(f.amount) AS cost FROM financing f`;

/** What follows from the rows that a statement wrote. */
const kept: Readonly<Record<string, string>> = {
  portfolio_certified: `UPDATE portfolio_row r SET certified = r.certified + w.amount
    FROM (SELECT project_id, sum(amount) AS amount FROM written GROUP BY 1) w WHERE r.project_id = w.project_id`,
  portfolio_paid: `UPDATE portfolio_row r SET paid = r.paid + w.amount
    FROM (SELECT project_id, sum(transfer) AS amount FROM written GROUP BY 1) w WHERE r.project_id = w.project_id`,
  portfolio_declared: `UPDATE portfolio_row r SET declared = COALESCE(d.amount, 0)
    FROM (SELECT DISTINCT project_id FROM written) w
    LEFT JOIN LATERAL (${DECLARED} AND c.project_id = w.project_id GROUP BY 1) d ON true WHERE r.project_id = w.project_id`,
  portfolio_agreed: `UPDATE portfolio_row r SET agreed = COALESCE(a.agreed, 0), cost = COALESCE(a.cost, 0)
    FROM (SELECT DISTINCT project_id FROM written) w
    LEFT JOIN LATERAL (${AGREED} WHERE f.project_id = w.project_id GROUP BY 1) a ON true WHERE r.project_id = w.project_id`,
};
const verbs = ['INSERT', 'UPDATE', 'DELETE'] as const;
const watched: ReadonlyArray<readonly [table: string, runs: string, on: ReadonlyArray<(typeof verbs)[number]>]> = [
  ['certified_entry', 'portfolio_certified', ['INSERT']],
  ['payment', 'portfolio_paid', ['INSERT']],
  ['claim', 'portfolio_declared', ['INSERT', 'UPDATE']],
  ['financing', 'portfolio_agreed', verbs],
];
const door = (name: string, does: string) => `
  CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN ${does}; RETURN NULL; END $$`;

/** The sums of each project, kept as they change: a portfolio is sorted by them without counting a million lines. */
export class ThePortfolioIsKept1765600200000 implements MigrationInterface {
  name = 'ThePortfolioIsKept1765600200000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE portfolio_row (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL UNIQUE REFERENCES project ON DELETE CASCADE,
        name text NOT NULL,
        year integer NOT NULL,
        agreed bigint NOT NULL DEFAULT 0,
        cost bigint NOT NULL DEFAULT 0,
        declared bigint NOT NULL DEFAULT 0,
        certified bigint NOT NULL DEFAULT 0,
        paid bigint NOT NULL DEFAULT 0,
        CHECK (id = project_id)
      )`);
    await q.query(`
      INSERT INTO portfolio_row (id, project_id, name, year, agreed, cost, declared, certified, paid)
      SELECT p.id, p.id, p.acronym, extract(year FROM p.starts_on), COALESCE(a.agreed, 0), COALESCE(a.cost, 0), COALESCE(d.amount, 0),
        COALESCE((SELECT sum(e.amount) FROM certified_entry e WHERE e.project_id = p.id), 0),
        COALESCE((SELECT sum(y.transfer) FROM payment y WHERE y.project_id = p.id), 0)
      FROM project p LEFT JOIN (${AGREED} GROUP BY 1) a ON a.project_id = p.id
        LEFT JOIN (${DECLARED} GROUP BY 1) d ON d.project_id = p.id`);
    await q.query(
      door(
        'portfolio_opened',
        `INSERT INTO portfolio_row (id, project_id, name, year) VALUES (NEW.id, NEW.id, NEW.acronym, extract(year FROM NEW.starts_on))`,
      ),
    );
    await q.query(`CREATE TRIGGER portfolio AFTER INSERT ON project FOR EACH ROW EXECUTE FUNCTION portfolio_opened()`);
    for (const [name, does] of Object.entries(kept)) await q.query(door(name, does));
    for (const [table, runs, on] of watched)
      for (const verb of on)
        await q.query(`CREATE TRIGGER portfolio_${verb.toLowerCase()} AFTER ${verb} ON ${table}
          REFERENCING ${verb === 'DELETE' ? 'OLD' : 'NEW'} TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION ${runs}()`);
    await protect(q, 'portfolio_row', { read: sight.overseer });
  }

  async down(q: QueryRunner): Promise<void> {
    for (const [table, , on] of watched)
      for (const verb of on) await q.query(`DROP TRIGGER portfolio_${verb.toLowerCase()} ON ${table}`);
    await q.query(`DROP TRIGGER portfolio ON project`);
    await q.query(`DROP TABLE portfolio_row`);
    await q.query(`DROP FUNCTION portfolio_opened, ${Object.keys(kept).join(', ')}`);
  }
}
