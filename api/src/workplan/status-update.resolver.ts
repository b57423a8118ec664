import { Args, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../consortium/person.entity.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { PageArgs } from '../platform/graphql/page.js';
import { StatusUpdate, StatusUpdatePage } from './status-update.entity.js';
import { workPackagePolicy } from './work-package.policy.js';
import { WorkPackageService } from './work-package.service.js';

@Resolver(() => StatusUpdate)
export class StatusUpdateResolver {
  constructor(
    private readonly service: WorkPackageService,
    private readonly loaders: Loaders,
  ) {}

  @Query(() => StatusUpdatePage, { description: 'All that was said of a work package, newest first.' })
  @Requires(workPackagePolicy.read)
  statusUpdates(@Args('workPackageId', { type: () => ID }) workPackageId: string, @Args() page: PageArgs) {
    return this.service.updates(workPackageId, page);
  }

  @ResolveField(() => Person)
  author({ authorId }: StatusUpdate) {
    return this.loaders.one(Person, authorId);
  }
}
