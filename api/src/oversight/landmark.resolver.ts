import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { projectPolicy } from '../consortium/project.policy.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { PageArgs } from '../platform/graphql/page.js';
import { Landmark, LandmarkPage } from './landmark.entity.js';
import { LandmarkService } from './landmark.service.js';

@Resolver(() => Landmark)
export class LandmarkResolver {
  constructor(private readonly service: LandmarkService) {}

  @Query(() => LandmarkPage, {
    description:
      'What holds every word that is searched, in its code or its title: projects first, then what is in one.',
  })
  @Requires(projectPolicy.read)
  landmarks(
    @Args('search') search: string,
    @Args('projectId', { type: () => ID, nullable: true }) projectId: string | undefined,
    @Args() page: PageArgs,
  ) {
    return this.service.find(search, projectId, page);
  }
}
