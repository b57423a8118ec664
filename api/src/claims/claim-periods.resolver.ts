import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Project } from '../consortium/project.entity.js';
import type { Day } from '../kernel/day.js';
import { Access } from '../platform/access/access.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { ClaimPeriod } from './claim-period.entity.js';
import { SetPeriodDeadlinesInput } from './claim-period.inputs.js';
import { claimPeriodPolicy } from './claim-period.policy.js';
import { ClaimPeriodService } from './claim-period.service.js';
import { partnersAwaitedOn } from './declaration.rules.js';

/** Adds `Project.claimPeriods`. */
@Resolver(() => Project)
export class ClaimPeriodsResolver {
  constructor(private readonly loaders: Loaders) {}

  @ResolveField(() => [ClaimPeriod], { description: 'The periods in which expenditure is declared, in order.' })
  claimPeriods({ id }: Project) {
    return this.loaders.many(ClaimPeriod, 'projectId', id, { number: 'ASC' });
  }
}

@Resolver(() => ClaimPeriod)
export class ClaimPeriodResolver {
  constructor(
    private readonly service: ClaimPeriodService,
    private readonly access: Access,
  ) {}

  @Mutation(() => ClaimPeriod, {
    description: 'Refuses with claim-period.due-too-soon, claim-period.deadlines-crossed, version.stale.',
  })
  @Requires(claimPeriodPolicy.settle)
  setPeriodDeadlines(@Args('input') input: SetPeriodDeadlinesInput) {
    return this.service.settle(input);
  }

  @ResolveField(() => DayScalar, {
    description: 'The day by which partners declare: a fortnight before the authority’s unless the lead chose another.',
  })
  partnersDueOn(period: ClaimPeriod): Day {
    return partnersAwaitedOn(period);
  }

  @ResolveField(() => [String], { description: 'What the current user may do with it.' })
  viewerCan(period: ClaimPeriod): string[] {
    return this.access.permitted(claimPeriodPolicy, period);
  }
}
