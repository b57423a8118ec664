import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, sight } from './protect.js';

const project = (column: string, table: string) =>
  `FOREIGN KEY (project_id, ${column}) REFERENCES ${table} (project_id, id) ON DELETE RESTRICT`;
const person = 'uuid REFERENCES person ON DELETE RESTRICT';
const withItsOwn = `(${sight.consortium} AND ${sight.ownPartner})`;

/** The authority asks the lead or a partner about any figure of a claim; answers stay on the record. */
export class FiguresAreQuestioned1765300200000 implements MigrationInterface {
  name = 'FiguresAreQuestioned1765300200000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE control_question (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        claim_id uuid NOT NULL,
        claim_line_id uuid,
        figure text NOT NULL DEFAULT '',
        text text NOT NULL CHECK (text <> ''),
        due_on date NOT NULL,
        asked_at timestamptz NOT NULL,
        asked_by_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
        settled_at timestamptz,
        settled_by_id ${person},
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        ${project('partner_id', 'partner')},
        ${project('claim_id', 'claim')},
        ${project('claim_line_id', 'claim_line')}
      )`);
    await q.query(`CREATE INDEX control_question_claim ON control_question (claim_id, asked_at)`);
    await q.query(`CREATE INDEX control_question_partner ON control_question (project_id, partner_id, due_on)`);
    await q.query(`
      CREATE TABLE control_answer (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        question_id uuid NOT NULL,
        text text NOT NULL CHECK (text <> ''),
        author_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
        at timestamptz NOT NULL,
        UNIQUE (project_id, id),
        ${project('question_id', 'control_question')},
        ${project('partner_id', 'partner')}
      )`);
    await q.query(`CREATE INDEX control_answer_question ON control_answer (question_id, at)`);
    await q.query(
      `CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON control_answer FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    const lineInSight = `EXISTS (SELECT FROM claim_line l WHERE l.id = claim_line_id)`;
    const asked = `(${sight.lead} OR (${withItsOwn} AND (claim_line_id IS NULL OR ${lineInSight})))`;
    const heard = `(${sight.lead} OR ${withItsOwn})`;
    const mine = `author_id = (SELECT entered_person())`;
    await protect(q, 'control_question', {
      read: `${sight.overseer} OR ${asked}`,
      insert: `${sight.funder} AND asked_by_id = (SELECT entered_person())`,
      update: sight.funder,
    });
    await protect(q, 'control_answer', {
      read: `${sight.overseer} OR (${heard} AND EXISTS (SELECT FROM control_question x WHERE x.id = question_id))`,
      insert: `${withItsOwn} AND ${mine} AND EXISTS (SELECT FROM control_question x WHERE x.id = question_id
        AND x.partner_id = control_answer.partner_id AND x.settled_at IS NULL)`,
    });
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE control_answer, control_question`);
  }
}
