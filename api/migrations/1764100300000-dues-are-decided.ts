import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, sight } from './protect.js';

const KINDS = [
  ...['DRAFTED', 'SUBMITTED', 'CHANGES_REQUESTED', 'ACCEPTED', 'DUE_MOVED', 'DELAY_EXPLAINED'],
  ...['PUT_AT_RISK', 'PUT_BACK_ON_PLAN', 'ACHIEVED', 'ACHIEVED_WITH_RESERVATIONS', 'MISSED', 'DECISION_WITHDRAWN'],
];
const BY_ONESELF = 'author_id = (SELECT entered_person())';
const disseminated = (words: readonly string[]) =>
  `CHECK (dissemination IN (${words.map((word) => `'${word}'`).join(', ')}))`;

/** Of a table that names a deliverable: its author's people, and those of the partners that contribute to it. */
const atWork = (table: string) => `EXISTS (SELECT 1 FROM deliverable d
    WHERE d.id = ${table}.deliverable_id AND d.project_id = ${table}.project_id AND ${partnerOf('d')})
  OR EXISTS (SELECT 1 FROM deliverable_contributor c
    WHERE c.deliverable_id = ${table}.deliverable_id AND c.project_id = ${table}.project_id AND ${partnerOf('c')})`;
const partnerOf = (alias: string, column = 'partner_id') =>
  sight.ownPartner.replace('partner_id', `${alias}.${column}`);

