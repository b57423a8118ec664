import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Partner } from '../consortium/partner.entity.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { WorkPackage } from '../workplan/work-package.entity.js';
import { DueItem } from './due-item.types.js';

@Resolver(() => DueItem)
export class DueItemResolver {
  constructor(private readonly loaders: Loaders) {}

  @ResolveField(() => Partner, { description: 'Who answers for it.' })
  partner(@Parent() { partnerId }: DueItem) {
    return this.loaders.byId(Partner).load(partnerId);
  }

  @ResolveField(() => WorkPackage)
  workPackage(@Parent() { workPackageId }: DueItem) {
    return this.loaders.byId(WorkPackage).load(workPackageId);
  }
}
