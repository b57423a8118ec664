import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Claim } from '../../claims/claim.entity.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { advancePolicy } from './advance.policy.js';
import { DecideAdvanceInput } from './advance-decision.inputs.js';
import { Granting } from './granting.js';

@Resolver(() => Claim)
export class AdvanceDecisionResolver {
  constructor(private readonly granting: Granting) {}

  @Mutation(() => Claim, {
    description:
      'Grants an advance, whole or less, or refuses it. Refuses with claim.illegal-move, advance.above-request, .above-ceiling, .reason-missing, version.stale.',
  })
  @Requires(advancePolicy.decide)
  decideAdvance(@Args('input') input: DecideAdvanceInput) {
    return this.granting.decide(input);
  }
}
