import { Injectable } from '@nestjs/common';
import { Partner } from '../../consortium/partner.entity.js';
import { Expense } from '../../expenditure/expense.entity.js';
import { Money } from '../../kernel/money.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { Scope } from '../../platform/database/scope.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Page, type PageArgs, pageOf } from '../../platform/graphql/page.js';
import { ClaimPeriod } from '../claim-period.entity.js';
import { PartnerClaim } from '../partner-claim.entity.js';
import { SignedLine } from '../signed-line.entity.js';
import { readsDraft } from './open-claim.js';
import { partnerClaimPolicy, partnerClaimsInSight } from './partner-claim.policy.js';
import type { PartnerClaimChange, PartnerClaimDifference, PartnerClaimLine } from './partner-claim.types.js';
import { Preflights } from './preflight.js';
import { differenceOf, type RoundLine } from './round.rules.js';
import { flatLine, lineOf, Rounds } from './rounds.js';

export interface PartnerClaimsAsked {
  readonly projectId: string;
  readonly partnerId?: string;
  readonly periodId?: string;
}

const MOST_CHANGES = 200;

/** What partners declare, for those for whom it exists. */
@Injectable()
export class PartnerClaims {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly rounds: Rounds,
    private readonly preflights: Preflights,
  ) {}

  /** The partners for which the person may open a claim, in the order of the consortium. */
  declaring(projectId: string): Promise<Partner[]> {
    this.access.narrowed(partnerClaimPolicy.open);
    const { work, actor } = this.unit;
    const { own } = partnerClaimsInSight(actor, projectId);
    return plainRows(work, Partner, 'WHERE project_id = $1 AND id = ANY ($2) ORDER BY position, id', [projectId, own]);
  }

  /** Refuses with `partner-claim.unknown` what is not in a list either. */
  async find(id: string): Promise<PartnerClaim> {
    const claim = await this.rows.load(PartnerClaim, id);
    this.access.narrowed(partnerClaimPolicy.read);
    const seen = this.access.permitted({ read: partnerClaimPolicy.read }, claim);
    if (seen.length === 0) throw new Refusal('partner-claim.unknown', { id });
    return claim;
  }

  /** Newest first. */
  list({ projectId, partnerId, periodId }: PartnerClaimsAsked, page: PageArgs): Promise<Page<PartnerClaim>> {
    this.access.narrowed(partnerClaimPolicy.read);
    const { own, signed } = partnerClaimsInSight(this.unit.actor, projectId);
    const claims = new Scope('c').where('c.project_id = ?1', projectId);
    claims.where(`(c.partner_id = ANY (?1) OR (?2::boolean AND c.state <> 'DRAFT'))`, own, signed);
    if (partnerId) claims.where('c.partner_id = ?1', partnerId);
    if (periodId) claims.where('c.period_id = ?1', periodId);
    return pageOf(this.unit.work, PartnerClaim, {
      scope: claims,
      keys: [['c.id', (claim) => claim.id]],
      page,
      direction: 'DESC',
    });
  }

  /** The lines as they stand, for those who write them; else those of a round: the last, unless another is asked for. */
  async lines(id: string, round: number | null, page: PageArgs): Promise<Page<PartnerClaimLine>> {
    const claim = await this.find(id);
    const { work, actor } = this.unit;
    if (round === null && readsDraft(actor, claim)) {
      const scope = new Scope('e').where(`e.partner_claim_id = ?1 AND e.method <> 'FLAT_RATE'`, id);
      const keys = [['e.number', (line: Expense) => line.number]] as const;
      const found = await pageOf(work, Expense, { scope, keys, page });
      return { ...found, nodes: found.nodes.map((line) => toldLine(lineOf(line, [], undefined))) };
    }
    const scope = new Scope('s').where('s.partner_claim_id = ?1 AND s.round = ?2', id, round ?? claim.round);
    const keys = [['s.number', (line: SignedLine) => line.number]] as const;
    const found = await pageOf(work, SignedLine, { scope, keys, page });
    return { ...found, nodes: found.nodes.map((line) => toldLine(line, line.id)) };
  }

  /** Between two signatures; or, for those who write, since the last. None before there is something to compare. */
  async difference(claim: PartnerClaim): Promise<PartnerClaimDifference | null> {
    const draft = readsDraft(this.unit.actor, claim);
    const from = draft ? claim.round : claim.round - 1;
    if (from < 1) return null;
    const [before, after] = await Promise.all([
      this.rounds.signed(claim, from),
      draft ? this.asWritten(claim) : this.rounds.signed(claim, claim.round),
    ]);
    const changes = differenceOf(before, after);
    const count = (kind: PartnerClaimChange['kind']) => changes.filter((one) => one.kind === kind).length;
    return {
      ...{ from, to: draft ? null : claim.round },
      ...{ added: count('ADDED'), removed: count('REMOVED'), changed: count('CHANGED') },
      cents: Money.sum(changes.map(({ cents }) => cents)),
      changes: changes.slice(0, MOST_CHANGES).map(({ expenseId, kind, before: was, after: is, cents, fields }) => ({
        ...{ id: expenseId, kind, cents, fields: [...fields] },
        before: was && toldLine(was),
        after: is && toldLine(is),
      })),
    };
  }

  private async asWritten(claim: PartnerClaim): Promise<RoundLine[]> {
    const { lines, content, period } = await this.preflights.examine(claim);
    const { lines: parts } = await this.rounds.flat(claim, content.flats, period.untilOn);
    const last = Math.max(0, ...lines.map(({ number }) => number));
    return [...lines, ...parts.map((part, i) => flatLine(part, last + i + 1, `${part.rate} ${part.workPackageId}`))];
  }

  /** The period in which it is opened. Refuses with `claim-period.unknown`. */
  async period(projectId: string, periodId: string): Promise<ClaimPeriod> {
    const [period] = await plainRows(this.unit.work, ClaimPeriod, 'WHERE id = $1 AND project_id = $2', [
      periodId,
      projectId,
    ]);
    if (!period) throw new Refusal('claim-period.unknown', { id: periodId });
    return period;
  }
}

/** As the statement of expenditure lists it. */
export const toldLine = (line: RoundLine, signedLineId: string | null = null): PartnerClaimLine => {
  const { expenseId: id, number, category, workPackageId, facts, net, vat, gross, eligible } = line;
  const { method, documentRef, issuer, description, incurredOn, paidOn } = facts;
  return {
    ...{ id, signedLineId, number, category, workPackageId, net, vat, gross, eligible },
    ...{ method, documentRef, issuer, description, incurredOn, paidOn },
  };
};
