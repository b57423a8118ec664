import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../../consortium/person.entity.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { SayForecastInput } from './forecast.inputs.js';
import { forecastPolicy } from './forecast.policy.js';
import { SpendingOutlook } from './forecast.types.js';
import { ForecastsService } from './forecasts.service.js';
import { OutlookService } from './outlook.service.js';
import { SpendingForecast, SpendingForecastLine } from './spending-forecast.entity.js';

@Resolver(() => SpendingForecast)
export class ForecastResolver {
  constructor(
    private readonly outlooks: OutlookService,
    private readonly service: ForecastsService,
    private readonly loaders: Loaders,
  ) {}

  @Query(() => SpendingOutlook, {
    description:
      'Spending planned, declared and expected: of every partner for the lead, of one’s own for who keeps its books.',
  })
  @Requires(forecastPolicy.read)
  spendingOutlook(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('partnerId', { type: () => ID, nullable: true }) partnerId: string | undefined,
  ) {
    return this.outlooks.of(projectId, partnerId ?? undefined);
  }

  @Mutation(() => SpendingForecast, {
    description:
      'Refuses with forecast.empty, .whole-and-parts, .category-twice, .below-zero, .already-declared, version.stale.',
  })
  @Requires(forecastPolicy.say)
  sayForecast(@Args('input') input: SayForecastInput) {
    return this.service.say(input);
  }

  @ResolveField(() => [SpendingForecastLine], { description: 'One of the whole period, or one of each category.' })
  lines({ id }: SpendingForecast) {
    return this.loaders.many(SpendingForecastLine, 'forecastId', id);
  }

  @ResolveField(() => Person, { nullable: true })
  author({ authorId }: SpendingForecast) {
    return this.loaders.one(Person, authorId);
  }
}
