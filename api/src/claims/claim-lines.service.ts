import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { CostCategory } from '../budget/cost-category.rules.js';
import { NamedGroups } from '../budget/named-groups.js';
import type { Tally } from '../budget/tally.rules.js';
import { Money } from '../kernel/money.js';
import { Access } from '../platform/access/access.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { type PageArgs, pageOf } from '../platform/graphql/page.js';
import { Claim } from './claim.entity.js';
import { ClaimLineFilter, ClaimLineSort } from './claim.inputs.js';
import { claimPolicy, claimsInSight } from './claim.policy.js';
import { ClaimLinePage } from './claim.types.js';
import { ClaimLine } from './claim-line.entity.js';
import { sortKeys } from './claim-line-keys.js';
import { toTotal } from './claim-totals.js';

type Lines = SelectQueryBuilder<ClaimLine>;

interface SumRow {
  readonly category: CostCategory;
  readonly lines: string;
  readonly amount: string;
}

/** The lines of one claim, as whoever may read the claim asks for them. */
@Injectable()
export class ClaimLinesService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly named: NamedGroups,
  ) {}

  async list(
    claimId: string,
    filter: ClaimLineFilter,
    sort: ClaimLineSort,
    descending: boolean,
    page: PageArgs,
  ): Promise<ClaimLinePage> {
    const claim = await this.rows.load(Claim, claimId);
    this.access.demand(claimPolicy.read, claim);
    const lines = this.matching(claim, filter);
    const categories = await this.named.of(await this.tallies(lines.clone()));
    const count = categories.reduce((sum, { lines }) => sum + lines, 0);
    return {
      ...(await pageOf(this.unit.work, lines, sortKeys[sort], page, descending ? 'DESC' : 'ASC', count)),
      sum: Money.sum(categories.map(({ amount }) => amount)),
      categories: categories.map(toTotal),
    };
  }

  private matching(claim: Claim, filter: ClaimLineFilter): Lines {
    const lines = this.unit.manager
      .createQueryBuilder(ClaimLine, 'l')
      .where('l.claimId = :claimId', { claimId: claim.id });
    if (claimsInSight(this.unit.actor, claim.projectId) !== 'every') lines.andWhere('l.sealed');
    const { partnerIds, categories, workPackageIds, search, paidFrom, paidUntil, atLeast } = filter;
    if (partnerIds) lines.andWhere('l.partnerId = ANY (:partnerIds)', { partnerIds });
    if (categories) lines.andWhere('l.category = ANY (:categories)', { categories });
    if (workPackageIds) lines.andWhere('l.workPackageId = ANY (:workPackageIds)', { workPackageIds });
    if (paidFrom) lines.andWhere('l.paidOn >= :paidFrom', { paidFrom });
    if (paidUntil) lines.andWhere('l.paidOn <= :paidUntil', { paidUntil });
    if (atLeast) lines.andWhere('l.eligible >= :atLeast', { atLeast: atLeast.cents.toString() });
    if (search?.trim()) {
      const pattern = `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;
      lines.andWhere('(l.issuer ILIKE :pattern OR l.description ILIKE :pattern OR l.documentRef ILIKE :pattern)', {
        pattern,
      });
    }
    return lines;
  }

  private async tallies(lines: Lines): Promise<Tally[]> {
    const rows = await lines
      .select('l.category', 'category')
      .addSelect('count(*)', 'lines')
      .addSelect('sum(l.eligible)::text', 'amount')
      .groupBy('l.category')
      .getRawMany<SumRow>();
    return rows.map(({ category, lines, amount }) => ({
      partnerId: null,
      category,
      workPackageId: null,
      lines: Number(lines),
      amount: Money.ofCents(amount),
    }));
  }
}
