import { Args, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../consortium/person.entity.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { PageArgs } from '../platform/graphql/page.js';
import { StatusUpdate, StatusUpdatePage } from './status-update.entity.js';
import { WorkPackageLists } from './work-package.lists.js';
import { workPackagePolicy } from './work-package.policy.js';

@Resolver(() => StatusUpdate)
export class StatusUpdateResolver {
  constructor(
    private readonly lists: WorkPackageLists,
    private readonly loaders: Loaders,
  ) {}

  @Query(() => StatusUpdatePage, { description: 'All that was said of a work package, newest first.' })
  @Requires(workPackagePolicy.read)
  statusUpdates(@Args('workPackageId', { type: () => ID }) workPackageId: string, @Args() page: PageArgs) {
    return this.lists.updates(workPackageId, page);
  }

  @ResolveField(() => Person)
  author({ authorId }: StatusUpdate) {
    return this.loaders.one(Person, authorId);
  }
}
