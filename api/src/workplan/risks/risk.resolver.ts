import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Partner } from '../../consortium/partner.entity.js';
import { Person } from '../../consortium/person.entity.js';
import { Access } from '../../platform/access/access.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { Clock } from '../../platform/clock.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { PageArgs } from '../../platform/graphql/page.js';
import { Milestone } from '../milestone.entity.js';
import { WorkPackage } from '../work-package.entity.js';
import { Risk, RiskPage } from './risk.entity.js';
import {
  ChangeRiskInput,
  CloseRiskInput,
  RaiseRiskInput,
  ReopenRiskInput,
  ReviewRiskInput,
  RiskFilter,
} from './risk.inputs.js';
import { riskVerbs } from './risk.lifecycle.js';
import { RiskLists } from './risk.lists.js';
import { riskPolicy } from './risk.policy.js';
import { RiskReviews } from './risk.reviews.js';
import { isToReview } from './risk.rules.js';
import { RiskService } from './risk.service.js';
import { RiskRegister } from './risk.types.js';
import { Threats } from './threats.js';
import { type RiskSort, RiskSortEnum } from './words.js';

@Resolver(() => Risk)
export class RiskResolver {
  constructor(
    private readonly service: RiskService,
    private readonly plays: RiskReviews,
    private readonly lists: RiskLists,
    private readonly threats: Threats,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly loaders: Loaders,
  ) {}

  @Query(() => RiskPage, { description: 'The worst first, unless told otherwise.' })
  @Requires(riskPolicy.read)
  risks(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('filter', { type: () => RiskFilter, nullable: true }) filter: RiskFilter | undefined,
    @Args('sort', { type: () => RiskSortEnum, defaultValue: 'WORST' }) sort: RiskSort,
    @Args('descending', { type: () => Boolean, defaultValue: true }) descending: boolean,
    @Args() page: PageArgs,
  ) {
    return this.lists.of(projectId, filter ?? {}, sort, descending, page);
  }

  @Query(() => RiskRegister, { description: 'How many risks stand where, and where they came from.' })
  @Requires(riskPolicy.read)
  riskRegister(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('filter', { type: () => RiskFilter, nullable: true }) filter: RiskFilter | undefined,
  ): Promise<RiskRegister> {
    return this.lists.register(projectId, filter ?? {});
  }

  @Query(() => Risk)
  @Requires(riskPolicy.read)
  risk(@Args('id', { type: () => ID }) id: string) {
    return this.service.find(id);
  }

  @Mutation(() => Risk, {
    description:
      'Refuses with risk.carried-by-another, .work-not-yours, .owner-elsewhere, .next-review-past, *.unknown.',
  })
  @Requires(riskPolicy.raise)
  raiseRisk(@Args('input') input: RaiseRiskInput) {
    return this.service.raise(input);
  }

  @Mutation(() => Risk, { description: 'Refuses as raiseRisk does, with risk.closed, version.stale.' })
  @Requires(riskPolicy.change)
  changeRisk(@Args('input') input: ChangeRiskInput) {
    return this.service.change(input);
  }

  @Mutation(() => Risk, {
    description: 'Refuses with risk.closed, .occurred-needs-words, .next-review-past, version.stale.',
  })
  @Requires(riskPolicy.review)
  reviewRisk(@Args('input') input: ReviewRiskInput) {
    return this.plays.review(input);
  }

  @Mutation(() => Risk, { description: 'Refuses with risk.illegal-move, version.stale.' })
  @Requires(riskPolicy.close)
  closeRisk(@Args('input') input: CloseRiskInput) {
    return this.plays.close(input);
  }

  @Mutation(() => Risk, { description: 'Refuses with risk.illegal-move, .next-review-past, version.stale.' })
  @Requires(riskPolicy.reopen)
  reopenRisk(@Args('input') input: ReopenRiskInput) {
    return this.plays.reopen(input);
  }

  @ResolveField(() => Partner, { description: 'Who carries it.' })
  partner({ partnerId }: Risk) {
    return this.loaders.one(Partner, partnerId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who at that partner watches it.' })
  owner({ ownerId }: Risk) {
    return ownerId && this.loaders.one(Person, ownerId);
  }

  @ResolveField(() => Person)
  raisedBy({ raisedById }: Risk) {
    return this.loaders.one(Person, raisedById);
  }

  @ResolveField(() => [WorkPackage], { description: 'The work packages that it threatens.' })
  workPackages({ id }: Risk) {
    return this.threats.worksOf(id);
  }

  @ResolveField(() => [Milestone], { description: 'The milestones that it threatens.' })
  milestones({ id }: Risk) {
    return this.threats.milestonesOf(id);
  }

  @ResolveField(() => Boolean, { description: 'Its review was promised for today or earlier.' })
  toReview(risk: Risk): boolean {
    return isToReview(risk, this.clock.today());
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this risk.' })
  async viewerCan(risk: Risk): Promise<string[]> {
    const open = riskVerbs[risk.state];
    return this.access
      .permitted(riskPolicy, await this.service.factsOf(risk))
      .filter((name) => open.includes(name.slice('risk.'.length)));
  }
}
