import { ResolveField, Resolver } from '@nestjs/graphql';
import { Partner } from '../consortium/partner.entity.js';
import { Loaders } from '../platform/graphql/loaders.js';
import type { DueStanding } from '../workplan/due-standing.rules.js';
import { DueStandingEnum } from '../workplan/words.js';
import { WorkPackage } from '../workplan/work-package.entity.js';
import { DemonstratorService } from './demonstrator.service.js';
import { ElementaryFunction } from './elementary-function.entity.js';
import { worstOf } from './readiness.rules.js';

@Resolver(() => ElementaryFunction)
export class ElementaryFunctionResolver {
  constructor(
    private readonly service: DemonstratorService,
    private readonly loaders: Loaders,
  ) {}

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
    const family = withDescendants(fn, await this.service.functionsOf(fn.demonstratorId));
    return worstOf(await Promise.all(family.map((one) => this.service.standingOf(one))));
  }

  @ResolveField(() => [WorkPackage], { description: 'The work packages that work on it.' })
  workPackages({ id }: ElementaryFunction) {
    return this.service.workOn(id);
  }
}

function withDescendants(fn: ElementaryFunction, all: readonly ElementaryFunction[]): ElementaryFunction[] {
  const children = all.filter(({ parentId }) => parentId === fn.id);
  return [fn, ...children.flatMap((child) => withDescendants(child, all))];
}
