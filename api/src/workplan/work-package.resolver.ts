import { Args, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Partner } from '../consortium/partner.entity.js';
import { Person } from '../consortium/person.entity.js';
import { Access } from '../platform/access/access.js';
import { actsFor } from '../platform/access/actor.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { goOn, type Soon } from '../platform/graphql/at-hand.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { PageArgs } from '../platform/graphql/page.js';
import { Deliverable } from './deliverable.entity.js';
import { Milestone } from './milestone.entity.js';
import { Participation } from './participation.entity.js';
import { expectedProgress } from './progress.rules.js';
import { WorkPackage, WorkPackagePage } from './work-package.entity.js';
import { UpdateWorkPackageInput, WorkPackageFilter } from './work-package.inputs.js';
import { WorkPackageLists } from './work-package.lists.js';
import { workPackagePolicy } from './work-package.policy.js';
import { WorkPackageService } from './work-package.service.js';

@Resolver(() => WorkPackage)
export class WorkPackageResolver {
  constructor(
    private readonly service: WorkPackageService,
    private readonly lists: WorkPackageLists,
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
    return this.lists.of(projectId, filter ?? {}, page);
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
  leadPartner({ leadPartnerId }: WorkPackage) {
    return this.loaders.one(Partner, leadPartnerId);
  }

  @ResolveField(() => [Partner], { description: 'All who take part, the leading partner first.' })
  async partners(work: WorkPackage): Promise<Partner[]> {
    const found = await this.loaders.byId(Partner).loadMany(await this.service.teamOf(work));
    const [lead, ...others] = found.filter((p): p is Partner => p instanceof Partner);
    return lead ? [lead, ...others.sort((a, b) => a.position - b.position)] : [];
  }

  @ResolveField(() => [Participation], { description: 'Who does how much of it.' })
  parts({ id }: WorkPackage) {
    return this.loaders.many(Participation, 'workPackageId', id);
  }

  @ResolveField(() => Int, { description: 'What an even pace would have reached today, in percent.' })
  expectedProgress(work: WorkPackage): number {
    return expectedProgress(work, this.clock.today());
  }

  @ResolveField(() => Person, { nullable: true })
  updatedBy({ updatedById }: WorkPackage) {
    return updatedById && this.loaders.one(Person, updatedById);
  }

  @ResolveField(() => [Milestone])
  milestones({ id }: WorkPackage) {
    return this.loaders.many(Milestone, 'workPackageId', id, { forecastOn: 'ASC', id: 'ASC' });
  }

  @ResolveField(() => [Deliverable])
  deliverables({ id }: WorkPackage) {
    return this.loaders.many(Deliverable, 'workPackageId', id, { dueOn: 'ASC', id: 'ASC' });
  }

  @ResolveField(() => Boolean, { description: 'A partner of the current user leads it or takes part.' })
  mine(work: WorkPackage): Soon<boolean> {
    return goOn(this.service.teamOf(work), (team) => team.some((id) => actsFor(this.unit.actor, work.projectId, id)));
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this work package.' })
  viewerCan(work: WorkPackage): Soon<string[]> {
    return goOn(this.service.factsOf(work), (facts) => this.access.permitted(workPackagePolicy, facts));
  }
}
