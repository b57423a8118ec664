import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Partner } from '../consortium/partner.entity.js';
import { Person } from '../consortium/person.entity.js';
import { Access } from '../platform/access/access.js';
import { actsFor } from '../platform/access/actor.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { PageArgs } from '../platform/graphql/page.js';
import { Deliverable } from './deliverable.entity.js';
import { Milestone } from './milestone.entity.js';
import { expectedProgress } from './progress.rules.js';
import { WorkPackage, WorkPackagePage } from './work-package.entity.js';
import { UpdateWorkPackageInput, WorkPackageFilter } from './work-package.inputs.js';
import { workPackagePolicy } from './work-package.policy.js';
import { WorkPackageService } from './work-package.service.js';

@Resolver(() => WorkPackage)
export class WorkPackageResolver {
  constructor(
    private readonly service: WorkPackageService,
    private readonly access: Access,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly loaders: Loaders,
  ) {}

  @Query(() => WorkPackagePage, { description: 'In the order of the agreement.' })
  @Requires(workPackagePolicy.read)
  workPackages(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('filter', { type: () => WorkPackageFilter, nullable: true }) filter: WorkPackageFilter | undefined,
    @Args() page: PageArgs,
  ) {
    return this.service.list(projectId, filter ?? {}, page);
  }

  @Query(() => WorkPackage)
  @Requires(workPackagePolicy.read)
  workPackage(@Args('id', { type: () => ID }) id: string) {
    return this.service.find(id);
  }

  @Mutation(() => WorkPackage, {
    description: 'Refuses with work-package.blocked-needs-words, .done-is-whole, .next-in-the-past, version.stale.',
  })
  @Requires(workPackagePolicy.update)
  updateWorkPackage(@Args('input') input: UpdateWorkPackageInput) {
    return this.service.update(input);
  }

  @ResolveField(() => Partner)
  leadPartner(@Parent() { leadPartnerId }: WorkPackage) {
    return this.loaders.byId(Partner).load(leadPartnerId);
  }

  @ResolveField(() => [Partner], { description: 'All who take part, the leading partner first.' })
  async partners(@Parent() work: WorkPackage): Promise<Partner[]> {
    const found = await this.loaders.byId(Partner).loadMany(await this.service.teamOf(work));
    const [lead, ...others] = found.filter((p): p is Partner => p instanceof Partner);
    return lead ? [lead, ...others.sort((a, b) => a.position - b.position)] : [];
  }

  @ResolveField(() => Int, { description: 'What an even pace would have reached today, in percent.' })
  expectedProgress(@Parent() work: WorkPackage): number {
    return expectedProgress(work, this.clock.today());
  }

  @ResolveField(() => Person, { nullable: true })
  updatedBy(@Parent() { updatedById }: WorkPackage) {
    return updatedById && this.loaders.byId(Person).load(updatedById);
  }

  @ResolveField(() => [Milestone])
  milestones(@Parent() { id }: WorkPackage) {
    return this.loaders.byParent(Milestone, 'workPackageId', { forecastOn: 'ASC', id: 'ASC' }).load(id);
  }

  @ResolveField(() => [Deliverable])
  deliverables(@Parent() { id }: WorkPackage) {
    return this.loaders.byParent(Deliverable, 'workPackageId', { dueOn: 'ASC', id: 'ASC' }).load(id);
  }

  @ResolveField(() => Boolean, { description: 'A partner of the current user leads it or takes part.' })
  async mine(@Parent() work: WorkPackage): Promise<boolean> {
    const team = await this.service.teamOf(work);
    return team.some((id) => actsFor(this.unit.actor, work.projectId, id));
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this work package.' })
  async viewerCan(@Parent() work: WorkPackage): Promise<string[]> {
    return this.access.permitted(workPackagePolicy, await this.service.factsOf(work));
  }
}
