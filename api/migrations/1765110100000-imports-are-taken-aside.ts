import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An import is taken beside the requests: how far it is, that it was stopped, and why it was refused are told by its row. */
export class ImportsAreTakenAside1765110100000 implements MigrationInterface {
  name = 'ImportsAreTakenAside1765110100000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE expense_import
        ADD taking_at timestamptz,
        ADD taken_lines integer NOT NULL DEFAULT 0 CHECK (taken_lines >= 0),
        ADD stopped_at timestamptz,
        ADD refused jsonb,
        ADD CHECK (taking_at IS NULL OR read_at IS NOT NULL)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE expense_import DROP taking_at, DROP taken_lines, DROP stopped_at, DROP refused`);
  }
}
