import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addLandmarks, removeLandmarks } from './landmarks.js';

const refuse = (words: string) => `RAISE EXCEPTION '${words}' USING ERRCODE = 'insufficient_privilege'`;
const SUBJECTS = `('CLAIM', 'LINE', 'BUDGET', 'WORK_PACKAGE', 'FUNCTION', 'PAYMENT')`;
const SETTLING = `'{settled_at,settled_by_id,version}'::text[]`;

/** The authority asks about any figure that it sees, as it stood that day; what was asked is never reworded, and is found by its words. */
export class AnyFigureIsQuestioned1765740000000 implements MigrationInterface {
  name = 'AnyFigureIsQuestioned1765740000000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE control_question
      ALTER claim_id DROP NOT NULL,
      ADD subject text NOT NULL DEFAULT 'CLAIM' CHECK (subject IN ${SUBJECTS}),
      ADD subject_id uuid,
      ADD code text NOT NULL DEFAULT '',
      ADD value text NOT NULL DEFAULT ''`);
    await q.query(`UPDATE control_question x SET subject_id = COALESCE(x.claim_line_id, x.claim_id),
      subject = CASE WHEN x.claim_line_id IS NULL THEN 'CLAIM' ELSE 'LINE' END,
      code = (SELECT 'P' || p.number FROM claim c JOIN claim_period p ON p.id = c.period_id WHERE c.id = x.claim_id)`);
    await q.query(`ALTER TABLE control_question
      ADD CHECK ((claim_id IS NOT NULL) = (subject IN ('CLAIM', 'LINE'))),
      ADD CHECK (claim_line_id IS NULL OR subject = 'LINE')`);
    await q.query(`
      CREATE FUNCTION keep_control_question() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR OLD.settled_at IS NOT NULL OR to_jsonb(NEW) - ${SETTLING} <> to_jsonb(OLD) - ${SETTLING}
        THEN ${refuse('what was asked stays as it was asked; it is settled once')}; END IF;
        RETURN NEW;
      END $$`);
    await q.query(`CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON control_question
      FOR EACH ROW EXECUTE FUNCTION keep_control_question()`);
    await addLandmarks(
      q,
      `SELECT id, project_id, 'QUESTION', 6, code, text AS title_fr, text AS title_en, true FROM control_question`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await removeLandmarks(q, 'control_question');
    await q.query(`DROP TRIGGER kept ON control_question`);
    await q.query(`DROP FUNCTION keep_control_question`);
    await q.query(
      `DELETE FROM control_answer WHERE question_id IN (SELECT id FROM control_question WHERE claim_id IS NULL)`,
    );
    await q.query(`DELETE FROM control_question WHERE claim_id IS NULL`);
    await q.query(`ALTER TABLE control_question DROP subject, DROP subject_id, DROP code, DROP value,
      ALTER claim_id SET NOT NULL`);
  }
}
