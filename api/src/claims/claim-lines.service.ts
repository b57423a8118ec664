import { Injectable } from '@nestjs/common';
import { NamedGroups } from '../budget/named-groups.js';
import { tally } from '../budget/tally.js';
import { groupedBy } from '../budget/tally.rules.js';
import { Partner } from '../consortium/partner.entity.js';
import { Document } from '../documents/document.entity.js';
import { Money } from '../kernel/money.js';
import { leads, projectsOf } from '../platform/access/actor.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { containing, Scope } from '../platform/database/scope.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { type PageArgs, pageWith } from '../platform/graphql/page.js';
import { WorkPackage } from '../workplan/work-package.entity.js';
import { ClaimLineFilter, ClaimLineSort } from './claim.inputs.js';
import { ClaimService } from './claim.service.js';
import { ClaimLinePage } from './claim.types.js';
import { ClaimLine } from './claim-line.entity.js';
import { evidenceOf } from './claim-line-documents.js';
import { sortKeys } from './claim-line-keys.js';
import { toTotal } from './claim-totals.js';

const EVIDENCE = [{ of: Document, where: 'a.subject_id IN (l.id, l.signed_line_id)', order: 'a.name, a.id' }] as const;

/** The lines of one claim, as whoever may read the claim asks for them. */
@Injectable()
export class ClaimLinesService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly claims: ClaimService,
    private readonly named: NamedGroups,
    private readonly loaders: Loaders,
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
    const asked = { scope: lines, keys: sortKeys[sort], page, direction: descending ? 'DESC' : 'ASC' } as const;
    const [, { page: found, beside }, partners, works, tallies] = await Promise.all([
      this.claims.find(claimId),
      pageWith(work, ClaimLine, asked, EVIDENCE),
      plainRows(work, Partner, 'WHERE project_id = (SELECT project_id FROM claim WHERE id = $1)', [claimId]),
      plainRows(work, WorkPackage, 'WHERE id IN (SELECT work_package_id FROM claim_line WHERE claim_id = $1)', [
        claimId,
      ]),
      tally(work, {
        table: 'claim_line',
        amount: 'eligible',
        parent: 'claim_id',
        within: lines,
        by: [['category'], ['partnerId']],
      }),
    ]);
    this.loaders.know(Partner, partners);
    this.loaders.know(WorkPackage, works);
    const ids = found.nodes.flatMap((line) => evidenceOf(line).map(({ subjectId }) => subjectId));
    this.loaders.knowMany(Document, 'subjectId', ids, beside[0]);
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
