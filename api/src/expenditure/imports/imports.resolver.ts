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
  StopExpenseImportInput,
  TakeExpenseImportInput,
} from './imports.inputs.js';
import { accountPolicy, importPolicy } from './imports.policy.js';
import { FecProposal, ImportRefusal, TablePreview } from './imports.types.js';
import { Proposals } from './proposals.js';
import { TakingAside } from './taking-aside.js';

@Resolver(() => ExpenseImport)
export class ImportsResolver {
  constructor(
    private readonly imports: ExpenseImports,
    private readonly proposals: Proposals,
    private readonly taking: TakingAside,
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

  @Query(() => ExpenseImport, {
    nullable: true,
    description: 'What the viewer sent to that ledger last and has not decided on, or is on its way into it.',
  })
  @Requires(importPolicy.decide)
  waitingExpenseImport(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('partnerId', { type: () => ID }) partnerId: string,
  ) {
    return this.taking.waiting(projectId, partnerId);
  }

  @Mutation(() => ExpenseImport, {
    description:
      'Begins; whole or not at all. Refuses with ticket.spent, version.stale, expense-import.*, ledger.no-programme; what is found on the way is told by the import.',
  })
  @Requires(importPolicy.decide)
  takeExpenseImport(@Args('input') input: TakeExpenseImportInput) {
    return this.taking.ask(input);
  }

  @Mutation(() => ExpenseImport, {
    description:
      'What is on its way into the ledger does not go in, and can be taken later. Refuses with ticket.spent.',
  })
  @Requires(importPolicy.decide)
  stopExpenseImport(@Args('input') input: StopExpenseImportInput) {
    return this.taking.stop(input);
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

  @ResolveField(() => Boolean, { description: 'It is on its way into the ledger.' })
  beingTaken(one: ExpenseImport) {
    return this.taking.isBeingTaken(one);
  }

  @ResolveField(() => ImportRefusal, {
    nullable: true,
    description: 'Why nothing of it went into the ledger when it was tried last.',
  })
  refusal({ refused }: ExpenseImport) {
    return refused && { code: refused.code, facts: JSON.stringify(refused.facts) };
  }

  @ResolveField(() => String, {
    description: 'A path of the portal: the file is sent to it, and the workbook to be filled in comes from it.',
  })
  url({ id }: ExpenseImport) {
    return `${IMPORT_FILES}/${this.links.nameOf(id)}`;
  }
}
