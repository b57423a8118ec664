import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Claim } from '../../claims/claim.entity.js';
import { Person } from '../../consortium/person.entity.js';
import { Attachments } from '../../documents/attachments.js';
import { Document } from '../../documents/document.entity.js';
import { Access } from '../../platform/access/access.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { LineAnswer } from '../line-answer.entity.js';
import { LINE_FINDING } from '../lines/line-papers.js';
import { Answering } from './answering.js';
import { findingPolicy, notificationPolicy } from './finding.policy.js';
import { AnswerFindingInput, CloseAnswersInput, NotifyFindingsInput } from './findings.inputs.js';
import { Findings } from './findings.js';
import { FindingsNotice, LineFinding } from './findings.types.js';
import { LINE_ANSWER } from './line-answer-documents.js';
import { Notification } from './notification.js';

@Resolver(() => LineFinding)
export class FindingsResolver {
  constructor(
    private readonly findings: Findings,
    private readonly notification: Notification,
    private readonly answering: Answering,
    private readonly access: Access,
    private readonly attachments: Attachments,
  ) {}

  @Query(() => [FindingsNotice], {
    description:
      'What controls found, newest first: a partner reads of its own lines, the lead and the authority of all.',
  })
  @Requires(findingPolicy.read)
  findingsNotices(@Args('projectId', { type: () => ID }) projectId: string) {
    return this.findings.of(projectId);
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this finding.' })
  viewerCan({ line, closed, review: { projectId, partnerId } }: LineFinding) {
    return this.access.permitted(findingPolicy, { projectId, partnerId, category: line.category, open: !closed });
  }

  @ResolveField(() => [Document], { description: 'What the reviewer joined to it.' })
  documents({ line }: LineFinding) {
    return this.attachments.of(LINE_FINDING, line.id);
  }

  @Mutation(() => Claim, {
    description: 'Tells each partner what was found of its lines. Refuses with control.unready, control.nothing-found.',
  })
  @Requires(notificationPolicy.notify)
  notifyFindings(@Args('input') input: NotifyFindingsInput) {
    return this.notification.notify(input);
  }

  @Mutation(() => Claim, {
    description:
      'Nothing is answered after it; who said nothing is kept as silent. Refuses with control.answers-awaited.',
  })
  @Requires(notificationPolicy.close)
  closeAnswers(@Args('input') input: CloseAnswersInput) {
    return this.notification.close(input);
  }

  @Mutation(() => LineAnswer, { description: 'Refuses with finding.closed, finding.words-missing.' })
  @Requires(findingPolicy.answer)
  answerFinding(@Args('input') input: AnswerFindingInput) {
    return this.answering.answer(input);
  }
}

@Resolver(() => LineAnswer)
export class LineAnswerResolver {
  constructor(
    private readonly loaders: Loaders,
    private readonly attachments: Attachments,
  ) {}

  @ResolveField(() => Person, { nullable: true, description: 'None for silence.' })
  author({ authorId }: LineAnswer) {
    return authorId && this.loaders.one(Person, authorId);
  }

  @ResolveField(() => [Document], { description: 'What proves it.' })
  documents({ id }: LineAnswer) {
    return this.attachments.of(LINE_ANSWER, id);
  }
}
