import { ResolveField, Resolver } from '@nestjs/graphql';
import { Claim, ClaimKind } from '../../claims/claim.entity.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { AdvanceDecision } from '../advances/advance-decision.types.js';
import { Granting } from '../advances/granting.js';
import { Control } from '../control.entity.js';

/** What the authority told of a claim that it did not keep. */
@Resolver(() => Claim)
export class ClaimControlResolver {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly loaders: Loaders,
    private readonly granting: Granting,
  ) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'Why the authority gave it back or rejected it; none for what it keeps.',
  })
  refusedBecause({ id, state }: Claim) {
    if (state !== 'RETURNED' && state !== 'REJECTED') return null;
    return this.loaders.of('Claim.refusedBecause', (ids) => this.reasons(ids)).load(id);
  }

  @ResolveField(() => AdvanceDecision, {
    nullable: true,
    description: 'What the authority has to decide of an advance that was admitted; none of anything else.',
  })
  decision(claim: Claim) {
    if (claim.kind !== ClaimKind.ADVANCE || claim.state !== 'ADMISSIBLE') return null;
    return this.loaders.of('Claim.decision', (ids) => this.decisions(ids)).load(claim.id);
  }

  private async decisions(ids: readonly string[]) {
    const claims = await plainRows(this.unit.work, Claim, 'WHERE id = ANY ($1)', [ids]);
    const open = await this.granting.openOn(claims);
    return ids.map((id) => open[claims.findIndex((claim) => claim.id === id)] ?? null);
  }

  private async reasons(ids: readonly string[]): Promise<Array<string | null>> {
    const ended = await plainRows(
      this.unit.work,
      Control,
      `WHERE claim_id = ANY ($1) AND state IN ('RETURNED', 'REJECTED') ORDER BY number`,
      [ids],
    );
    return ids.map((id) => ended.findLast(({ claimId }) => claimId === id)?.reason ?? null);
  }
}
