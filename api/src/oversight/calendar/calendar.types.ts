import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Day } from '../../kernel/day.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { wordsEnum } from '../../platform/graphql/words.js';
import type { DueStanding } from '../../workplan/due-standing.rules.js';
import { DueStandingEnum } from '../../workplan/words.js';
import { type EntryKind, entryKinds } from './calendar-entries.rules.js';
import { CalendarLink } from './calendar-link.entity.js';

const EntryKindEnum = wordsEnum('CalendarEntryKind', entryKinds);

@ObjectType({ description: 'One thing on one day.' })
export class CalendarEntry {
  @Field({ description: 'The same for the same thing, however it moves.' })
  id: string;

  @Field(() => EntryKindEnum)
  kind: EntryKind;

  @Field(() => DayScalar)
  on: Day;

  @Field(() => ID)
  subjectId: string;

  @Field()
  code: string;

  @Field()
  titleFr: string;

  @Field()
  titleEn: string;

  @Field({ description: 'Who answers for it; empty where everybody does.' })
  partner: string;

  @Field(() => DueStandingEnum)
  standing: DueStanding;

  @Field({ description: 'A partner of whoever looks answers for it, or takes part.' })
  mine: boolean;
}

@ObjectType({ description: 'The dates of a project over some months, and one’s own addresses to subscribe to them.' })
export class ProjectCalendar {
  @Field(() => ID)
  projectId: string;

  @Field(() => [CalendarEntry], { description: 'By day.' })
  entries: CalendarEntry[];

  @Field(() => [CalendarLink], { description: 'One’s own that still serve.' })
  links: CalendarLink[];

  @Field({ description: 'Whoever looks works for a partner, and owes something.' })
  hasOwn: boolean;
}
