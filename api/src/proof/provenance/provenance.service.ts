import { Injectable } from '@nestjs/common';
import { Programmes } from '../../budget/programme/programmes.js';
import { Claim } from '../../claims/claim.entity.js';
import { claimPolicy } from '../../claims/claim.policy.js';
import { ClaimLine } from '../../claims/claim-line.entity.js';
import { PartnerClaim } from '../../claims/partner-claim.entity.js';
import { Partner } from '../../consortium/partner.entity.js';
import { Document } from '../../documents/document.entity.js';
import { Money } from '../../kernel/money.js';
import { Access } from '../../platform/access/access.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { typologyTitles } from '../../review/typologies.rules.js';
import { CheckpointRow } from '../checkpoints/checkpoint.entity.js';
import { JournalLine } from '../trail/journal-line.entity.js';
import type { ClaimProof, LineDecision, LineProof } from './provenance.types.js';

const MOST = 100;

type DecisionRow = Omit<LineDecision, 'deducted' | 'decision' | 'typologyFr' | 'typologyEn'> & {
  readonly decision: string | null;
  readonly deducted: string;
  readonly typology: string | null;
};

const PAPERS = `
  WHERE project_id = $1 AND latest > 0 AND ((subject_type = 'claim-line' AND subject_id = $2)
    OR (subject_type = 'signed-line' AND subject_id = $3)) ORDER BY name, id LIMIT ${MOST}`;

const ABOUT = `WHERE project_id = $1 AND subject_id = ANY ($2) ORDER BY seq LIMIT ${MOST}`;

const DECISIONS = `
  SELECT r.id, k.number AS control, r.decision, r.deducted::text, r.typology, r.reason, r.source,
    r.decided_at AS "decidedAt", p.name AS "decidedBy", a.stance, a.text AS answer
  FROM line_review r JOIN control k ON k.id = r.control_id LEFT JOIN person p ON p.id = r.decided_by_id
    LEFT JOIN LATERAL (SELECT stance, text FROM line_answer x WHERE x.review_id = r.id ORDER BY x.at DESC LIMIT 1) a ON true
  WHERE r.claim_line_id = $1 ORDER BY k.number`;

const HOLDING = `
  WHERE project_id = $1 AND seq >= (
    SELECT max(seq) FROM journal WHERE project_id = $1 AND subject_id = $2 AND event = 'claim.submitted')
  ORDER BY number LIMIT 1`;

/** From a figure to what proves it. */
@Injectable()
export class Provenance {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly programmes: Programmes,
  ) {}

  async ofClaim(claimId: string): Promise<ClaimProof> {
    const claim = await this.rows.load(Claim, claimId);
    this.access.demand(claimPolicy.read, claim);
    const { work } = this.unit;
    const { id, projectId } = claim;
    const [declared, partners, held] = await Promise.all([
      plainRows(work, PartnerClaim, 'WHERE claim_id = $1', [id]),
      plainRows(work, Partner, 'WHERE project_id = $1 ORDER BY position, id', [projectId]),
      plainRows(work, CheckpointRow, HOLDING, [projectId, id]),
    ]);
    const journal = await plainRows(work, JournalLine, ABOUT, [projectId, [id, ...declared.map((one) => one.id)]]);
    const signatures = partners.flatMap(({ id: partnerId, shortName }) =>
      declared
        .filter((one) => one.partnerId === partnerId)
        .map((one) => ({
          ...{ id: one.id, partner: shortName, round: one.round, declared: one.declared, signedAt: one.signedAt },
          sha256: one.hash?.toString('hex') ?? null,
        })),
    );
    return { id, signatures, journal, heldBy: held[0] ?? null };
  }

  async ofLine(lineId: string): Promise<LineProof> {
    const line = await this.rows.load(ClaimLine, lineId);
    const claim = await this.rows.load(Claim, line.claimId);
    this.access.demand(claimPolicy.read, claim);
    const { work } = this.unit;
    const { id, projectId, expenseId, signedLineId } = line;
    const [programme, documents, reviews] = await Promise.all([
      this.programmes.rowOf(projectId),
      plainRows(work, Document, PAPERS, [projectId, id, signedLineId]),
      work.manager.query(DECISIONS, [id]) as Promise<DecisionRow[]>,
    ]);
    const titled = programme && typologyTitles(this.programmes.read(programme));
    const decided = reviews.filter(({ decision }) => decision !== null);
    const about = [id, expenseId, ...documents.map((one) => one.id), ...reviews.map((one) => one.id)].filter(Boolean);
    return {
      ...{ id, line, documents, journal: await plainRows(work, JournalLine, ABOUT, [projectId, about]) },
      decisions: decided.map(({ deducted, typology, ...one }) => {
        const title = typology === null ? undefined : titled?.(typology);
        const called = { typologyFr: title?.fr ?? typology, typologyEn: title?.en ?? typology };
        return { ...one, ...called, deducted: Money.ofCents(deducted) };
      }) as LineDecision[],
    };
  }
}
