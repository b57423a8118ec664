import { Injectable } from '@nestjs/common';
import { type Named, NamedGroups } from '../budget/named-groups.js';
import { tally } from '../budget/tally.js';
import { type Dimension, groupedBy, type Tally } from '../budget/tally.rules.js';
import { leads, projectsOf } from '../platform/access/actor.js';
import { Scope } from '../platform/database/scope.js';
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

  /** All sums of one claim; what the others tell is taken from them. */
  of(claimId: string): Promise<Tally[]> {
    return this.loaders.of('Claim.totals', (ids) => this.tallied(ids)).load(claimId);
  }

  private async tallied(claimIds: readonly string[]): Promise<Tally[][]> {
    const { actor, work } = this.unit;
    const led = projectsOf(actor, ({ projectId }) => leads(actor, projectId));
    const tallies = await tally(work, {
      table: 'claim_line',
      amount: 'eligible',
      parent: 'claim_id',
      within: new Scope('l').where('l.claim_id = ANY (?1) AND (l.sealed OR l.project_id = ANY (?2))', claimIds, led),
      by: [[], ['partnerId'], ['category'], ['workPackageId']],
    });
    return claimIds.map((id) => tallies.filter(({ parentId }) => parentId === id));
  }
}
