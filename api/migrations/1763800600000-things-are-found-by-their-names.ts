import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people go to by its name, in one list; each person finds in it what they may see where it stands. */
export class ThingsAreFoundByTheirNames1763800600000 implements MigrationInterface {
  name = 'ThingsAreFoundByTheirNames1763800600000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE VIEW landmark WITH (security_invoker = true) AS
        SELECT id, id AS project_id, 'PROJECT' AS kind, 0 AS place, acronym AS code, title_fr, title_en, true AS open
        FROM project
        UNION ALL SELECT id, project_id, 'WORK_PACKAGE', 1, code, title_fr, title_en, true FROM work_package
        UNION ALL SELECT id, project_id, 'MILESTONE', 2, code, title_fr, title_en, true FROM milestone
        UNION ALL SELECT id, project_id, 'DELIVERABLE', 3, code, title_fr, title_en, true FROM deliverable
        UNION ALL SELECT id, project_id, 'CLAIM', 4, number::text,
          'Demande de paiement, ' || CASE kind WHEN 'ADVANCE' THEN 'avance' WHEN 'BALANCE' THEN 'solde' ELSE 'acompte' END || ' n° ' || number,
          CASE kind WHEN 'ADVANCE' THEN 'Advance' WHEN 'BALANCE' THEN 'Balance' ELSE 'Interim' END || ' claim no. ' || number,
          state <> 'DRAFT' FROM claim`);
    await q.query('GRANT SELECT ON landmark TO portal_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP VIEW landmark');
  }
}
