import { Injectable } from '@nestjs/common';
import { Person } from '../consortium/person.entity.js';
import { Access } from '../platform/access/access.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { Rows } from '../platform/database/rows.js';
import { Scope } from '../platform/database/scope.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { type Page, type PageArgs, pageOf } from '../platform/graphql/page.js';
import { Claim } from './claim.entity.js';
import { claimPolicy, claimsInSight } from './claim.policy.js';
import { ClaimPeriod } from './claim-period.entity.js';
import { ClaimTotals } from './claim-totals.js';

/** The claims of a project, for those for whom they exist. */
@Injectable()
export class ClaimService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly loaders: Loaders,
    private readonly totals: ClaimTotals,
  ) {}

  async find(id: string): Promise<Claim> {
    const claim = await this.rows.load(Claim, id);
    this.access.demand(claimPolicy.read, claim);
    return claim;
  }

  /** The claim with what is asked along with it, in one breath. */
  async open(id: string): Promise<Claim> {
    const { work } = this.unit;
    const [claim, periods, people] = await Promise.all([
      this.find(id),
      plainRows(work, ClaimPeriod, 'WHERE id = (SELECT period_id FROM claim WHERE id = $1)', [id]),
      plainRows(work, Person, 'WHERE id = (SELECT submitted_by_id FROM claim WHERE id = $1)', [id]),
      this.totals.of(id),
    ]);
    this.loaders.know(ClaimPeriod, periods);
    this.loaders.know(Person, people);
    return claim;
  }

  /** Newest first. */
  list(projectId: string, page: PageArgs): Promise<Page<Claim>> {
    this.access.narrowed(claimPolicy.read);
    const sight = claimsInSight(this.unit.actor, projectId);
    const claims = new Scope('c').where('c.project_id = ?1', projectId);
    if (sight === 'submitted') claims.where(`c.state <> 'DRAFT'`);
    if (sight === 'none') claims.where('false');
    return pageOf(this.unit.work, Claim, {
      scope: claims,
      keys: [['c.number', (claim) => claim.number]],
      page,
      direction: 'DESC',
    });
  }
}
