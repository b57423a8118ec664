import { Args, ID, Int, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '../platform/access/requires.decorator.js';
import type { DueStanding } from '../workplan/due-standing.rules.js';
import { DueStandingEnum } from '../workplan/words.js';
import { Blocker } from './blocker.types.js';
import { Blocking } from './blocking.js';
import { Demonstrator } from './demonstrator.entity.js';
import { demonstratorPolicy } from './demonstrator.policy.js';
import { DemonstratorService } from './demonstrator.service.js';
import { ElementaryFunction } from './elementary-function.entity.js';
import { FunctionInterface } from './function-interface.entity.js';
import { brakes, readinessOf, worstOf } from './readiness.rules.js';
import { asTree } from './tree.rules.js';

@Resolver(() => Demonstrator)
export class DemonstratorResolver {
  constructor(
    private readonly service: DemonstratorService,
    private readonly blocking: Blocking,
  ) {}

  @Query(() => [Demonstrator], { description: 'In order; a project with more than 100 is refused.' })
  @Requires(demonstratorPolicy.read)
  demonstrators(@Args('projectId', { type: () => ID }) projectId: string) {
    return this.service.list(projectId);
  }

  @ResolveField(() => Int, { description: 'The readiness of its least advanced function.' })
  async trlNow({ id }: Demonstrator): Promise<number> {
    return readinessOf(await this.service.functionsOf(id)).trlNow;
  }

  @ResolveField(() => Int, { description: 'The lowest readiness that its functions aim at.' })
  async trlTarget({ id }: Demonstrator): Promise<number> {
    return readinessOf(await this.service.functionsOf(id)).trlTarget;
  }

  @ResolveField(() => DueStandingEnum, { description: 'As the gravest of its functions.' })
  async standing({ id }: Demonstrator): Promise<DueStanding> {
    const functions = await this.service.functionsOf(id);
    return worstOf(await Promise.all(functions.map((fn) => this.service.standingOf(fn))));
  }

  @ResolveField(() => Int, { description: 'Requirements of its functions that are met.' })
  async requirementsMet({ id }: Demonstrator): Promise<number> {
    return (await this.service.countsOf(await this.service.functionsOf(id))).met;
  }

  @ResolveField(() => Int, { description: 'Requirements of its functions found not to be.' })
  async requirementsNotMet({ id }: Demonstrator): Promise<number> {
    return (await this.service.countsOf(await this.service.functionsOf(id))).notMet;
  }

  @ResolveField(() => Int, { description: 'All requirements of its functions.' })
  async requirementsTotal({ id }: Demonstrator): Promise<number> {
    return (await this.service.countsOf(await this.service.functionsOf(id))).total;
  }

  @ResolveField(() => [Blocker], { description: 'What blocks its functions, gravest first.' })
  async blockers({ id, projectId }: Demonstrator): Promise<Blocker[]> {
    return this.blocking.of(projectId, await this.service.functionsOf(id));
  }

  @ResolveField(() => [ElementaryFunction], {
    description: 'All its functions, whatever their depth: each before its parts.',
  })
  async functions({ id }: Demonstrator): Promise<ElementaryFunction[]> {
    return asTree(await this.service.functionsOf(id));
  }

  @ResolveField(() => [FunctionInterface], { description: 'Those through which its functions give.' })
  async interfaces({ id }: Demonstrator): Promise<FunctionInterface[]> {
    const functions = await this.service.functionsOf(id);
    return this.service.givenBy(functions);
  }

  @ResolveField(() => [ElementaryFunction], { description: 'The functions, late or at risk, that hold it back.' })
  async braking({ id }: Demonstrator): Promise<ElementaryFunction[]> {
    const functions = await this.service.functionsOf(id);
    const standings = await Promise.all(functions.map((fn) => this.service.standingOf(fn)));
    return functions.filter((_, i) => brakes(standings[i] as DueStanding));
  }
}
