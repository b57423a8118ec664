import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../platform/access/access.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { PageArgs } from '../platform/graphql/page.js';
import { Membership, MembershipPage } from './membership.entity.js';
import { InvitePersonInput, WithdrawMembershipInput } from './membership.inputs.js';
import { membershipPolicy } from './membership.policy.js';
import { MembershipService } from './membership.service.js';
import { Partner } from './partner.entity.js';
import { Person } from './person.entity.js';

@Resolver(() => Membership)
export class MembershipResolver {
  constructor(
    private readonly service: MembershipService,
    private readonly access: Access,
    private readonly loaders: Loaders,
  ) {}

  @Query(() => MembershipPage)
  @Requires(membershipPolicy.read)
  memberships(@Args('projectId', { type: () => ID }) projectId: string, @Args() page: PageArgs) {
    return this.service.list(projectId, page);
  }

  @ResolveField(() => Person, { nullable: true })
  person({ personId }: Membership) {
    return personId && this.loaders.one(Person, personId);
  }

  @ResolveField(() => Partner, { nullable: true })
  partner({ partnerId }: Membership) {
    return partnerId && this.loaders.one(Partner, partnerId);
  }

  @ResolveField(() => String, { nullable: true, description: 'For the lead, the same partner and oneself.' })
  email(membership: Membership) {
    const [shown] = this.access.permitted({ readEmail: membershipPolicy.readEmail }, membership);
    return shown ? membership.email : null;
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this membership.' })
  viewerCan(membership: Membership) {
    return this.access.permitted(membershipPolicy, membership);
  }

  @Mutation(() => Membership)
  @Requires(membershipPolicy.invite)
  invitePerson(@Args('input') input: InvitePersonInput) {
    return this.service.invite(input);
  }

  @Mutation(() => Membership)
  @Requires(membershipPolicy.withdraw)
  withdrawMembership(@Args('input') input: WithdrawMembershipInput) {
    return this.service.withdraw(input);
  }
}
