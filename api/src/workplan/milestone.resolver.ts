import { Args, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Partner } from '../consortium/partner.entity.js';
import { Access } from '../platform/access/access.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { Clock } from '../platform/clock.js';
import { goOn, type Soon } from '../platform/graphql/at-hand.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { PageArgs } from '../platform/graphql/page.js';
import { DueFilter } from './due.inputs.js';
import { type DueStanding, driftDays, dueOfMilestone, standingOf } from './due-standing.rules.js';
import { ForecastChange } from './forecast-change.entity.js';
import { Milestone, MilestonePage } from './milestone.entity.js';
import { ForecastMilestoneInput } from './milestone.inputs.js';
import { milestoneVerbs } from './milestone.lifecycle.js';
import { MilestoneMoves } from './milestone.moves.js';
import { milestonePolicy } from './milestone.policy.js';
import { MilestoneService } from './milestone.service.js';
import { DueStandingEnum } from './words.js';
import { WorkPackage } from './work-package.entity.js';

@Resolver(() => Milestone)
export class MilestoneResolver {
  constructor(
    private readonly service: MilestoneService,
    private readonly moves: MilestoneMoves,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly loaders: Loaders,
  ) {}

  @Query(() => MilestonePage, { description: 'By the date at which they are expected.' })
  @Requires(milestonePolicy.read)
  milestones(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('filter', { type: () => DueFilter, nullable: true }) filter: DueFilter | undefined,
    @Args() page: PageArgs,
  ) {
    return this.service.list(projectId, filter ?? {}, page);
  }

  @Query(() => Milestone)
  @Requires(milestonePolicy.read)
  milestone(@Args('id', { type: () => ID }) id: string) {
    return this.service.find(id);
  }

  @Mutation(() => Milestone, {
    description: 'Refuses with milestone.settled, .outside-project, .same-day, version.stale.',
  })
  @Requires(milestonePolicy.forecast)
  forecastMilestone(@Args('input') input: ForecastMilestoneInput) {
    return this.moves.forecast(input);
  }

  @ResolveField(() => WorkPackage)
  workPackage({ workPackageId }: Milestone) {
    return this.loaders.one(WorkPackage, workPackageId);
  }

  @ResolveField(() => Partner, { description: 'Who answers for it.' })
  partner({ partnerId }: Milestone) {
    return this.loaders.one(Partner, partnerId);
  }

  @ResolveField(() => DueStandingEnum, { description: 'How it stands today.' })
  standing(milestone: Milestone): Soon<DueStanding> {
    return goOn(this.loaders.one(WorkPackage, milestone.workPackageId), (work) =>
      standingOf(dueOfMilestone(milestone, work?.state ?? 'NOT_STARTED'), this.clock.today()),
    );
  }

  @ResolveField(() => Int, { description: 'Days from the agreed date to the achieved, or now expected, one.' })
  driftDays(milestone: Milestone): number {
    return driftDays(dueOfMilestone(milestone, 'NOT_STARTED'));
  }

  @ResolveField(() => [ForecastChange], { description: 'Newest first.' })
  forecastChanges({ id }: Milestone) {
    return this.loaders.byParent(ForecastChange, 'milestoneId', { at: 'DESC', id: 'DESC' }).load(id);
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this milestone.' })
  viewerCan(milestone: Milestone): string[] {
    const open = milestoneVerbs[milestone.state];
    return this.access
      .permitted(milestonePolicy, milestone)
      .filter((name) => open.includes(name.slice('milestone.'.length)));
  }
}
