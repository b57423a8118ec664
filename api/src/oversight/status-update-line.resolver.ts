import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Loaders } from '../platform/graphql/loaders.js';
import { WorkPackage } from '../workplan/work-package.entity.js';
import { StatusUpdateLine } from './cockpit.types.js';

@Resolver(() => StatusUpdateLine)
export class StatusUpdateLineResolver {
  constructor(private readonly loaders: Loaders) {}

  @ResolveField(() => WorkPackage)
  workPackage(@Parent() { update }: StatusUpdateLine) {
    return this.loaders.byId(WorkPackage).load(update.workPackageId);
  }
}
