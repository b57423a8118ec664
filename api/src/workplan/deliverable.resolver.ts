import { Args, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Partner } from '../consortium/partner.entity.js';
import { Attachments } from '../documents/attachments.js';
import { Document } from '../documents/document.entity.js';
import { Access } from '../platform/access/access.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { Clock } from '../platform/clock.js';
import { goOn, type Soon } from '../platform/graphql/at-hand.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { PageArgs } from '../platform/graphql/page.js';
import { ChangeRequest } from './change-request.entity.js';
import { Deliverable, DeliverablePage } from './deliverable.entity.js';
import { AcceptDeliverableInput, RequestChangesInput, SubmitDeliverableInput } from './deliverable.inputs.js';
import { deliverableVerbs } from './deliverable.lifecycle.js';
import { deliverablePolicy } from './deliverable.policy.js';
import { DeliverableService } from './deliverable.service.js';
import { DELIVERABLE } from './deliverable.subjects.js';
import { DueFilter } from './due.inputs.js';
import { type DueStanding, driftDays, dueOfDeliverable, standingOf } from './due-standing.rules.js';
import { Contributors } from './dues/contributors.js';
import { DueStandingEnum } from './words.js';
import { WorkPackage } from './work-package.entity.js';

@Resolver(() => Deliverable)
export class DeliverableResolver {
  constructor(
    private readonly service: DeliverableService,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly loaders: Loaders,
    private readonly attachments: Attachments,
    private readonly contributors: Contributors,
  ) {}

  @Query(() => DeliverablePage, { description: 'By the date at which they are due.' })
  @Requires(deliverablePolicy.read)
  deliverables(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('filter', { type: () => DueFilter, nullable: true }) filter: DueFilter | undefined,
    @Args() page: PageArgs,
  ) {
    return this.service.list(projectId, filter ?? {}, page);
  }

  @Query(() => Deliverable)
  @Requires(deliverablePolicy.read)
  deliverable(@Args('id', { type: () => ID }) id: string) {
    return this.service.find(id);
  }

  @Mutation(() => Deliverable, {
    description: 'Refuses with deliverable.illegal-move, .needs-file, .delay-needs-reason, version.stale.',
  })
  @Requires(deliverablePolicy.submit)
  submitDeliverable(@Args('input') input: SubmitDeliverableInput) {
    return this.service.submit(input);
  }

  @Mutation(() => Deliverable, { description: 'Refuses with deliverable.illegal-move, version.stale.' })
  @Requires(deliverablePolicy.accept)
  acceptDeliverable(@Args('input') input: AcceptDeliverableInput) {
    return this.service.accept(input);
  }

  @Mutation(() => Deliverable, { description: 'Refuses with deliverable.illegal-move, version.stale.' })
  @Requires(deliverablePolicy['request-changes'])
  requestChanges(@Args('input') input: RequestChangesInput) {
    return this.service.requestChanges(input);
  }

  @ResolveField(() => WorkPackage)
  workPackage({ workPackageId }: Deliverable) {
    return this.loaders.one(WorkPackage, workPackageId);
  }

  @ResolveField(() => Partner, { description: 'Its author.' })
  partner({ partnerId }: Deliverable) {
    return this.loaders.one(Partner, partnerId);
  }

  @ResolveField(() => DueStandingEnum, { description: 'How it stands today.' })
  standing(deliverable: Deliverable): Soon<DueStanding> {
    return goOn(this.loaders.one(WorkPackage, deliverable.workPackageId), (work) =>
      standingOf(dueOfDeliverable(deliverable, work?.state ?? 'NOT_STARTED'), this.clock.today()),
    );
  }

  @ResolveField(() => Int, { description: 'Days from the agreed date to the day it was handed in, or is now due.' })
  driftDays(deliverable: Deliverable): number {
    return driftDays(dueOfDeliverable(deliverable, 'NOT_STARTED'));
  }

  @ResolveField(() => [Document], { description: 'Its files, as far as they are in sight.' })
  documents({ id }: Deliverable) {
    return this.attachments.of(DELIVERABLE, id);
  }

  @ResolveField(() => ChangeRequest, {
    nullable: true,
    description: 'The last time it was sent back, for those who write it and the lead.',
  })
  async changeRequest(deliverable: Deliverable): Promise<ChangeRequest | undefined> {
    const facts = await this.contributors.factsOf(deliverable);
    const [allowed] = this.access.permitted({ read: deliverablePolicy['read-changes'] }, facts);
    if (!allowed) return undefined;
    const requests = this.loaders.byParent(ChangeRequest, 'deliverableId', { at: 'DESC', id: 'DESC' });
    return (await requests.load(deliverable.id))[0];
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this deliverable.' })
  async viewerCan(deliverable: Deliverable): Promise<string[]> {
    const open = deliverableVerbs[deliverable.state];
    return this.access
      .permitted(deliverablePolicy, await this.contributors.factsOf(deliverable))
      .filter((name) => open.includes(name.slice('deliverable.'.length)));
  }
}
