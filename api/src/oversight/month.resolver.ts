import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { projectPolicy } from '../consortium/project.policy.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { MonthService } from './month.service.js';
import { Month } from './month.types.js';

@Resolver(() => Month)
export class MonthResolver {
  constructor(private readonly service: MonthService) {}

  @Query(() => Month, { description: 'For the partners of whoever asks, over the thirty days that begin today.' })
  @Requires(projectPolicy.contribute)
  month(@Args('projectId', { type: () => ID }) projectId: string): Promise<Month> {
    return this.service.of(projectId);
  }
}
