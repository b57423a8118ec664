import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, sight } from './protect.js';

/** A function answers requirements, each with the way it is verified and what that gave. */
export class FunctionsAnswerRequirements1764000100000 implements MigrationInterface {
  name = 'FunctionsAnswerRequirements1764000100000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE requirement (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        function_id uuid NOT NULL,
        code text NOT NULL CHECK (code <> ''),
        words_fr text NOT NULL CHECK (words_fr <> ''),
        words_en text NOT NULL CHECK (words_en <> ''),
        measure text NOT NULL,
        target text NOT NULL CHECK (target <> ''),
        method text NOT NULL CHECK (method IN ('TEST', 'ANALYSIS', 'INSPECTION', 'DEMONSTRATION')),
        verdict text NOT NULL CHECK (verdict IN ('PENDING', 'MET', 'NOT_MET')),
        decided_on date,
        decided_by_id uuid REFERENCES person ON DELETE RESTRICT,
        findings text NOT NULL,
        document_id uuid,
        added_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, code),
        UNIQUE (project_id, id),
        FOREIGN KEY (project_id, function_id) REFERENCES elementary_function (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, document_id) REFERENCES document (project_id, id) ON DELETE RESTRICT,
        CHECK ((verdict = 'PENDING') = (decided_on IS NULL)),
        CHECK ((verdict = 'PENDING') = (decided_by_id IS NULL)),
        CHECK ((verdict = 'PENDING') = (findings = '')),
        CHECK (verdict <> 'PENDING' OR document_id IS NULL)
      )`);
    await q.query('CREATE INDEX requirement_list ON requirement (function_id, added_at, id)');
    const ofOnesOwn = `EXISTS (SELECT 1 FROM elementary_function f WHERE f.id = requirement.function_id
      AND f.project_id = requirement.project_id AND ${sight.ownPartner.replace('partner_id', 'f.partner_id')})`;
    const answered = `${sight.lead} OR ${ofOnesOwn}`;
    await protect(q, 'requirement', { read: sight.member, insert: answered, update: answered, remove: answered });
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE requirement');
  }
}
