import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addLandmarks, removeLandmarks } from './landmarks.js';
import { protect, sight } from './protect.js';

const graded = (column: string) => `CHECK (${column} BETWEEN 1 AND 5)`;
const STATES = `('OPEN', 'MITIGATED', 'OCCURRED', 'CLOSED')`;

/** What may happen to the work, what it threatens, and what was said of it each time. */
export class RisksAreKept1763900100000 implements MigrationInterface {
  name = 'RisksAreKept1763900100000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE risk (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE RESTRICT,
        number integer NOT NULL CHECK (number > 0),
        partner_id uuid NOT NULL,
        owner_id uuid REFERENCES person ON DELETE RESTRICT,
        title_fr text NOT NULL CHECK (title_fr <> ''),
        title_en text NOT NULL CHECK (title_en <> ''),
        description text NOT NULL DEFAULT '',
        category text NOT NULL
          CHECK (category IN ('TECHNICAL', 'SCHEDULE', 'SUPPLY', 'STAFF', 'BUDGET', 'REGULATORY', 'PARTNERSHIP')),
        foreseen boolean NOT NULL,
        probability integer NOT NULL ${graded('probability')},
        impact integer NOT NULL ${graded('impact')},
        former_probability integer ${graded('former_probability')},
        former_impact integer ${graded('former_impact')},
        state text NOT NULL CHECK (state IN ${STATES}),
        mitigation text NOT NULL DEFAULT '',
        warning_sign text NOT NULL DEFAULT '',
        next_review_on date,
        reviewed_at timestamptz NOT NULL,
        raised_at timestamptz NOT NULL,
        raised_by_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (project_id, id),
        UNIQUE (project_id, number),
        FOREIGN KEY (project_id, partner_id) REFERENCES partner (project_id, id) ON DELETE RESTRICT,
        CHECK ((former_probability IS NULL) = (former_impact IS NULL))
      )`);
    await q.query(`CREATE INDEX risk_worst ON risk (project_id, (probability * impact) DESC, number)`);
    await q.query(`
      CREATE TABLE risk_review (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        risk_id uuid NOT NULL,
        author_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
        at timestamptz NOT NULL,
        probability integer NOT NULL ${graded('probability')},
        impact integer NOT NULL ${graded('impact')},
        state text NOT NULL CHECK (state IN ${STATES}),
        words text NOT NULL,
        done text NOT NULL,
        next_review_on date,
        FOREIGN KEY (project_id, risk_id) REFERENCES risk (project_id, id) ON DELETE RESTRICT
      )`);
    await q.query(`CREATE INDEX risk_review_history ON risk_review (risk_id, at DESC, id DESC)`);
    for (const [table, threatened] of [
      ['risk_work', 'work_package'],
      ['risk_milestone', 'milestone'],
    ]) {
      await q.query(`
        CREATE TABLE ${table} (
          id uuid PRIMARY KEY,
          project_id uuid NOT NULL,
          risk_id uuid NOT NULL,
          ${threatened}_id uuid NOT NULL,
          UNIQUE (risk_id, ${threatened}_id),
          FOREIGN KEY (project_id, risk_id) REFERENCES risk (project_id, id) ON DELETE CASCADE,
          FOREIGN KEY (project_id, ${threatened}_id) REFERENCES ${threatened} (project_id, id) ON DELETE RESTRICT
        )`);
      await q.query(`CREATE INDEX ${table}_threatened ON ${table} (${threatened}_id)`);
    }
    await this.wall(q);
    await addLandmarks(q, `SELECT id, project_id, 'RISK', 5, 'R' || number, title_fr, title_en, true FROM risk`);
  }

  /** Everyone in a project reads its risks; whoever carries one says what it is, whoever does the work it threatens how it stands. */
  private async wall(q: QueryRunner): Promise<void> {
    const read = sight.member;
    const { lead, ownPartner } = sight;
    const carried = `${lead} OR ${ownPartner}`;
    const leads = ownPartner.replace('partner_id', 'w.lead_partner_id');
    const takesPart = `EXISTS (SELECT 1 FROM risk_work l JOIN work_package w ON w.id = l.work_package_id
      WHERE l.risk_id = risk.id AND l.project_id = risk.project_id AND (${leads} OR EXISTS (
        SELECT 1 FROM participation t WHERE t.work_package_id = w.id AND ${ownPartner.replace('partner_id', 't.partner_id')})))`;
    await protect(q, 'risk', { read, insert: carried, update: `${carried} OR ${takesPart}` });
    const byOneself = 'author_id = (SELECT entered_person())';
    await protect(q, 'risk_review', { read, insert: `${byOneself} AND ${sight.consortium}` });
    for (const table of ['risk_work', 'risk_milestone']) {
      const ofOnesOwn = `EXISTS (SELECT 1 FROM risk r WHERE r.id = ${table}.risk_id AND r.project_id = ${table}.project_id
        AND ${ownPartner.replace('partner_id', 'r.partner_id')})`;
      await protect(q, table, { read, insert: `${lead} OR ${ofOnesOwn}`, remove: `${lead} OR ${ofOnesOwn}` });
    }
  }

  async down(q: QueryRunner): Promise<void> {
    await removeLandmarks(q, 'risk');
    await q.query('DROP TABLE risk_milestone, risk_work, risk_review, risk');
  }
}
