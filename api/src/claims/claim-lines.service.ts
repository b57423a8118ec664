import { Injectable } from '@nestjs/common';
import { NamedGroups } from '../budget/named-groups.js';
import { tally } from '../budget/tally.js';
import { groupedBy } from '../budget/tally.rules.js';
import { Money } from '../kernel/money.js';
import { leads, projectsOf } from '../platform/access/actor.js';
import { containing, Scope } from '../platform/database/scope.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { type PageArgs, pageOf } from '../platform/graphql/page.js';
import { ClaimLineFilter, ClaimLineSort } from './claim.inputs.js';
import { ClaimService } from './claim.service.js';
import { ClaimLinePage } from './claim.types.js';
import { ClaimLine } from './claim-line.entity.js';
import { sortKeys } from './claim-line-keys.js';
import { toTotal } from './claim-totals.js';

/** The lines of one claim, as whoever may read the claim asks for them. */
@Injectable()
export class ClaimLinesService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly claims: ClaimService,
    private readonly named: NamedGroups,
  ) {}

  /** The page and its sums are read in the same breath as the claim that allows them. */
  async list(
    claimId: string,
    filter: ClaimLineFilter,
    sort: ClaimLineSort,
    descending: boolean,
    page: PageArgs,
  ): Promise<ClaimLinePage> {
    const { work } = this.unit;
    const lines = this.matching(claimId, filter);
    const [, found, tallies] = await Promise.all([
      this.claims.find(claimId),
      pageOf(work, ClaimLine, lines, sortKeys[sort], page, descending ? 'DESC' : 'ASC'),
      tally(work, {
        table: 'claim_line',
        amount: 'eligible',
        parent: 'claim_id',
        within: lines,
        by: [['category'], ['partnerId']],
      }),
    ]);
    const totals = await this.named.of(tallies);
    const categories = groupedBy(totals, 'category');
    return {
      ...found,
      sum: Money.sum(categories.map(({ amount }) => amount)),
      categories: categories.map(toTotal),
      partners: groupedBy(totals, 'partnerId').map(toTotal),
    };
  }

  private matching(claimId: string, filter: ClaimLineFilter): Scope {
    const led = projectsOf(this.unit.actor, ({ projectId }) => leads(this.unit.actor, projectId));
    const lines = new Scope('l').where('l.claim_id = ?1 AND (l.sealed OR l.project_id = ANY (?2))', claimId, led);
    const { partnerIds, categories, workPackageIds, search, paidFrom, paidUntil, atLeast } = filter;
    if (partnerIds) lines.where('l.partner_id = ANY (?1)', partnerIds);
    if (categories) lines.where('l.category = ANY (?1)', categories);
    if (workPackageIds) lines.where('l.work_package_id = ANY (?1)', workPackageIds);
    if (paidFrom) lines.where('l.paid_on >= ?1', paidFrom);
    if (paidUntil) lines.where('l.paid_on <= ?1', paidUntil);
    if (atLeast) lines.where('l.eligible >= ?1', atLeast.cents.toString());
    if (search?.trim())
      lines.where('(l.issuer ILIKE ?1 OR l.description ILIKE ?1 OR l.document_ref ILIKE ?1)', containing(search));
    return lines;
  }
}
