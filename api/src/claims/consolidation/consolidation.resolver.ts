import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.decorator.js';
import { Claim } from '../claim.entity.js';
import { claimPolicy } from '../claim.policy.js';
import { Assembling } from './assembling.js';
import { AssembleClaimInput, GatherPartnerClaimsInput, TakeOutPartnerClaimInput } from './consolidation.inputs.js';
import { Consolidation } from './consolidation.types.js';
import { Consolidations } from './consolidations.js';
import { TakingOut } from './taking-out.js';

@Resolver(() => Consolidation)
export class ConsolidationResolver {
  constructor(
    private readonly consolidations: Consolidations,
    private readonly assembling: Assembling,
    private readonly taking: TakingOut,
  ) {}

  @Query(() => Consolidation, { description: 'Of the period being prepared, or the next, unless one is named.' })
  @Requires(claimPolicy.assemble)
  consolidation(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('periodId', { type: () => ID, nullable: true }) periodId: string | undefined,
  ) {
    return this.consolidations.of(projectId, periodId);
  }

  @Mutation(() => Claim, {
    description:
      'Opens a claim with all that is validated. Refuses with claim.already-open, claim.after-balance, claim.nothing-validated.',
  })
  @Requires(claimPolicy.assemble)
  assembleClaim(@Args('input') input: AssembleClaimInput) {
    return this.assembling.assemble(input);
  }

  @Mutation(() => Claim, { description: 'Takes in what was validated since. Refuses with claim.nothing-validated.' })
  @Requires(claimPolicy.assemble)
  gatherPartnerClaims(@Args('input') input: GatherPartnerClaimsInput) {
    return this.assembling.gather(input);
  }

  @Mutation(() => Claim, {
    description:
      'Gives back what it holds of one partner: validated again, for this claim or a later one. Refuses with claim.illegal-move, .not-held, version.stale.',
  })
  @Requires(claimPolicy.assemble)
  takeOutPartnerClaim(@Args('input') input: TakeOutPartnerClaimInput) {
    return this.taking.takeOut(input);
  }
}
