import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.decorator.js';
import { Expense } from '../expense.entity.js';
import { ledgerPolicy } from '../ledger/ledger.policy.js';
import { PapersService } from './papers.service.js';
import { CategoryCoverage, FilePaperInput, WaitingPaper } from './papers.types.js';

@Resolver(() => WaitingPaper)
export class PapersResolver {
  constructor(private readonly papers: PapersService) {}

  @Query(() => [WaitingPaper], { description: 'Papers that hang on no line yet, by name; 200 at most.' })
  @Requires(ledgerPolicy.salaries)
  waitingPapers(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('partnerId', { type: () => ID }) partnerId: string,
  ) {
    return this.papers.waiting({ projectId, partnerId });
  }

  @Mutation(() => Expense, { description: 'Refuses with document.unknown, expense.unknown, expense.signed.' })
  @Requires(ledgerPolicy.salaries)
  filePaper(@Args('input') input: FilePaperInput) {
    return this.papers.file(input);
  }

  @Query(() => [CategoryCoverage], { description: 'How far the lines in sight have the papers that they must have.' })
  @Requires(ledgerPolicy.read)
  ledgerCoverage(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('partnerId', { type: () => ID }) partnerId: string,
  ) {
    return this.papers.coverage({ projectId, partnerId });
  }
}
