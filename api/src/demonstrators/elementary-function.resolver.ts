import { Args, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Partner } from '../consortium/partner.entity.js';
import { Access } from '../platform/access/access.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { Loaders } from '../platform/graphql/loaders.js';
import type { DueStanding } from '../workplan/due-standing.rules.js';
import { DueStandingEnum } from '../workplan/words.js';
import { WorkPackage } from '../workplan/work-package.entity.js';
import { Blocker } from './blocker.types.js';
import { Blocking } from './blocking.js';
import { DemonstratorService } from './demonstrator.service.js';
import { ElementaryFunction } from './elementary-function.entity.js';
import { functionPolicy } from './elementary-function.policy.js';
import { FunctionInterface } from './function-interface.entity.js';
import { MoveReadinessInput } from './readiness.inputs.js';
import { ReadinessMoves } from './readiness.moves.js';
import { worstOf } from './readiness.rules.js';
import { ReadinessChange } from './readiness-change.entity.js';
import { Requirement } from './requirement.entity.js';
import { Study } from './study.entity.js';

@Resolver(() => ElementaryFunction)
export class ElementaryFunctionResolver {
  constructor(
    private readonly service: DemonstratorService,
    private readonly moves: ReadinessMoves,
    private readonly blocking: Blocking,
    private readonly access: Access,
    private readonly loaders: Loaders,
  ) {}

  @Query(() => ElementaryFunction)
  @Requires(functionPolicy.read)
  elementaryFunction(@Args('id', { type: () => ID }) id: string) {
    return this.moves.find(id);
  }

  @Mutation(() => ElementaryFunction, {
    description: 'Refuses with readiness.same-level, .not-yet, .before-last, document.unknown, version.stale.',
  })
  @Requires(functionPolicy.mature)
  moveReadiness(@Args('input') input: MoveReadinessInput) {
    return this.moves.move(input);
  }

  @ResolveField(() => Partner, { description: 'Who answers for it.' })
  partner({ partnerId }: ElementaryFunction) {
    return this.loaders.one(Partner, partnerId);
  }

  @ResolveField(() => [ElementaryFunction])
  async children({ id, demonstratorId }: ElementaryFunction): Promise<ElementaryFunction[]> {
    const all = await this.service.functionsOf(demonstratorId);
    return all.filter(({ parentId }) => parentId === id);
  }

  @ResolveField(() => DueStandingEnum, { description: 'As the gravest of its parts and of the work on itself.' })
  async standing(fn: ElementaryFunction): Promise<DueStanding> {
    const family = await this.service.familyOf(fn);
    return worstOf(await Promise.all(family.map((one) => this.service.standingOf(one))));
  }

  @ResolveField(() => [ReadinessChange], { description: 'Every move of its readiness, newest first.' })
  readinessChanges({ id }: ElementaryFunction) {
    const order = { reachedOn: 'DESC', at: 'DESC', id: 'DESC' } as const;
    return this.loaders.many(ReadinessChange, 'functionId', id, order);
  }

  @ResolveField(() => [Requirement], { description: 'What it must itself do, in the order in which that was said.' })
  requirements({ id }: ElementaryFunction) {
    return this.service.requirementsOf(id);
  }

  @ResolveField(() => Int, { description: 'Its own requirements and those of its parts that are met.' })
  async requirementsMet(fn: ElementaryFunction): Promise<number> {
    return (await this.service.countsOf(await this.service.familyOf(fn))).met;
  }

  @ResolveField(() => Int, { description: 'Its own requirements and those of its parts found not to be.' })
  async requirementsNotMet(fn: ElementaryFunction): Promise<number> {
    return (await this.service.countsOf(await this.service.familyOf(fn))).notMet;
  }

  @ResolveField(() => Int, { description: 'All its own requirements and those of its parts.' })
  async requirementsTotal(fn: ElementaryFunction): Promise<number> {
    return (await this.service.countsOf(await this.service.familyOf(fn))).total;
  }

  @ResolveField(() => [Blocker], {
    description:
      'What is late or stopped in the work on it and its parts, or in all that this work waits for; gravest first.',
  })
  async blockers(fn: ElementaryFunction): Promise<Blocker[]> {
    return this.blocking.of(fn.projectId, await this.service.familyOf(fn));
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this function.' })
  viewerCan(fn: ElementaryFunction): string[] {
    return this.access.permitted(functionPolicy, fn);
  }

  @ResolveField(() => [FunctionInterface], {
    description: 'Those through which it gives, then those through which it takes.',
  })
  interfaces({ id }: ElementaryFunction) {
    return this.service.interfacesOf(id);
  }

  @ResolveField(() => [Study], { description: 'Who works on it itself, in which work package and for what share.' })
  studies({ id }: ElementaryFunction) {
    return this.service.studiesOf(id);
  }

  @ResolveField(() => [WorkPackage], { description: 'The work packages that work on it.' })
  workPackages({ id }: ElementaryFunction) {
    return this.service.workOn(id);
  }
}
