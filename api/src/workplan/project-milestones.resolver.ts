import { ResolveField, Resolver } from '@nestjs/graphql';
import { Project } from '../consortium/project.entity.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { MOST_A_PAGE } from '../platform/graphql/page.js';
import { Milestone } from './milestone.entity.js';

@Resolver(() => Project)
export class ProjectMilestonesResolver {
  constructor(private readonly loaders: Loaders) {}

  @ResolveField(() => [Milestone], { description: 'Its first 100 milestones by date: the marks of the ruler.' })
  async milestoneMarks({ id }: Project): Promise<Milestone[]> {
    const all = await this.loaders.byParent(Milestone, 'projectId', { forecastOn: 'ASC', id: 'ASC' }).load(id);
    return all.slice(0, MOST_A_PAGE);
  }
}
