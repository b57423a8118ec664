import type { QueryRunner } from 'typeorm';
import { sight } from './protect.js';

export const CATEGORIES = `('STAFF', 'INDIRECT', 'TRAVEL', 'EXTERNAL', 'CONSUMABLES', 'EQUIPMENT', 'DEPRECIATION', 'IN_KIND', 'IP')`;

/** The partner whose books the row is of, where the person keeps them: finance and legal roles. */
export const ownBooks = `(${sight.consortium} AND partner_id = ANY ((SELECT entered_ids('app.books'))::uuid[]))`;

/** From the moment at which that holds of the old row, nobody changes it or takes it away, whatever the code. */
export async function frozen(q: QueryRunner, table: string, when: string): Promise<void> {
  await q.query(`
    CREATE FUNCTION keep_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF ${when} THEN RAISE EXCEPTION 'what was agreed or signed is never edited in place' USING ERRCODE = 'insufficient_privilege'; END IF;
      RETURN COALESCE(NEW, OLD);
    END $$`);
  await q.query(
    `CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION keep_${table}()`,
  );
}
