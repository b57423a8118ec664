import type { MigrationInterface, QueryRunner } from 'typeorm';
import { permit, sight } from './protect.js';

/** The plan is drawn in the portal: its rows are added, described and removed, with who does how much of each. */
export class TheLeadDrawsThePlan1763800700000 implements MigrationInterface {
  name = 'TheLeadDrawsThePlan1763800700000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE participation
        ADD effort integer NOT NULL DEFAULT 0 CHECK (effort BETWEEN 0 AND 1000000)`);
    await q.query(`ALTER TABLE work_package ADD tags text[] NOT NULL DEFAULT '{}'`);
    await q.query(`ALTER TABLE baseline_item ADD effort integer`);
    for (const table of ['work_package', 'participation', 'milestone', 'deliverable'])
      await permit(q, table, { insert: sight.lead, remove: sight.lead });
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['work_package', 'participation', 'milestone', 'deliverable']) {
      await q.query(`REVOKE INSERT, DELETE ON ${table} FROM portal_app`);
      for (const verb of ['inserts', 'removes']) await q.query(`DROP POLICY app_${verb} ON ${table}`);
    }
    await q.query('ALTER TABLE baseline_item DROP effort');
    await q.query('ALTER TABLE work_package DROP tags');
    await q.query('ALTER TABLE participation DROP effort');
  }
}
