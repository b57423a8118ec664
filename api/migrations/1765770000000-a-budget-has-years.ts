import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['budget_line', 'agreement_line'];

/** A budget line may say its calendar years, in its own row: it freezes, is seen and goes with it, and is never anything but their sum. */
export class ABudgetHasYears1765770000000 implements MigrationInterface {
  name = 'ABudgetHasYears1765770000000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION sum_of(amounts bigint[]) RETURNS bigint LANGUAGE sql IMMUTABLE
      RETURN (SELECT COALESCE(sum(amount), 0)::bigint FROM unnest(amounts) amount)`);
    for (const table of TABLES)
      await q.query(`
        ALTER TABLE ${table}
          ADD from_year integer CHECK (from_year BETWEEN 1900 AND 2200),
          ADD by_year bigint[],
          ADD CONSTRAINT ${table}_is_its_years CHECK (
            (from_year IS NULL) = (by_year IS NULL)
            AND (by_year IS NULL OR (sum_of(by_year) = amount AND 0 <= ALL (by_year)
              AND cardinality(by_year) BETWEEN 1 AND 100 AND array_position(by_year, NULL) IS NULL)))`);
    await q.query(`
      CREATE FUNCTION keep_years_within() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.state IN ('PROPOSED', 'IN_FORCE') AND EXISTS (
          SELECT FROM agreement_line l WHERE l.agreement_id = NEW.id AND (l.from_year < extract(year FROM NEW.starts_on)
            OR l.from_year + cardinality(l.by_year) - 1 > extract(year FROM NEW.ends_on)))
        THEN RAISE EXCEPTION 'a year of the budget is not of the agreement' USING ERRCODE = 'check_violation'; END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER years_within BEFORE UPDATE ON agreement FOR EACH ROW EXECUTE FUNCTION keep_years_within()`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TRIGGER years_within ON agreement`);
    await q.query(`DROP FUNCTION keep_years_within`);
    for (const table of TABLES) await q.query(`ALTER TABLE ${table} DROP by_year, DROP from_year`);
    await q.query(`DROP FUNCTION sum_of`);
  }
}
