import { Injectable } from '@nestjs/common';
import { Partner } from '../../consortium/partner.entity.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import type { Told } from '../../platform/database/reading.js';
import { Scope } from '../../platform/database/scope.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Page, type PageArgs, type PageKeys, pageOf } from '../../platform/graphql/page.js';
import { Risk } from './risk.entity.js';
import type { RiskFilter } from './risk.inputs.js';
import { riskPolicy } from './risk.policy.js';
import { RiskService } from './risk.service.js';
import { threatensSql, toReviewSql } from './risk.sql.js';
import type { RiskRegister } from './risk.types.js';
import { type AssessedGroup, cellsOf, levelOf, movesOf } from './risk-matrix.rules.js';
import { RiskReview } from './risk-review.entity.js';
import type { RiskSort } from './words.js';

const NEVER = '9999-12-31';

/** What a list may be ordered by; the code decides among equals. */
const keysOf: Readonly<Record<RiskSort, PageKeys<Risk>>> = {
  WORST: [
    ['r.probability * r.impact', (r) => r.score],
    ['-r.number', (r) => -r.number],
  ],
  NUMBER: [['r.number', (r) => r.number]],
  NEXT_REVIEW: [
    [`COALESCE(r.next_review_on, DATE '${NEVER}')`, (r) => r.nextReviewOn ?? NEVER],
    ['r.number', (r) => r.number],
  ],
  REVIEWED: [
    ['r.reviewed_at', (r) => r.reviewedAt.toISOString()],
    ['r.number', (r) => r.number],
  ],
};

/** So many risks, and how many of them are to be reviewed. */
interface Counted extends AssessedGroup {
  readonly toReview: number;
}

const groupOf = (told: Told): Counted => {
  const [probability, impact, fromProbability, fromImpact, count, toReview] = told as Array<number | null>;
  const was = { probability: Number(fromProbability), impact: Number(fromImpact) };
  const now = { probability: Number(probability), impact: Number(impact) };
  return { ...now, former: fromImpact === null ? null : was, count: Number(count), toReview: Number(toReview) };
};

/** The risks of a project: their list, their matrix, the history of one. */
@Injectable()
export class RiskLists {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly risks: RiskService,
  ) {}

  of(projectId: string, filter: RiskFilter, sort: RiskSort, descending: boolean, page: PageArgs): Promise<Page<Risk>> {
    this.demandSight(projectId);
    const scope = this.matching(projectId, filter);
    const direction = descending ? 'DESC' : 'ASC';
    return pageOf(this.unit.work, Risk, { scope, keys: keysOf[sort], page, direction });
  }

  /** Counted by the database, in one round trip, however many there are. */
  async register(projectId: string, filter: RiskFilter): Promise<RiskRegister> {
    this.demandSight(projectId);
    const { work, actor } = this.unit;
    const scope = this.matching(projectId, filter);
    const grades = 'r.probability, r.impact, r.former_probability, r.former_impact';
    const today = `$${scope.values.length + 1}`;
    const late = `count(*) FILTER (WHERE ${toReviewSql.replace('?1', today)})`;
    const [told, partners] = await Promise.all([
      work.reading.ask(
        `SELECT json_build_array(${grades}, count(*), ${late}) AS told FROM risk ${scope.tail} GROUP BY ${grades}`,
        [...scope.values, this.clock.today()],
      ),
      plainRows(work, Partner, 'WHERE project_id = $1 ORDER BY position, id', [projectId]),
    ]);
    const groups = told.map(groupOf);
    const cells = cellsOf(groups).map((cell) => ({ ...cell, level: levelOf(cell) }));
    const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
    return {
      projectId,
      total: sum(groups.map(({ count }) => count)),
      critical: sum(cells.filter(({ level }) => level === 'CRITICAL').map(({ count }) => count)),
      toReview: sum(groups.map(({ toReview }) => toReview)),
      cells,
      moves: movesOf(groups).map(({ from, ...move }) => ({
        ...move,
        fromProbability: from.probability,
        fromImpact: from.impact,
      })),
      carriers: partners.filter(({ id }) => riskPolicy.raise.allows(actor, { projectId, partnerId: id, teamIds: [] })),
    };
  }

  /** The history of a risk, newest first. */
  async reviews(riskId: string, page: PageArgs): Promise<Page<RiskReview>> {
    await this.risks.find(riskId);
    return pageOf(this.unit.work, RiskReview, {
      scope: new Scope('v').where('v.risk_id = ?1', riskId),
      keys: [
        ['v.at', (v) => v.at.toISOString()],
        ['v.id', (v) => v.id],
      ],
      page,
      direction: 'DESC',
    });
  }

  private demandSight(projectId: string): void {
    this.access.demand(riskPolicy.read, { projectId, partnerId: null, teamIds: [] });
  }

  private matching(projectId: string, filter: RiskFilter): Scope {
    const scope = new Scope('r').where('r.project_id = ?1', projectId);
    const { states, category, foreseen, toReview, probability, impact, partnerId, workPackageId, milestoneId } = filter;
    if (states) scope.where('r.state = ANY (?1)', states);
    if (category) scope.where('r.category = ?1', category);
    if (foreseen !== undefined && foreseen !== null) scope.where('r.foreseen = ?1', foreseen);
    if (toReview !== undefined && toReview !== null) scope.where(`${toReviewSql} = ?2`, this.clock.today(), toReview);
    if (probability) scope.where('r.probability = ?1', probability);
    if (impact) scope.where('r.impact = ?1', impact);
    if (partnerId) scope.where('r.partner_id = ?1', partnerId);
    if (workPackageId) scope.where(threatensSql, workPackageId);
    if (milestoneId)
      scope.where(
        'EXISTS (SELECT 1 FROM risk_milestone l WHERE l.risk_id = r.id AND l.milestone_id = ?1)',
        milestoneId,
      );
    return scope;
  }
}
