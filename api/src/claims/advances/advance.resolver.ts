import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.decorator.js';
import { Claim } from '../claim.entity.js';
import { claimPolicy } from '../claim.policy.js';
import { AskAdvanceInput, EditAdvanceInput } from './advance.inputs.js';
import { AdvanceRoomTold } from './advance.types.js';
import { AdvanceRequests } from './advance-requests.js';

@Resolver(() => Claim)
export class AdvanceResolver {
  constructor(private readonly requests: AdvanceRequests) {}

  @Query(() => AdvanceRoomTold)
  @Requires(claimPolicy.assemble)
  advanceRoom(@Args('projectId', { type: () => ID }) projectId: string) {
    return this.requests.room(projectId);
  }

  @Mutation(() => Claim, {
    description:
      'Refuses with claim.already-open, claim.after-balance, claim-period.unknown, payment.no-plan, advance.nothing-asked, .above-ceiling.',
  })
  @Requires(claimPolicy.assemble)
  askAdvance(@Args('input') input: AskAdvanceInput) {
    return this.requests.ask(input);
  }

  @Mutation(() => Claim, {
    description: 'Refuses with claim.illegal-move, advance.nothing-asked, .above-ceiling, version.stale.',
  })
  @Requires(claimPolicy.assemble)
  editAdvance(@Args('input') input: EditAdvanceInput) {
    return this.requests.edit(input);
  }
}
