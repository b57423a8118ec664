import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Partner } from '../../consortium/partner.entity.js';
import { Person } from '../../consortium/person.entity.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { PageArgs } from '../../platform/graphql/page.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';
import { agreementPolicy } from '../agreement/agreement.policy.js';
import { budgetPolicy } from '../budget.policy.js';
import { Transfer, TransferPage } from '../transfer.entity.js';
import { TransferBudgetInput } from './transfer.inputs.js';
import { TransfersService } from './transfers.service.js';

@Resolver(() => Transfer)
export class TransfersResolver {
  constructor(
    private readonly service: TransfersService,
    private readonly loaders: Loaders,
  ) {}

  @Query(() => TransferPage, { description: 'Between lines in sight, newest first.' })
  @Requires(budgetPolicy.read)
  transfers(@Args('projectId', { type: () => ID }) projectId: string, @Args() page: PageArgs) {
    return this.service.list(projectId, page);
  }

  @Mutation(() => Transfer, {
    description:
      'Refuses with agreement.none-in-force, transfer.moves-nothing, .below-zero, .above-tolerance, .too-many, .below-declared.',
  })
  @Requires(agreementPolicy.transfer)
  transferBudget(@Args('input') input: TransferBudgetInput) {
    return this.service.transfer(input);
  }

  @ResolveField(() => Partner)
  partner({ partnerId }: Transfer) {
    return this.loaders.one(Partner, partnerId);
  }

  @ResolveField(() => Person)
  author({ authorId }: Transfer) {
    return this.loaders.one(Person, authorId);
  }

  @ResolveField(() => WorkPackage)
  fromWorkPackage({ fromWorkPackageId }: Transfer) {
    return this.loaders.one(WorkPackage, fromWorkPackageId);
  }

  @ResolveField(() => WorkPackage)
  toWorkPackage({ toWorkPackageId }: Transfer) {
    return this.loaders.one(WorkPackage, toWorkPackageId);
  }
}