/** Deliverables are reviewed in the open between those who write and those who read; milestones are decided by somebody, on evidence. */
export class DuesAreDecided1764100300000 implements MigrationInterface {
  name = 'DuesAreDecided1764100300000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE deliverable DROP CONSTRAINT deliverable_dissemination_check`);
    await q.query(`
      ALTER TABLE deliverable
        ADD CONSTRAINT deliverable_dissemination_check ${disseminated(['PUBLIC', 'SENSITIVE', 'CONSORTIUM'])}`);
    await q.query(`
      ALTER TABLE milestone
        ADD decider_partner_id uuid,
        ADD decider_id uuid REFERENCES person ON DELETE RESTRICT,
        ADD CONSTRAINT milestone_decider_seated CHECK (decider_id IS NULL OR decider_partner_id IS NOT NULL),
        ADD CONSTRAINT milestone_decider FOREIGN KEY (project_id, decider_partner_id)
          REFERENCES partner (project_id, id) ON DELETE RESTRICT`);
    await q.query(`
      CREATE TABLE deliverable_contributor (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        deliverable_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        UNIQUE (deliverable_id, partner_id),
        FOREIGN KEY (project_id, deliverable_id) REFERENCES deliverable (project_id, id) ON DELETE CASCADE,
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT
      )`);
    await q.query(`
      CREATE TABLE due_event (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        deliverable_id uuid,
        milestone_id uuid,
        author_id uuid REFERENCES person ON DELETE RESTRICT,
        at timestamptz NOT NULL,
        kind text NOT NULL CHECK (kind IN (${KINDS.map((kind) => `'${kind}'`).join(', ')})),
        on_day date,
        from_on date,
        to_on date,
        words text NOT NULL DEFAULT '',
        without_evidence text NOT NULL DEFAULT '',
        CHECK ((deliverable_id IS NULL) <> (milestone_id IS NULL)),
        FOREIGN KEY (project_id, deliverable_id) REFERENCES deliverable (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, milestone_id) REFERENCES milestone (project_id, id) ON DELETE RESTRICT
      )`);
    for (const due of ['deliverable', 'milestone'])
      await q.query(`CREATE INDEX due_event_${due} ON due_event (${due}_id, at DESC, id DESC)`);
    await q.query(`
      CREATE TABLE review_comment (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        deliverable_id uuid NOT NULL,
        author_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
        at timestamptz NOT NULL,
        answers_id uuid,
        document_version_id uuid,
        words text NOT NULL CHECK (words <> ''),
        UNIQUE (project_id, id),
        CHECK ((answers_id IS NULL) = (document_version_id IS NOT NULL)),
        FOREIGN KEY (project_id, deliverable_id) REFERENCES deliverable (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, answers_id) REFERENCES review_comment (project_id, id) ON DELETE RESTRICT,
        FOREIGN KEY (project_id, document_version_id) REFERENCES document_version (project_id, id) ON DELETE RESTRICT
      )`);
    await q.query(`CREATE INDEX review_comment_thread ON review_comment (deliverable_id, at, id)`);
    await q.query(`
      CREATE TABLE comment_resolution (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        comment_id uuid NOT NULL UNIQUE,
        author_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
        at timestamptz NOT NULL,
        FOREIGN KEY (project_id, comment_id) REFERENCES review_comment (project_id, id) ON DELETE RESTRICT
      )`);
    await this.remember(q);
    await this.wall(q);
  }

  /** What was done before is told by the journal; what was sent back keeps the name of its request. */
  private async remember(q: QueryRunner): Promise<void> {
    const author = `(SELECT p.id FROM person p WHERE p.id::text = j.actor_id)`;
    await q.query(`
      INSERT INTO due_event (id, project_id, deliverable_id, author_id, at, kind)
        SELECT gen_random_uuid(), j.project_id, d.id, ${author}, j.at, upper(split_part(j.event, '.', 2))
        FROM journal j JOIN deliverable d ON d.id = j.subject_id AND d.project_id = j.project_id
        WHERE j.event IN ('deliverable.drafted', 'deliverable.submitted', 'deliverable.accepted')`);
    await q.query(`
      INSERT INTO due_event (id, project_id, deliverable_id, author_id, at, kind)
        SELECT id, project_id, deliverable_id, author_id, at, 'CHANGES_REQUESTED' FROM change_request`);
    await q.query(`
      INSERT INTO due_event (id, project_id, milestone_id, author_id, at, kind, on_day)
        SELECT gen_random_uuid(), j.project_id, m.id, ${author}, j.at, 'ACHIEVED', m.achieved_on
        FROM journal j JOIN milestone m ON m.id = j.subject_id AND m.project_id = j.project_id
        WHERE j.event = 'milestone.achieved'`);
  }

  /** Everyone in a project reads what happened to its dates; what is said of a draft stays between the lead and those who write it. */
  private async wall(q: QueryRunner): Promise<void> {
    const { member: read, lead, ownPartner } = sight;
    const author = `EXISTS (SELECT 1 FROM deliverable d WHERE d.id = deliverable_contributor.deliverable_id
      AND d.project_id = deliverable_contributor.project_id AND ${partnerOf('d')})`;
    const draws = `${lead} OR ${author}`;
    await protect(q, 'deliverable_contributor', { read, insert: draws, remove: draws });

    const inCharge = `EXISTS (SELECT 1 FROM deliverable d WHERE d.id = due_event.deliverable_id
        AND d.project_id = due_event.project_id AND ${partnerOf('d')})
      OR EXISTS (SELECT 1 FROM milestone m WHERE m.id = due_event.milestone_id AND m.project_id = due_event.project_id
        AND (${partnerOf('m')} OR ${partnerOf('m', 'decider_partner_id')}))`;
    await protect(q, 'due_event', { read, insert: `${BY_ONESELF} AND (${lead} OR ${inCharge})` });

    const reviewed = `${lead} OR ${atWork('review_comment')}`;
    await protect(q, 'review_comment', { read: reviewed, insert: `${BY_ONESELF} AND (${reviewed})` });
    const ofASeenOne = `EXISTS (SELECT 1 FROM review_comment r
      WHERE r.id = comment_resolution.comment_id AND r.project_id = comment_resolution.project_id)`;
    await protect(q, 'comment_resolution', { read: ofASeenOne, insert: `${BY_ONESELF} AND ${ofASeenOne}` });

    await q.query(
      `ALTER POLICY app_reads ON change_request USING (${lead} OR ${ownPartner} OR ${atWork('change_request')})`,
    );
    const decides = `${lead} OR ${ownPartner} OR ${ownPartner.replace('partner_id', 'decider_partner_id')}`;
    await q.query(`ALTER POLICY app_updates ON milestone USING (${decides}) WITH CHECK (${decides})`);
  }

  async down(q: QueryRunner): Promise<void> {
    const { lead, ownPartner } = sight;
    await q.query(`ALTER POLICY app_updates ON milestone USING (${lead}) WITH CHECK (${lead})`);
    await q.query(`ALTER POLICY app_reads ON change_request USING (${lead} OR ${ownPartner})`);
    for (const table of ['comment_resolution', 'review_comment', 'due_event', 'deliverable_contributor'])
      await q.query(`DROP TABLE ${table}`);
    await q.query(`
      ALTER TABLE milestone
        DROP CONSTRAINT milestone_decider, DROP CONSTRAINT milestone_decider_seated,
        DROP COLUMN decider_id, DROP COLUMN decider_partner_id`);
    await q.query(`UPDATE deliverable SET dissemination = 'CONSORTIUM' WHERE dissemination = 'SENSITIVE'`);
    await q.query(`ALTER TABLE deliverable DROP CONSTRAINT deliverable_dissemination_check`);
    await q.query(`
      ALTER TABLE deliverable
        ADD CONSTRAINT deliverable_dissemination_check ${disseminated(['PUBLIC', 'CONSORTIUM'])}`);
  }
}
