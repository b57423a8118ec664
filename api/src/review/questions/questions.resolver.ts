import { Args, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Claim } from '../../claims/claim.entity.js';
import { ClaimLine } from '../../claims/claim-line.entity.js';
import { Partner } from '../../consortium/partner.entity.js';
import { Person } from '../../consortium/person.entity.js';
import { Access } from '../../platform/access/access.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { goOn } from '../../platform/graphql/at-hand.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { controlQuestionPolicy } from '../control.policy.js';
import { ControlAnswer, ControlQuestion, ControlQuestionPage } from '../control-question.entity.js';
import { Askables } from './figures.types.js';
import {
  AnswerControlQuestionInput,
  AskableFiguresArgs,
  AskControlQuestionInput,
  QuestionsArgs,
  SettleControlQuestionInput,
} from './questions.inputs.js';
import { ControlQuestions } from './questions.js';

@Resolver(() => ControlQuestion)
export class ControlQuestionResolver {
  constructor(
    private readonly questions: ControlQuestions,
    private readonly access: Access,
    private readonly loaders: Loaders,
  ) {}

  @Query(() => ControlQuestionPage, {
    description:
      'Those that are open first, the soonest due of them before: all for the authority and the lead, one’s own for a partner.',
  })
  @Requires(controlQuestionPolicy.read)
  controlQuestions(@Args() args: QuestionsArgs) {
    return this.questions.list(args);
  }

  @Query(() => Askables, { description: 'Refuses with control-question.nothing-there.' })
  @Requires(controlQuestionPolicy.ask)
  askableFigures(@Args() args: AskableFiguresArgs) {
    return this.questions.askable(args);
  }

  @ResolveField(() => Partner, { description: 'Who is asked.' })
  partner({ partnerId }: ControlQuestion) {
    return this.loaders.one(Partner, partnerId);
  }

  @ResolveField(() => ClaimLine, { nullable: true, description: 'The line that it is about, for those who see it.' })
  line({ claimLineId }: ControlQuestion) {
    return claimLineId && this.loaders.one(ClaimLine, claimLineId);
  }

  @ResolveField(() => Int, { nullable: true, description: 'Of the claim, for those for whom it exists.' })
  claimNumber({ claimId }: ControlQuestion) {
    return claimId && goOn(this.loaders.one(Claim, claimId), (claim) => claim?.number ?? null);
  }

  @ResolveField(() => Person, { nullable: true })
  askedBy({ askedById }: ControlQuestion) {
    return this.loaders.one(Person, askedById);
  }

  @ResolveField(() => [ControlAnswer], { description: 'The first first.' })
  answers({ id }: ControlQuestion) {
    return this.loaders.many(ControlAnswer, 'questionId', id, { at: 'ASC' });
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this question.' })
  viewerCan(question: ControlQuestion) {
    const can = this.access.permitted(controlQuestionPolicy, question);
    return question.settledAt ? can.filter((name) => name === controlQuestionPolicy.read.name) : can;
  }

  @Mutation(() => ControlQuestion, {
    description:
      'Refuses with control.closed, control-question.nothing-there, .other-partner, .due-past, .words-missing.',
  })
  @Requires(controlQuestionPolicy.ask)
  askControlQuestion(@Args('input') input: AskControlQuestionInput) {
    return this.questions.ask(input);
  }

  @Mutation(() => ControlQuestion, { description: 'Refuses with control-question.settled, .words-missing.' })
  @Requires(controlQuestionPolicy.answer)
  answerControlQuestion(@Args('input') input: AnswerControlQuestionInput) {
    return this.questions.answer(input);
  }

  @Mutation(() => ControlQuestion, {
    description: 'The authority has its answer. Refuses with control-question.settled, version.stale.',
  })
  @Requires(controlQuestionPolicy.settle)
  settleControlQuestion(@Args('input') input: SettleControlQuestionInput) {
    return this.questions.settle(input);
  }
}

@Resolver(() => ControlAnswer)
export class ControlAnswerResolver {
  constructor(private readonly loaders: Loaders) {}

  @ResolveField(() => Person, { nullable: true })
  author({ authorId }: ControlAnswer) {
    return this.loaders.one(Person, authorId);
  }
}
