import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, sight } from './protect.js';

const NO_PROJECT = `'00000000-0000-0000-0000-000000000000'::uuid`;

/** The journal: numbered and chained by the database per project, insert-only for the portal, announced on commit. */
export class EveryChangeLeavesALine1763800100000 implements MigrationInterface {
  name = 'EveryChangeLeavesALine1763800100000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE journal (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        seq bigint NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        actor_id text NOT NULL,
        actor_name text NOT NULL,
        event text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        audience text NOT NULL CHECK (audience IN ('PROJECT', 'PARTNER', 'FUNDER')),
        partner_id uuid,
        facts jsonb NOT NULL,
        previous_hash bytea NOT NULL,
        hash bytea NOT NULL,
        UNIQUE (project_id, seq),
        CONSTRAINT journal_partner_alone CHECK ((audience = 'PARTNER') = (partner_id IS NOT NULL))
      )`);
    await q.query(`CREATE INDEX journal_subject ON journal (project_id, subject_id, seq)`);
    // The bytes of each field are counted before it, so that no two lines make the same text; '-' is no field at all.
    await q.query(`
      CREATE FUNCTION journal_text(VARIADIC fields text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT string_agg(COALESCE(octet_length(convert_to(field, 'UTF8')) || ':' || field, '-'), '' ORDER BY place)
        FROM unnest(fields) WITH ORDINALITY AS listed (field, place) $$`);
    await q.query(`
      CREATE FUNCTION chain_journal() RETURNS trigger LANGUAGE plpgsql
      SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        before record;
      BEGIN
        -- Nobody else writes in a project that this very transaction made: an import of thousands needs no lock for each.
        IF NOT EXISTS (SELECT FROM project WHERE id = NEW.project_id AND xmin = pg_current_xact_id()::xid) THEN
          PERFORM pg_advisory_xact_lock(hashtextextended(NEW.project_id::text, 7));
        END IF;
        SELECT seq, hash INTO before FROM journal WHERE project_id = NEW.project_id ORDER BY seq DESC LIMIT 1;
        NEW.seq := COALESCE(before.seq, 0) + 1;
        NEW.previous_hash := COALESCE(before.hash, '\\x00'::bytea);
        NEW.at := clock_timestamp();
        NEW.hash := sha256(NEW.previous_hash || convert_to(journal_text(NEW.id::text, NEW.project_id::text, NEW.seq::text,
          to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), NEW.actor_id, NEW.actor_name, NEW.event,
          NEW.subject_type, NEW.subject_id::text, NEW.audience, NEW.partner_id::text, NEW.facts::text), 'UTF8'));
        PERFORM pg_notify('jalon_change', json_build_object('projectId', NEW.project_id, 'event', NEW.event,
          'subjectType', NEW.subject_type, 'subjectId', NEW.subject_id, 'audience', NEW.audience, 'partnerId', NEW.partner_id,
          'actorId', NEW.actor_id, 'actorName', NEW.actor_name, 'seq', NEW.seq)::text);
        RETURN NEW;
      END $$`);
    await q.query(`CREATE TRIGGER chain BEFORE INSERT ON journal FOR EACH ROW EXECUTE FUNCTION chain_journal()`);
    await protect(q, 'journal', {
      read: `${sight.lead} OR (${sight.member} AND (audience = 'PROJECT' OR (audience = 'PARTNER' AND ${sight.ownPartner})))
        OR (${sight.overseer} AND audience = 'FUNDER')`,
      insert: `${sight.member} OR project_id = ${NO_PROJECT} OR ${sight.chore}`,
    });
    await q.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION '% is insert-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$`);
    await q.query(
      `CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON journal FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await q.query(`CREATE TRIGGER never_emptied BEFORE TRUNCATE ON journal EXECUTE FUNCTION refuse_change()`);

    await q.query(`
      CREATE TABLE idempotency (
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        key uuid NOT NULL,
        fingerprint text NOT NULL,
        entity text,
        entity_id uuid,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (person_id, key)
      )`);
    const own = `person_id = (SELECT entered_person())`;
    await protect(q, 'idempotency', { read: own, insert: own, update: own });
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE idempotency`);
    await q.query(`DROP TABLE journal`);
    await q.query(`DROP FUNCTION chain_journal`);
    await q.query(`DROP FUNCTION journal_text`);
    await q.query(`DROP FUNCTION refuse_change`);
  }
}
