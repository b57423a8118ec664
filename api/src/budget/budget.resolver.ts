import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '../platform/access/requires.decorator.js';
import { budgetPolicy } from './budget.policy.js';
import { BudgetService } from './budget.service.js';
import { Budget, BudgetYear } from './budget.types.js';

@Resolver(() => Budget)
export class BudgetResolver {
  constructor(private readonly service: BudgetService) {}

  @Query(() => Budget, { description: 'The financing plan, and the budget lines as far as the viewer may see them.' })
  @Requires(budgetPolicy.read)
  budget(@Args('projectId', { type: () => ID }) projectId: string) {
    return this.service.of(projectId);
  }

  @ResolveField(() => [BudgetYear], { description: 'Nothing where the agreement says no years.' })
  byYear(@Parent() { projectId }: Budget) {
    return this.service.years(projectId);
  }
}
