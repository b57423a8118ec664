import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Partner } from '../../consortium/partner.entity.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { PageArgs } from '../../platform/graphql/page.js';
import { AccountingRate } from '../accounting-rate.entity.js';
import { Expense } from '../expense.entity.js';
import { AccountingRates } from './accounting-rates.js';
import { EvidenceService } from './evidence.service.js';
import { ExpenseLists } from './expense-lists.js';
import { LedgerChanges } from './ledger.changes.js';
import { WholeLedger } from './ledger.findings.js';
import {
  ChangeExpensesInput,
  CorrectAccountingRateInput,
  ExpenseFilter,
  ExpenseSort,
  GiveAccountingRateInput,
  MarkEvidenceInput,
} from './ledger.inputs.js';
import { ledgerPolicy, ratePolicy } from './ledger.policy.js';
import { LedgerService } from './ledger.service.js';
import { ExpensePage, ExpensePreview, Ledger, LedgerFindings } from './ledger.types.js';

@Resolver(() => Ledger)
export class LedgerResolver {
  constructor(
    private readonly service: LedgerService,
    private readonly lists: ExpenseLists,
    private readonly whole: WholeLedger,
    private readonly changes: LedgerChanges,
    private readonly evidence: EvidenceService,
    private readonly rates: AccountingRates,
  ) {}

  @Query(() => [Partner], { description: 'The partners whose ledgers the viewer reads: those they work for.' })
  @Requires(ledgerPolicy.read)
  ledgerPartners(@Args('projectId', { type: () => ID }) projectId: string) {
    return this.service.mine(projectId);
  }

  @Query(() => Ledger, { description: 'One partner’s expenditure beside its budget. Refuses with partner.unknown.' })
  @Requires(ledgerPolicy.read)
  ledger(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('partnerId', { type: () => ID }) partnerId: string,
  ) {
    return this.service.of(projectId, partnerId);
  }

  @Query(() => LedgerFindings, { description: 'How many lines in sight have findings.' })
  @Requires(ledgerPolicy.read)
  ledgerFindings(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('partnerId', { type: () => ID }) partnerId: string,
  ) {
    return this.whole.count(projectId, partnerId);
  }

  @Query(() => ExpensePage, { description: 'The lines of one ledger; salaries only for those who keep its books.' })
  @Requires(ledgerPolicy.read)
  expenses(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('partnerId', { type: () => ID }) partnerId: string,
    @Args('filter', { type: () => ExpenseFilter, nullable: true }) filter: ExpenseFilter | undefined,
    @Args('sort', { type: () => ExpenseSort, defaultValue: ExpenseSort.NUMBER }) sort: ExpenseSort,
    @Args('descending', { type: () => Boolean, defaultValue: false }) descending: boolean,
    @Args() page: PageArgs,
  ) {
    return this.lists.list({ projectId, partnerId }, filter ?? {}, sort, descending, page);
  }

  @Query(() => Expense)
  @Requires(ledgerPolicy.read)
  expense(@Args('id', { type: () => ID }) id: string) {
    return this.lists.find(id);
  }

  @Query(() => [ExpensePreview], {
    description: 'What each line would become, and what would keep it out; changes nothing.',
  })
  @Requires(ledgerPolicy.keep)
  ledgerPreview(@Args('input') input: ChangeExpensesInput) {
    return this.changes.preview(input);
  }

  @Mutation(() => Partner, {
    description:
      'All of it or nothing. Refuses with ledger.no-programme, .lines-refused, .nothing-asked, expense.signed, .declared-before, version.stale.',
  })
  @Requires(ledgerPolicy.keep)
  changeExpenses(@Args('input') input: ChangeExpensesInput) {
    return this.changes.change(input);
  }

  @Mutation(() => Expense, { description: 'Refuses with expense.signed, document.unknown.' })
  @Requires(ledgerPolicy.keep)
  markEvidence(@Args('input') input: MarkEvidenceInput) {
    return this.evidence.mark(input);
  }

  @Query(() => [AccountingRate], { description: 'The newest month first.' })
  @Requires(ratePolicy.read)
  accountingRates(@Args('projectId', { type: () => ID }) projectId: string) {
    return this.rates.list(projectId);
  }

  @Mutation(() => AccountingRate, { description: 'Refuses with rate.already-given, .malformed.' })
  @Requires(ratePolicy.give)
  giveAccountingRate(@Args('input') input: GiveAccountingRateInput) {
    return this.rates.give(input);
  }

  @Mutation(() => AccountingRate, { description: 'Refuses with rate.malformed, version.stale.' })
  @Requires(ratePolicy.give)
  correctAccountingRate(@Args('input') input: CorrectAccountingRateInput) {
    return this.rates.correct(input);
  }
}
