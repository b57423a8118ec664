import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { projectPolicy } from '../consortium/project.policy.js';
import type { Day } from '../kernel/day.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { CockpitService } from './cockpit.service.js';
import { Cockpit } from './cockpit.types.js';

@Resolver(() => Cockpit)
export class CockpitResolver {
  constructor(private readonly service: CockpitService) {}

  @Query(() => Cockpit, {
    description:
      'Its map runs from a month before the current claim period to the end of the one a year from now, unless told otherwise.',
  })
  @Requires(projectPolicy.coordinate)
  cockpit(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('from', { type: () => DayScalar, nullable: true }) from: Day | undefined,
    @Args('until', { type: () => DayScalar, nullable: true }) until: Day | undefined,
  ): Promise<Cockpit> {
    return this.service.of(projectId, { from, until });
  }
}
