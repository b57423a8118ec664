import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, sight } from './protect.js';

const own = 'person_id = (SELECT entered_person())';

/** Plans that leave as files and come in as files; links to calendars are kept as hashes. */
export class ThePlanIsExchanged1763900300000 implements MigrationInterface {
  name = 'ThePlanIsExchanged1763900300000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE plan_export (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE RESTRICT,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        format text NOT NULL CHECK (format IN ('MSPDI', 'XLSX', 'CSV')),
        language text NOT NULL CHECK (language IN ('fr', 'en')),
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      )`);
    await q.query(`CREATE INDEX plan_export_old ON plan_export (expires_at)`);
    await q.query(`
      CREATE TABLE plan_import (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE RESTRICT,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        name text NOT NULL CHECK (name <> ''),
        size integer NOT NULL CHECK (size > 0),
        sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        told jsonb,
        read_at timestamptz,
        applied_at timestamptz,
        expires_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CHECK ((told IS NULL) = (read_at IS NULL)),
        CHECK (applied_at IS NULL OR read_at IS NOT NULL)
      )`);
    await q.query(`CREATE INDEX plan_import_old ON plan_import (expires_at)`);
    await q.query(`
      CREATE TABLE calendar_link (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE RESTRICT,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        scope text NOT NULL CHECK (scope IN ('MINE', 'PROJECT')),
        language text NOT NULL CHECK (language IN ('fr', 'en')),
        hash text NOT NULL UNIQUE CHECK (hash ~ '^[0-9a-f]{64}$'),
        made_at timestamptz NOT NULL,
        revoked_at timestamptz,
        version integer NOT NULL DEFAULT 1
      )`);
    await q.query(`CREATE INDEX calendar_link_own ON calendar_link (person_id, project_id, made_at)`);
    await protect(q, 'plan_export', {
      read: `${own} OR ${sight.chore}`,
      insert: `${own} AND ${sight.member}`,
      update: `${own} AND ${sight.member}`,
      remove: sight.chore,
    });
    await protect(q, 'plan_import', {
      read: `${own} OR ${sight.chore}`,
      insert: `${own} AND ${sight.lead}`,
      update: `${own} AND ${sight.lead}`,
      remove: sight.chore,
    });
    await protect(q, 'calendar_link', {
      read: `${own} OR ${sight.chore}`,
      insert: `${own} AND ${sight.member}`,
      update: `${own} AND ${sight.member}`,
    });
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['calendar_link', 'plan_import', 'plan_export']) await q.query(`DROP TABLE ${table}`);
  }
}
