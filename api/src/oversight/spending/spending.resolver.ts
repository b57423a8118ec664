import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.decorator.js';
import { PlanMoveInput } from '../../workplan/planning/planning.inputs.js';
import { planPolicy } from '../../workplan/planning/planning.policy.js';
import { scenarioPolicy } from '../../workplan/scenarios/scenario.policy.js';
import { SpendingService } from './spending.service.js';
import { SpendingDifference } from './spending.types.js';

@Resolver(() => SpendingDifference)
export class SpendingResolver {
  constructor(private readonly service: SpendingService) {}

  @Query(() => SpendingDifference, {
    nullable: true,
    description:
      'In euros, what a scenario changes; none once it is closed, nor for who does not see every budget line.',
  })
  @Requires(scenarioPolicy.read)
  scenarioSpending(@Args('scenarioId', { type: () => ID }) scenarioId: string) {
    return this.service.ofScenario(scenarioId);
  }

  @Query(() => SpendingDifference, {
    nullable: true,
    description:
      'In euros, what a move changes; none for who does not see every budget line. Refuses as planImpact does.',
  })
  @Requires(planPolicy.read)
  moveSpending(@Args('projectId', { type: () => ID }) projectId: string, @Args('move') move: PlanMoveInput) {
    return this.service.ofMove(projectId, move);
  }
}
