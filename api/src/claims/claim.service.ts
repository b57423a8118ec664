import { Injectable } from '@nestjs/common';
import { Access } from '../platform/access/access.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { type Page, type PageArgs, pageOf } from '../platform/graphql/page.js';
import { Claim } from './claim.entity.js';
import { claimPolicy, claimsInSight } from './claim.policy.js';

/** The claims of a project, for those for whom they exist. */
@Injectable()
export class ClaimService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
  ) {}

  async find(id: string): Promise<Claim> {
    const claim = await this.rows.load(Claim, id);
    this.access.demand(claimPolicy.read, claim);
    return claim;
  }

  /** Newest first. */
  list(projectId: string, page: PageArgs): Promise<Page<Claim>> {
    this.access.narrowed(claimPolicy.read);
    const sight = claimsInSight(this.unit.actor, projectId);
    const claims = this.unit.manager.createQueryBuilder(Claim, 'c').where('c.projectId = :projectId', { projectId });
    if (sight === 'submitted') claims.andWhere(`c.state <> 'DRAFT'`);
    if (sight === 'none') claims.andWhere('false');
    return pageOf(this.unit.work, claims, [['c.number', (claim) => claim.number]], page, 'DESC');
  }
}
