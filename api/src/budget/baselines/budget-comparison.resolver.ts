import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.decorator.js';
import { budgetPolicy } from '../budget.policy.js';
import { BudgetComparison } from './budget-comparison.types.js';
import { FrozenBudgets } from './frozen-budgets.js';

@Resolver(() => BudgetComparison)
export class BudgetComparisonResolver {
  constructor(private readonly budgets: FrozenBudgets) {}

  @Query(() => BudgetComparison, {
    nullable: true,
    description:
      'Budgets at two instants: baselines, or a baseline and what is in force. None for who does not see every budget line, nor where a baseline kept no budget. Refuses with baseline.unknown.',
  })
  @Requires(budgetPolicy.read)
  budgetComparison(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('beforeId', { type: () => ID }) beforeId: string,
    @Args('afterId', { type: () => ID, nullable: true }) afterId: string | undefined,
  ) {
    return this.budgets.compare(projectId, beforeId, afterId ?? undefined);
  }
}
