import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Project } from '../../consortium/project.entity.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { Baseline } from './baseline.entity.js';
import { Baselines } from './baselines.js';
import { PlanChain } from './chain.types.js';
import { Chains } from './chains.js';
import { Comparing } from './comparing.js';
import { PlanComparison } from './comparison.types.js';
import { Dependencies } from './dependencies.js';
import { Dependency } from './dependency.entity.js';
import { ImpactService } from './impact.service.js';
import { PlanService } from './plan.service.js';
import { Plan, PlanImpact } from './plan.types.js';
import {
  AddDependencyInput,
  ChangeDependencyInput,
  PlanMoveInput,
  RemoveDependencyInput,
  RescheduleInput,
  TakeBaselineInput,
} from './planning.inputs.js';
import { planPolicy } from './planning.policy.js';
import { Rescheduling } from './rescheduling.js';

@Resolver(() => Plan)
export class PlanResolver {
  constructor(
    private readonly plans: PlanService,
    private readonly comparing: Comparing,
    private readonly impacts: ImpactService,
    private readonly chains: Chains,
    private readonly rescheduling: Rescheduling,
    private readonly dependencies: Dependencies,
    private readonly baselines: Baselines,
  ) {}

  @Query(() => Plan, { description: 'Compared with that baseline, or with the newest.' })
  @Requires(planPolicy.read)
  plan(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('baselineId', { type: () => ID, nullable: true }) baselineId: string | undefined,
  ) {
    return this.plans.of(projectId, baselineId);
  }

  @Query(() => PlanComparison, {
    description: 'That baseline beside another, or beside the plan as it stands. Refuses with baseline.unknown.',
  })
  @Requires(planPolicy.read)
  planComparison(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('beforeId', { type: () => ID }) beforeId: string,
    @Args('afterId', { type: () => ID, nullable: true }) afterId: string | undefined,
  ) {
    return this.comparing.compare(projectId, beforeId, afterId);
  }

  @Query(() => PlanImpact, {
    description: 'Refuses with plan.item-unknown, schedule.already-begun, .summary-duration.',
  })
  @Requires(planPolicy.read)
  planImpact(@Args('projectId', { type: () => ID }) projectId: string, @Args('move') move: PlanMoveInput) {
    return this.impacts.of(projectId, move);
  }

  @Query(() => PlanChain, { description: 'Refuses with plan.item-unknown.' })
  @Requires(planPolicy.read)
  planChain(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('itemId', { type: () => ID }) itemId: string,
  ) {
    return this.chains.of(projectId, itemId);
  }

  @Mutation(() => Project, {
    description: 'All moves or none. Refuses with plan.* (see agreeOnMoves), plan.reason-needed, version.stale.',
  })
  @Requires(planPolicy.reschedule)
  reschedule(@Args('input') input: RescheduleInput) {
    return this.rescheduling.reschedule(input);
  }

  @Mutation(() => Dependency, {
    description: 'Refuses with dependency.on-itself, .within-its-lot, .already, plan.item-unknown, schedule.cycle.',
  })
  @Requires(planPolicy.link)
  addDependency(@Args('input') input: AddDependencyInput) {
    return this.dependencies.add(input);
  }

  @Mutation(() => Dependency, { description: 'Refuses with dependency.already, schedule.cycle, version.stale.' })
  @Requires(planPolicy.link)
  changeDependency(@Args('input') input: ChangeDependencyInput) {
    return this.dependencies.change(input);
  }

  @Mutation(() => Project, { description: 'Refuses with version.stale; answers the project that it was of.' })
  @Requires(planPolicy.link)
  removeDependency(@Args('input') input: RemoveDependencyInput) {
    return this.dependencies.remove(input);
  }

  @Mutation(() => Baseline, { description: 'Freezes the plan as it stands.' })
  @Requires(planPolicy.freeze)
  takeBaseline(@Args('input') input: TakeBaselineInput) {
    return this.baselines.take(input);
  }
}
