import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, sight } from './protect.js';

/** People, projects, partners and memberships; and the door through which every transaction enters. */
export class PeopleEnter1763800000000 implements MigrationInterface {
  name = 'PeopleEnter1763800000000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE person (
        id uuid PRIMARY KEY,
        subject text UNIQUE,
        email text NOT NULL,
        name text NOT NULL,
        language text CHECK (language IN ('fr', 'en')),
        platform_admin boolean NOT NULL DEFAULT false,
        illustrative boolean NOT NULL DEFAULT false,
        signed_in_at timestamptz,
        version integer NOT NULL DEFAULT 1
      )`);
    await q.query(`CREATE UNIQUE INDEX person_email ON person (lower(email))`);
    await q.query(`
      CREATE TABLE project (
        id uuid PRIMARY KEY,
        acronym text NOT NULL,
        title_fr text NOT NULL,
        title_en text NOT NULL,
        summary_fr text NOT NULL DEFAULT '',
        summary_en text NOT NULL DEFAULT '',
        programme text NOT NULL,
        managing_authority text NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        total_eligible bigint NOT NULL CHECK (total_eligible >= 0),
        source text,
        source_key text UNIQUE,
        illustrative boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        CHECK (starts_on <= ends_on)
      )`);
    await q.query(`CREATE INDEX project_acronym ON project (lower(acronym), id)`);
    await q.query(`
      CREATE TABLE partner (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE RESTRICT,
        short_name text NOT NULL,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('COMPANY', 'ACADEMIC', 'TRANSFER', 'OTHER')),
        place text,
        lead boolean NOT NULL DEFAULT false,
        position integer NOT NULL,
        illustrative boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        UNIQUE (project_id, short_name)
      )`);
    await q.query(`CREATE UNIQUE INDEX partner_one_lead ON partner (project_id) WHERE lead`);
    await q.query(`
      CREATE TABLE membership (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE RESTRICT,
        partner_id uuid,
        person_id uuid REFERENCES person ON DELETE RESTRICT,
        email text NOT NULL,
        role text NOT NULL CHECK (role IN ('PARTNER_MEMBER', 'PARTNER_FINANCE', 'PARTNER_LEGAL', 'LEAD_COORDINATOR',
          'LEAD_FINANCE', 'FUNDER_REVIEWER', 'FUNDER_CERTIFIER', 'AUDITOR')),
        invited_by_id uuid REFERENCES person ON DELETE RESTRICT,
        invited_at timestamptz NOT NULL,
        accepted_at timestamptz,
        ends_on date,
        withdrawn_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT,
        CONSTRAINT membership_side CHECK ((partner_id IS NULL) = (role IN ('FUNDER_REVIEWER', 'FUNDER_CERTIFIER', 'AUDITOR'))),
        CONSTRAINT membership_auditor_is_time_boxed CHECK (role <> 'AUDITOR' OR ends_on IS NOT NULL)
      )`);
    await q.query(`CREATE INDEX membership_person ON membership (person_id) WHERE withdrawn_at IS NULL`);
    await q.query(`CREATE INDEX membership_project ON membership (project_id)`);
    await q.query(`CREATE INDEX membership_waiting ON membership (lower(email)) WHERE person_id IS NULL`);
    await q.query(
      `CREATE UNIQUE INDEX membership_once ON membership (project_id, lower(email), role) WHERE withdrawn_at IS NULL`,
    );
    await this.doors(q);
    await protect(q, 'person', {
      read: `id = (SELECT entered_person()) OR ${sight.chore} OR EXISTS (SELECT 1 FROM membership m WHERE m.person_id = person.id AND m.project_id = ANY ((SELECT entered_ids('app.projects'))::uuid[]))`,
    });
    await q.query(
      `CREATE POLICY app_updates ON person FOR UPDATE TO portal_app USING (id = (SELECT entered_person()))`,
    );
    await q.query(`GRANT UPDATE (language, version) ON person TO portal_app`);
    await protect(q, 'project', { read: sight.member.replace('project_id', 'id') });
    await protect(q, 'partner', { read: sight.member, insert: sight.lead, update: sight.lead });
    await protect(q, 'membership', {
      read: `person_id = (SELECT entered_person()) OR ${sight.member}`,
      insert: sight.lead,
      update: sight.lead,
    });
  }

  private async doors(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION entered_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
      AS $$ SELECT NULLIF(current_setting('app.person', true), '')::uuid $$`);
    await q.query(`
      CREATE FUNCTION entered_ids(setting text) RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
      AS $$ SELECT COALESCE(NULLIF(current_setting(setting, true), ''), '{}')::uuid[] $$`);
    await q.query(`
      CREATE FUNCTION enter(person uuid, today date) RETURNS jsonb LANGUAGE plpgsql AS $$
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
          COALESCE(array_agg(partner_id) FILTER (WHERE partner_id IS NOT NULL), '{}') AS partners
        INTO held
        FROM membership
        WHERE person_id = person AND withdrawn_at IS NULL AND accepted_at IS NOT NULL AND (ends_on IS NULL OR ends_on >= today);
        PERFORM set_config('app.projects', held.projects::text, true), set_config('app.shared', held.shared::text, true),
          set_config('app.led', held.led::text, true), set_config('app.overseen', held.overseen::text, true),
          set_config('app.partners', held.partners::text, true);
        SELECT jsonb_build_object('name', p.name, 'platform_admin', p.platform_admin, 'memberships', held.memberships)
        INTO answer FROM person p WHERE p.id = person;
        RETURN answer;
      END $$`);
    await q.query(`
      CREATE FUNCTION enter_chore() RETURNS void LANGUAGE sql AS $$ SELECT set_config('app.chore', 'on', true) $$`);
    await q.query(`
      CREATE FUNCTION sign_in(its_subject text, its_email text, verified boolean, its_name text, invented boolean)
      RETURNS uuid
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        found uuid;
      BEGIN
        SELECT id INTO found FROM person WHERE subject = its_subject;
        IF found IS NULL AND verified THEN
          UPDATE person SET subject = its_subject, name = its_name, signed_in_at = now()
          WHERE lower(email) = lower(its_email) AND subject IS NULL RETURNING id INTO found;
        END IF;
        IF found IS NULL THEN
          IF NOT verified OR its_email = '' THEN RETURN NULL; END IF;
          INSERT INTO person (id, subject, email, name, illustrative, signed_in_at)
          VALUES (gen_random_uuid(), its_subject, its_email, its_name, invented, now())
          ON CONFLICT DO NOTHING RETURNING id INTO found;
          IF found IS NULL THEN SELECT id INTO found FROM person WHERE subject = its_subject; END IF;
        END IF;
        IF verified THEN
          UPDATE membership SET person_id = found, accepted_at = now()
          WHERE person_id IS NULL AND withdrawn_at IS NULL AND lower(email) = lower(its_email);
        END IF;
        RETURN found;
      END $$`);
    await q.query(`REVOKE ALL ON FUNCTION sign_in FROM PUBLIC`);
    await q.query(`GRANT EXECUTE ON FUNCTION sign_in TO portal_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['membership', 'partner', 'project', 'person']) await q.query(`DROP TABLE ${table} CASCADE`);
    for (const door of ['sign_in', 'enter_chore', 'enter', 'entered_ids', 'entered_person'])
      await q.query(`DROP FUNCTION ${door}`);
  }
}
