import { Args, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../platform/access/access.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { PageArgs } from '../platform/graphql/page.js';
import { Partner } from './partner.entity.js';
import { Project, ProjectPage } from './project.entity.js';
import { projectPolicy } from './project.policy.js';
import { ProjectService } from './project.service.js';

@Resolver(() => Project)
export class ProjectResolver {
  constructor(
    private readonly service: ProjectService,
    private readonly access: Access,
    private readonly loaders: Loaders,
  ) {}

  @Query(() => ProjectPage)
  @Requires(projectPolicy.read)
  projects(@Args('search', { type: () => String, nullable: true }) search: string | undefined, @Args() page: PageArgs) {
    return this.service.list(search, page);
  }

  @Query(() => Project)
  @Requires(projectPolicy.read)
  project(@Args('id', { type: () => ID }) id: string) {
    return this.service.find(id);
  }

  @ResolveField(() => [Partner], { description: 'All partners, in the order of the agreement.' })
  partners({ id }: Project) {
    return this.loaders.byParent(Partner, 'projectId', { position: 'ASC' }).load(id);
  }

  @ResolveField(() => [String], { description: 'What the current user finds in this project.' })
  viewerCan(project: Project) {
    return this.access.permitted(projectPolicy, project);
  }
}
