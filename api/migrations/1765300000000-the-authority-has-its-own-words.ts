import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sight } from './protect.js';

const WORDS = `('PROJECT', 'PARTNER', 'FUNDER')`;
const MORE = `('PROJECT', 'PARTNER', 'FUNDER', 'AUTHORITY', 'PARTY')`;

/** Who a person is, from their memberships; with what they hold for a managing authority. */
const enter = (funded: boolean) => `
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
      ${
        funded
          ? `COALESCE(array_agg(project_id) FILTER (WHERE role LIKE 'FUNDER%'), '{}') AS funded,
      COALESCE(array_agg(project_id) FILTER (WHERE role = 'FUNDER_CERTIFIER'), '{}') AS certified,`
          : ''
      }
      COALESCE(array_agg(partner_id) FILTER (WHERE role IN ('PARTNER_FINANCE', 'PARTNER_LEGAL', 'LEAD_FINANCE')), '{}') AS books,
      COALESCE(array_agg(partner_id) FILTER (WHERE partner_id IS NOT NULL), '{}') AS partners
    INTO held
    FROM membership
    WHERE person_id = person AND withdrawn_at IS NULL AND accepted_at IS NOT NULL AND (ends_on IS NULL OR ends_on >= today);
    PERFORM set_config('app.projects', held.projects::text, true), set_config('app.shared', held.shared::text, true),
      set_config('app.led', held.led::text, true), set_config('app.overseen', held.overseen::text, true),
      ${
        funded
          ? `set_config('app.funded', held.funded::text, true), set_config('app.certified', held.certified::text, true),`
          : ''
      }
      set_config('app.books', held.books::text, true),
      set_config('app.partners', held.partners::text, true);
    SELECT jsonb_build_object('name', p.name, 'platform_admin', p.platform_admin, 'memberships', held.memberships)
    INTO answer FROM person p WHERE p.id = person;
    RETURN answer;
  END $$`;

const before = `${sight.lead} OR (${sight.member} AND (audience = 'PROJECT' OR (audience = 'PARTNER' AND ${sight.ownPartner})))
  OR (${sight.overseer} AND audience = 'FUNDER')`;
/** The portal on its errands signs the whole journal. */
const after = `(${sight.lead} AND (audience <> 'AUTHORITY' OR (SELECT entered_person()) IS NULL))
  OR (${sight.member} AND (audience = 'PROJECT' OR (audience IN ('PARTNER', 'PARTY') AND ${sight.ownPartner})))
  OR (${sight.overseer} AND audience IN ('FUNDER', 'AUTHORITY', 'PARTY'))`;

const words = (list: string, alone: string) => [
  `ALTER TABLE journal DROP CONSTRAINT journal_audience_check, DROP CONSTRAINT journal_partner_alone`,
  `ALTER TABLE journal ADD CONSTRAINT journal_audience_check CHECK (audience IN ${list}),
    ADD CONSTRAINT journal_partner_alone CHECK ((${alone}) = (partner_id IS NOT NULL))`,
];

/** What a managing authority works on is its own until it tells; what it tells one partner, the lead hears too. */
export class TheAuthorityHasItsOwnWords1765300000000 implements MigrationInterface {
  name = 'TheAuthorityHasItsOwnWords1765300000000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(enter(true));
    for (const sql of words(MORE, `audience IN ('PARTNER', 'PARTY')`)) await q.query(sql);
    await q.query(`ALTER POLICY app_reads ON journal USING (${after})`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER POLICY app_reads ON journal USING (${before})`);
    for (const sql of words(WORDS, `audience = 'PARTNER'`)) await q.query(sql);
    await q.query(enter(false));
  }
}
