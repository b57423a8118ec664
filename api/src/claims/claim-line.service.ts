import { Injectable } from '@nestjs/common';
import { Refusal } from '../kernel/refusal.js';
import { Access } from '../platform/access/access.js';
import { leads } from '../platform/access/actor.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Claim } from './claim.entity.js';
import { claimPolicy } from './claim.policy.js';
import { ClaimLine } from './claim-line.entity.js';

/** One line of a claim, for whoever may read the claim. */
@Injectable()
export class ClaimLineService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
  ) {}

  /** Refuses with `claim-line.unknown` whatever is not in a list of lines either, whatever the reason. */
  async find(id: string): Promise<ClaimLine> {
    const line = await this.rows.load(ClaimLine, id);
    const claim = await this.unit.manager.findOneBy(Claim, { id: line.claimId });
    const listed = line.sealed || leads(this.unit.actor, line.projectId);
    if (!claim || !listed) throw new Refusal('claim-line.unknown', { id });
    this.access.demand(claimPolicy.read, claim);
    return line;
  }
}
