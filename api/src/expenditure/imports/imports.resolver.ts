import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Partner } from '../../consortium/partner.entity.js';
import { TicketLinks } from '../../documents/ticket-links.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { AccountRule } from './account-rule.entity.js';
import { AccountRules } from './account-rules.js';
import { ExpenseImport } from './expense-import.entity.js';
import { ExpenseImports } from './expense-imports.js';
import { IMPORT_FILES } from './import-files.routes.js';
import {
  CancelExpenseImportInput,
  ForgetAccountRuleInput,
  KeepAccountRuleInput,
  OpenExpenseImportInput,
  ProposalChoices,
  TakeExpenseImportInput,
} from './imports.inputs.js';
import { accountPolicy, importPolicy } from './imports.policy.js';
import { FecProposal, TablePreview } from './imports.types.js';
import { Proposals } from './proposals.js';
import { TakingImports } from './taking-imports.js';

@Resolver(() => ExpenseImport)
export class ImportsResolver {
  constructor(
    private readonly imports: ExpenseImports,
    private readonly proposals: Proposals,
    private readonly taking: TakingImports,
    private readonly rules: AccountRules,
    private readonly links: TicketLinks,
  ) {}

  @Mutation(() => ExpenseImport, { description: 'Refuses with expense-file.kind-not-read, .too-large.' })
  @Requires(importPolicy.open)
  openExpenseImport(@Args('input') input: OpenExpenseImportInput) {
    return this.imports.open(input);
  }

  @Query(() => ExpenseImport, { description: 'How far the reading of a file is.' })
  @Requires(importPolicy.decide)
  expenseImport(@Args('id', { type: () => ID }) id: string) {
    return this.imports.find(id);
  }

  @Mutation(() => ExpenseImport, { description: 'What is being read stops. Refuses with ticket.spent.' })
  @Requires(importPolicy.decide)
  cancelExpenseImport(@Args('input') input: CancelExpenseImportInput) {
    return this.imports.cancel(input);
  }

  @Query(() => TablePreview, { description: 'Refuses with expense-import.not-read.' })
  @Requires(importPolicy.decide)
  tablePreview(@Args('expenseImportId', { type: () => ID }) id: string) {
    return this.proposals.ofTable(id);
  }

  @Query(() => FecProposal, { description: 'Refuses with expense-import.not-read.' })
  @Requires(importPolicy.decide)
  fecProposal(@Args('expenseImportId', { type: () => ID }) id: string, @Args('wanted') wanted: ProposalChoices) {
    return this.proposals.ofAccounts(id, wanted);
  }

  @Mutation(() => ExpenseImport, {
    description:
      'Whole or not at all. Refuses with ticket.spent, version.stale, expense-import.*, ledger.no-programme, ledger.lines-refused.',
  })
  @Requires(importPolicy.decide)
  takeExpenseImport(@Args('input') input: TakeExpenseImportInput) {
    return this.taking.take(input);
  }

  @Query(() => [AccountRule], { description: 'The partner’s own words about its accounts.' })
  @Requires(accountPolicy.read)
  accountRules(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('partnerId', { type: () => ID }) partnerId: string,
  ) {
    return this.rules.list(projectId, partnerId);
  }

  @Mutation(() => AccountRule, {
    description: 'Refuses with account-rule.already-kept, work-package.unknown, version.stale.',
  })
  @Requires(accountPolicy.keep)
  keepAccountRule(@Args('input') input: KeepAccountRuleInput) {
    return this.rules.keep(input);
  }

  @Mutation(() => Partner, { description: 'The general chart speaks again. Refuses with version.stale.' })
  @Requires(accountPolicy.keep)
  forgetAccountRule(@Args('input') input: ForgetAccountRuleInput) {
    return this.rules.forget(input);
  }

  @ResolveField(() => String, {
    description: 'A path of the portal: the file is sent to it, and the workbook to be filled in comes from it.',
  })
  url({ id }: ExpenseImport) {
    return `${IMPORT_FILES}/${this.links.nameOf(id)}`;
  }
}
