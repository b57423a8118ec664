import { Injectable } from '@nestjs/common';
import { type Named, NamedGroups } from '../budget/named-groups.js';
import { tally } from '../budget/tally.js';
import { type Dimension, groupedBy, type Tally } from '../budget/tally.rules.js';
import { leads, projectsOf } from '../platform/access/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Loaders } from '../platform/graphql/loaders.js';
import type { ClaimTotal } from './claim.types.js';

export const toTotal = ({ partner, category, workPackage, lines, amount }: Tally & Named): ClaimTotal => ({
  partner,
  category,
  workPackage,
  lines,
  declared: amount,
});

/** The sums of claims by partner, category and work package: one statement for all claims of an operation. */
@Injectable()
export class ClaimTotals {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly loaders: Loaders,
    private readonly named: NamedGroups,
  ) {}

  async by(claimId: string, dimension: Dimension): Promise<ClaimTotal[]> {
    const totals = await this.named.of(groupedBy(await this.of(claimId), dimension));
    return totals.map(toTotal);
  }

  async lineCount(claimId: string): Promise<number> {
    const [whole] = groupedBy(await this.of(claimId));
    return whole?.lines ?? 0;
  }

  private of(claimId: string): Promise<Tally[]> {
    return this.loaders.of('Claim.totals', (ids) => this.tallied(ids)).load(claimId);
  }

  private async tallied(claimIds: readonly string[]): Promise<Tally[][]> {
    const { actor, manager } = this.unit;
    const tallies = await tally(manager, {
      table: 'claim_line',
      amount: 'eligible',
      parent: 'claim_id',
      where: 'claim_id = ANY ($1) AND (sealed OR project_id = ANY ($2))',
      values: [claimIds, projectsOf(actor, ({ projectId }) => leads(actor, projectId))],
      by: [[], ['partnerId'], ['category'], ['workPackageId']],
    });
    return claimIds.map((id) => tallies.filter(({ parentId }) => parentId === id));
  }
}
