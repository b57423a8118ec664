import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Partner } from '../../consortium/partner.entity.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { ledgerPolicy } from '../ledger/ledger.policy.js';
import { Salaries } from './salaries.service.js';
import { SalaryProposalsArgs, TakeSalariesInput } from './salary.inputs.js';
import { SalaryProposals } from './salary.types.js';

@Resolver(() => SalaryProposals)
export class SalariesResolver {
  constructor(private readonly salaries: Salaries) {}

  @Query(() => SalaryProposals, {
    description:
      'What countersigned hours and mission letters make payable and the ledger lacks, or says otherwise. Refuses with ledger.no-programme.',
  })
  @Requires(ledgerPolicy.salaries)
  salaryProposals(@Args() args: SalaryProposalsArgs) {
    return this.salaries.proposed(args);
  }

  @Mutation(() => Partner, {
    description:
      'All that is chosen, or nothing; twice adds nothing. Refuses with salary.not-proposed, .nothing-new, .work-missing, work-package.unknown, expense.declared-before, document.quota-reached, ledger.no-programme.',
  })
  @Requires(ledgerPolicy.keep)
  takeSalaries(@Args('input') input: TakeSalariesInput) {
    return this.salaries.take(input);
  }
}
