import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { budgetPolicy } from '../../budget/budget.policy.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { PageArgs } from '../../platform/graphql/page.js';
import { TraceabilityService } from './traceability.service.js';
import { Traceability, TraceFilter, TracePage } from './traceability.types.js';

@Resolver(() => Traceability)
export class TraceabilityResolver {
  constructor(private readonly service: TraceabilityService) {}

  @Query(() => Traceability, {
    description: 'What demonstrators and functions are worth, as far as the lines are in sight.',
  })
  @Requires(budgetPolicy.read)
  traceability(@Args('projectId', { type: () => ID }) projectId: string) {
    return this.service.of(projectId);
  }

  @Query(() => TracePage, { description: 'Function × work package × deliverable, with what each row is worth.' })
  @Requires(budgetPolicy.read)
  traces(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('filter', { type: () => TraceFilter, nullable: true }) filter: TraceFilter | undefined,
    @Args() page: PageArgs,
  ) {
    return this.service.page(projectId, filter ?? {}, page);
  }
}
