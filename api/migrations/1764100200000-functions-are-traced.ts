import type { MigrationInterface, QueryRunner } from 'typeorm';
import { permit, protect, sight } from './protect.js';

const LED = { insert: sight.lead, remove: sight.lead };

/** The tree of the demonstrators is drawn in the portal; studies say who, for which deliverable and for what share; functions meet at interfaces. */
export class FunctionsAreTraced1764100200000 implements MigrationInterface {
  name = 'FunctionsAreTraced1764100200000';

  async up(q: QueryRunner): Promise<void> {
    await this.studies(q);
    await this.interfaces(q);
    await permit(q, 'demonstrator', { ...LED, update: sight.lead });
    await permit(q, 'elementary_function', LED);
    await q.query('REVOKE UPDATE (trl_now, version) ON elementary_function FROM portal_app');
    await q.query('GRANT UPDATE ON elementary_function TO portal_app');
    await this.drawing(q);
  }

  private async studies(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE study
        ADD partner_id uuid,
        ADD deliverable_id uuid,
        ADD share integer NOT NULL DEFAULT 0 CHECK (share BETWEEN 0 AND 100),
        ADD version integer NOT NULL DEFAULT 1,
        ADD FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT,
        ADD FOREIGN KEY (project_id, deliverable_id) REFERENCES deliverable (project_id, id) ON DELETE RESTRICT,
        DROP CONSTRAINT study_function_id_work_package_id_key,
        ADD CONSTRAINT study_once UNIQUE NULLS NOT DISTINCT (function_id, work_package_id, partner_id, deliverable_id)`);
    await q.query(
      'UPDATE study SET partner_id = f.partner_id FROM elementary_function f WHERE f.id = study.function_id',
    );
    await q.query('ALTER TABLE study ALTER partner_id SET NOT NULL, ALTER share DROP DEFAULT');
    await q.query('CREATE INDEX study_deliverable ON study (deliverable_id)');
    const ofOnesOwn = `EXISTS (SELECT 1 FROM elementary_function f WHERE f.id = study.function_id
      AND f.project_id = study.project_id AND ${sight.ownPartner.replace('partner_id', 'f.partner_id')})`;
    const answered = `${sight.lead} OR ${ofOnesOwn}`;
    await permit(q, 'study', { insert: answered, update: answered, remove: answered });
  }

  private async interfaces(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE function_interface (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        from_id uuid NOT NULL,
        to_id uuid NOT NULL,
        kind text NOT NULL
          CHECK (kind IN ('MECHANICAL', 'ELECTRICAL', 'FLUIDIC', 'DATA', 'THERMAL', 'OPTICAL', 'OTHER')),
        words_fr text NOT NULL CHECK (words_fr <> ''),
        words_en text NOT NULL CHECK (words_en <> ''),
        agreed_on date,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        FOREIGN KEY (project_id, from_id) REFERENCES elementary_function (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, to_id) REFERENCES elementary_function (project_id, id) ON DELETE RESTRICT,
        CHECK (from_id <> to_id)
      )`);
    await q.query('CREATE INDEX function_interface_from ON function_interface (from_id, id)');
    await q.query('CREATE INDEX function_interface_to ON function_interface (to_id, id)');
    const ofOneSide = `EXISTS (SELECT 1 FROM elementary_function f
      WHERE f.id IN (function_interface.from_id, function_interface.to_id)
      AND f.project_id = function_interface.project_id AND ${sight.ownPartner.replace('partner_id', 'f.partner_id')})`;
    const either = `${sight.lead} OR ${ofOneSide}`;
    await protect(q, 'function_interface', { read: sight.member, insert: either, update: either, remove: either });
  }

  /** Whoever answers for a function moves its readiness; what it is and where it hangs is the lead's. */
  private async drawing(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION keep_the_tree() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF current_user = 'portal_app' AND NOT (OLD.${sight.lead})
          AND (to_jsonb(OLD) - '{trl_now,version}'::text[]) <> (to_jsonb(NEW) - '{trl_now,version}'::text[])
        THEN RAISE insufficient_privilege USING MESSAGE = 'the tree is the lead’s to draw';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(`CREATE TRIGGER keep_the_tree BEFORE UPDATE ON elementary_function
      FOR EACH ROW EXECUTE FUNCTION keep_the_tree()`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TRIGGER keep_the_tree ON elementary_function');
    await q.query('DROP FUNCTION keep_the_tree');
    await q.query('REVOKE UPDATE ON elementary_function FROM portal_app');
    await q.query('GRANT UPDATE (trl_now, version) ON elementary_function TO portal_app');
    await q.query('DROP TABLE function_interface');
    for (const table of ['demonstrator', 'elementary_function', 'study'])
      for (const verb of ['inserts', 'removes']) await q.query(`DROP POLICY app_${verb} ON ${table}`);
    for (const table of ['demonstrator', 'study']) await q.query(`DROP POLICY app_updates ON ${table}`);
    await q.query('REVOKE INSERT, DELETE ON elementary_function FROM portal_app');
    await q.query('REVOKE INSERT, UPDATE, DELETE ON demonstrator, study FROM portal_app');
    await q.query('DROP INDEX study_deliverable');
    await q.query(`
      DELETE FROM study s USING study other
      WHERE s.function_id = other.function_id AND s.work_package_id = other.work_package_id AND s.id > other.id`);
    await q.query(`
      ALTER TABLE study DROP CONSTRAINT study_once, DROP partner_id, DROP deliverable_id, DROP share, DROP version,
        ADD CONSTRAINT study_function_id_work_package_id_key UNIQUE (function_id, work_package_id)`);
  }
}
