import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Partner } from '../../consortium/partner.entity.js';
import { Person } from '../../consortium/person.entity.js';
import { Attachments } from '../../documents/attachments.js';
import { Document } from '../../documents/document.entity.js';
import { Access } from '../../platform/access/access.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { StatusUpdate } from '../status-update.entity.js';
import { ReadingEnum } from '../words.js';
import { WorkPackage } from '../work-package.entity.js';
import { Acknowledgement } from './acknowledgement.entity.js';
import { type Reading, readingOf, readingVerbs } from './reading.rules.js';
import { statusUpdatePolicy } from './status-update.policy.js';
import { STATUS_UPDATE } from './status-update.subjects.js';
import { StatusUpdates } from './status-updates.service.js';
import { UpdateAnswer, UpdateQuestion } from './update-question.entity.js';
import { AcknowledgeUpdateInput, AnswerQuestionInput, AskAboutUpdateInput } from './updates.inputs.js';

/** What became of an update once it was said. */
@Resolver(() => StatusUpdate)
export class StatusUpdatesResolver {
  constructor(
    private readonly service: StatusUpdates,
    private readonly access: Access,
    private readonly loaders: Loaders,
    private readonly attachments: Attachments,
  ) {}

  @Mutation(() => StatusUpdate, { description: 'Refuses with status-update.already-read, .question-open, .own-words.' })
  @Requires(statusUpdatePolicy.acknowledge)
  acknowledgeUpdate(@Args('input') input: AcknowledgeUpdateInput) {
    return this.service.acknowledge(input);
  }

  @Mutation(() => StatusUpdate, { description: 'Refuses with status-update.already-read, .question-open, .own-words.' })
  @Requires(statusUpdatePolicy.ask)
  askAboutUpdate(@Args('input') input: AskAboutUpdateInput) {
    return this.service.ask(input);
  }

  @Mutation(() => StatusUpdate, { description: 'Refuses with update-question.answered.' })
  @Requires(statusUpdatePolicy.answer)
  answerQuestion(@Args('input') input: AnswerQuestionInput) {
    return this.service.answer(input);
  }

  @ResolveField(() => [Document], { description: 'Its files, as far as they are in sight.' })
  documents({ id }: StatusUpdate) {
    return this.attachments.of(STATUS_UPDATE, id);
  }

  @ResolveField(() => Acknowledgement, { nullable: true })
  async acknowledgement({ id }: StatusUpdate): Promise<Acknowledgement | undefined> {
    return (await this.loaders.many(Acknowledgement, 'statusUpdateId', id))[0];
  }

  @ResolveField(() => [UpdateQuestion], { description: 'Oldest first; for the partner that spoke and the lead.' })
  async questions({ id }: StatusUpdate): Promise<UpdateQuestion[]> {
    const questions = await this.loaders.many(UpdateQuestion, 'statusUpdateId', id, { at: 'ASC', id: 'ASC' });
    const read = { read: statusUpdatePolicy['read-questions'] };
    return questions.filter((question) => this.access.permitted(read, question).length > 0);
  }

  @ResolveField(() => ReadingEnum, {
    description: 'Where it stands between the partner and the lead, as far as one sees.',
  })
  async reading(@Parent() update: StatusUpdate): Promise<Reading> {
    const [own, acknowledgement, questions] = await Promise.all([
      this.byTheLead(update),
      this.acknowledgement(update),
      this.questions(update),
    ]);
    const answers = await Promise.all(questions.map(({ id }) => this.loaders.many(UpdateAnswer, 'questionId', id)));
    const answered = answers.filter((found) => found.length > 0).length;
    return readingOf({ own, acknowledged: acknowledgement !== undefined, asked: questions.length, answered });
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this update.' })
  async viewerCan(@Parent() update: StatusUpdate): Promise<string[]> {
    const [reading, work] = await Promise.all([
      this.reading(update),
      this.loaders.one(WorkPackage, update.workPackageId),
    ]);
    if (!work) return [];
    return this.access
      .permitted(statusUpdatePolicy, this.service.factsOf(update, work))
      .filter((name) => readingVerbs[reading].includes(name.slice('status-update.'.length)));
  }

  private async byTheLead(update: StatusUpdate): Promise<boolean> {
    const work = await this.loaders.one(WorkPackage, update.workPackageId);
    const { partnerId } = work ? this.service.factsOf(update, work) : update;
    return partnerId !== null && ((await this.loaders.one(Partner, partnerId))?.lead ?? false);
  }
}

@Resolver(() => Acknowledgement)
export class AcknowledgementResolver {
  constructor(private readonly loaders: Loaders) {}

  @ResolveField(() => Person)
  author({ authorId }: Acknowledgement) {
    return this.loaders.one(Person, authorId);
  }
}

@Resolver(() => UpdateQuestion)
export class UpdateQuestionResolver {
  constructor(private readonly loaders: Loaders) {}

  @ResolveField(() => Person)
  author({ authorId }: UpdateQuestion) {
    return this.loaders.one(Person, authorId);
  }

  @ResolveField(() => UpdateAnswer, { nullable: true })
  async answer({ id }: UpdateQuestion): Promise<UpdateAnswer | undefined> {
    return (await this.loaders.many(UpdateAnswer, 'questionId', id))[0];
  }
}

@Resolver(() => UpdateAnswer)
export class UpdateAnswerResolver {
  constructor(private readonly loaders: Loaders) {}

  @ResolveField(() => Person)
  author({ authorId }: UpdateAnswer) {
    return this.loaders.one(Person, authorId);
  }
}
