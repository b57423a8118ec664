import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Partner } from '../../consortium/partner.entity.js';
import { Person } from '../../consortium/person.entity.js';
import { Project } from '../../consortium/project.entity.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { PageArgs } from '../../platform/graphql/page.js';
import { Reminder, ReminderPage } from './reminder.entity.js';
import { ReminderBoards } from './reminder-board.service.js';
import { ObligationCellInput, RemindInput, SetRhythmInput } from './reminders.inputs.js';
import { reminderPolicy } from './reminders.policy.js';
import { Reminders } from './reminders.service.js';
import { ReminderBoard, ReminderLetter } from './reminders.types.js';
import { Rhythm } from './rhythm.entity.js';
import { Rhythms } from './rhythm.service.js';

@Resolver(() => Reminder)
export class RemindersResolver {
  constructor(
    private readonly boards: ReminderBoards,
    private readonly service: Reminders,
    private readonly rhythms: Rhythms,
    private readonly loaders: Loaders,
  ) {}

  @Query(() => ReminderBoard, { description: 'For the lead: partner by kind of what is owed.' })
  @Requires(reminderPolicy.read)
  reminderBoard(@Args('projectId', { type: () => ID }) projectId: string) {
    return this.boards.of(projectId);
  }

  @Query(() => [ReminderLetter], {
    description: 'Every letter that reminding would send, word for word; without cells, of all that is late.',
  })
  @Requires(reminderPolicy.send)
  reminderPreview(
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('cells', { type: () => [ObligationCellInput], nullable: true }) cells: ObligationCellInput[] | undefined,
  ) {
    return this.service.preview(projectId, cells);
  }

  @Query(() => ReminderPage, { description: 'Who was reminded of what, newest first.' })
  @Requires(reminderPolicy.read)
  reminders(@Args('projectId', { type: () => ID }) projectId: string, @Args() page: PageArgs) {
    return this.service.list(projectId, page);
  }

  @Mutation(() => Project, {
    description:
      'Writes to everyone who owes it and was not reminded today. Refuses with partner.unknown, reminder.nobody-left.',
  })
  @Requires(reminderPolicy.send)
  remind(@Args('input') input: RemindInput) {
    return this.service.remind(input);
  }

  @Mutation(() => Rhythm, { description: 'Refuses with version.stale.' })
  @Requires(reminderPolicy.settle)
  setRhythm(@Args('input') input: SetRhythmInput) {
    return this.rhythms.set(input);
  }

  @ResolveField(() => Person, { description: 'Who received it.' })
  person({ personId }: Reminder) {
    return this.loaders.one(Person, personId);
  }

  @ResolveField(() => Partner, { description: 'For whom they were reminded.' })
  partner({ partnerId }: Reminder) {
    return this.loaders.one(Partner, partnerId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who sent it; none when the portal did by itself.' })
  author({ authorId }: Reminder) {
    return authorId && this.loaders.one(Person, authorId);
  }
}
