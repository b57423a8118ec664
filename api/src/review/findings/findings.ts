import { Injectable } from '@nestjs/common';
import { Programmes } from '../../budget/programme/programmes.js';
import { ClaimLine } from '../../claims/claim-line.entity.js';
import { ClaimPeriod } from '../../claims/claim-period.entity.js';
import { Partner } from '../../consortium/partner.entity.js';
import { latest } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { Access } from '../../platform/access/access.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { LineAnswer } from '../line-answer.entity.js';
import { LineReview } from '../line-review.entity.js';
import { FLAT_RATE, type Titled, typologyTitles } from '../typologies.rules.js';
import { findingPolicy } from './finding.policy.js';
import { FindingsNotice, LineFinding, type PartnerFindings } from './findings.types.js';

/** What was told; the database lets through what is in sight. */
const TOLD = 'project_id = $1 AND answers_due_on IS NOT NULL';
const CLAIMS = `SELECT claim_id FROM claim_line l JOIN line_review r ON r.claim_line_id = l.id
  WHERE r.project_id = $1 AND r.answers_due_on IS NOT NULL`;
const CLAIMED = `SELECT json_build_array(claim_id, partner_id, sum(eligible)::text) AS told FROM claim_line
  WHERE project_id = $1 AND sealed AND claim_id IN (${CLAIMS}) GROUP BY claim_id, partner_id`;

/** What controls found, for those who are concerned: a partner of its own lines, the lead and the authority of all. */
@Injectable()
export class Findings {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly loaders: Loaders,
    private readonly programmes: Programmes,
  ) {}

  /** Newest claims first. */
  async of(projectId: string): Promise<FindingsNotice[]> {
    this.access.narrowed(findingPolicy.read);
    const { work } = this.unit;
    const [programme, reviews, lines, answers, partners, periods, claimed] = await Promise.all([
      this.programmes.rowOf(projectId),
      plainRows(work, LineReview, `WHERE ${TOLD}`, [projectId]),
      plainRows(work, ClaimLine, `WHERE id IN (SELECT claim_line_id FROM line_review WHERE ${TOLD}) ORDER BY number`, [
        projectId,
      ]),
      plainRows(work, LineAnswer, `WHERE review_id IN (SELECT id FROM line_review WHERE ${TOLD}) ORDER BY at, id`, [
        projectId,
      ]),
      plainRows(work, Partner, 'WHERE project_id = $1 ORDER BY position, id', [projectId]),
      plainRows(work, ClaimPeriod, 'WHERE project_id = $1', [projectId]),
      work.reading.ask(CLAIMED, [projectId]),
    ]);
    this.loaders.know(Partner, partners);
    const titled: Titled = programme
      ? typologyTitles(this.programmes.read(programme))
      : (code) => ({ fr: code, en: code });
    const byLine = new Map(reviews.map((review) => [review.claimLineId, review]));
    const findings = lines.flatMap((line) => {
      const review = byLine.get(line.id);
      return review ? [toldOf(line, review, answers, titled)] : [];
    });
    const numbers = new Map(periods.map((period) => [period.id, period]));
    const notices = [...new Set(lines.map(({ claimId }) => claimId))].flatMap((claimId) => {
      const own = findings.filter(({ line }) => line.claimId === claimId);
      const period = numbers.get(own[0]?.line.periodId ?? '');
      const sums = new Map(
        claimed.flatMap(([claim, partner, sum]) =>
          claim === claimId ? [[String(partner), String(sum)]] : [],
        ) as Array<[string, string]>,
      );
      return period ? [noticeOf(claimId, period, own, partners, sums)] : [];
    });
    return notices.sort((a, b) => b.period.number - a.period.number);
  }
}

function toldOf(line: ClaimLine, review: LineReview, answers: readonly LineAnswer[], titled: Titled): LineFinding {
  const { id, decision, deducted, typology, reason, source, answersDueOn, answersClosed: closed } = review;
  const questioned = decision === 'PARKED' ? line.eligible : deducted;
  const title = titled(typology ?? '');
  const given = answers.filter(({ reviewId }) => reviewId === id);
  return Object.assign(new LineFinding(), {
    ...{ id, line, review, kind: decision ?? 'ACCEPTED', questioned, accepted: line.eligible.minus(questioned) },
    ...{ typology, typologyFr: title.fr, typologyEn: title.en, reason, source, dueOn: answersDueOn, closed },
    recomputed: typology === FLAT_RATE && closed && given.length === 0,
    answers: given,
  });
}

function noticeOf(
  id: string,
  period: ClaimPeriod,
  findings: LineFinding[],
  partners: readonly Partner[],
  sums: ReadonlyMap<string, string>,
): FindingsNotice {
  const rows = partners.flatMap((partner): PartnerFindings[] => {
    const own = findings.filter(({ line }) => line.partnerId === partner.id);
    if (own.length === 0) return [];
    const claimed = Money.ofCents(sums.get(partner.id) ?? '0');
    const questioned = Money.sum(own.map((finding) => finding.questioned));
    const unanswered = own.filter(({ answers, closed }) => !closed && answers.length === 0).length;
    return [{ partner, claimed, questioned, accepted: claimed.minus(questioned), findings: own.length, unanswered }];
  });
  return Object.assign(new FindingsNotice(), {
    ...{ id, period, findings, partners: rows, closed: findings.every(({ closed }) => closed) },
    dueOn: latest(...findings.map(({ dueOn }) => dueOn)),
  });
}
