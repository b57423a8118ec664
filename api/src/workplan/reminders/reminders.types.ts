import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Partner } from '../../consortium/partner.entity.js';
import { Person } from '../../consortium/person.entity.js';
import type { Day } from '../../kernel/day.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { wordsEnum } from '../../platform/graphql/words.js';
import { Deliverable } from '../deliverable.entity.js';
import { StatusUpdate } from '../status-update.entity.js';
import { WorkPackage } from '../work-package.entity.js';
import type { ObligationKind } from './obligations.rules.js';
import { ObligationKindEnum } from './reminder.entity.js';
import { Rhythm } from './rhythm.entity.js';

export const withheldReasons = ['TODAY', 'LATE_ONLY'] as const;
export type Withheld = (typeof withheldReasons)[number];
export const WithheldEnum = wordsEnum('Withheld', withheldReasons);

@ObjectType({ description: 'What one partner owes of one kind: late, or due within the days of the rhythm.' })
export class ObligationCell {
  @Field(() => ObligationKindEnum)
  kind: ObligationKind;

  @Field(() => Int)
  count: number;

  @Field(() => Int)
  late: number;

  @Field(() => DayScalar, { nullable: true, description: 'The day by which the oldest was due.' })
  oldestOn: Day | null;

  @Field(() => Int, { nullable: true, description: 'Days since then; negative while it is to come.' })
  ageDays: number | null;

  @Field(() => [String], { description: 'What they are, by their codes, the oldest first.' })
  codes: readonly string[];
}

@ObjectType()
export class ObligationRow {
  @Field(() => Partner)
  partner: Partner;

  @Field(() => [ObligationCell], { description: 'One of each kind.' })
  cells: ObligationCell[];

  @Field(() => DayScalar, { nullable: true, description: 'When somebody there was last reminded, within a month.' })
  remindedOn: Day | null;

  @Field({ description: 'Everyone there who would be written to was reminded today.' })
  remindedToday: boolean;
}

@ObjectType()
export class UnreadUpdate {
  @Field(() => StatusUpdate)
  update: StatusUpdate;

  @Field(() => WorkPackage)
  workPackage: WorkPackage;
}

@ObjectType({ description: 'Who owes what today, who was reminded, and which updates the lead has not read.' })
export class ReminderBoard {
  @Field(() => ID)
  projectId: string;

  @Field(() => Rhythm)
  rhythm: Rhythm;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The first day of the running period; none when nothing is asked.',
  })
  periodFrom: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day by which its updates are due.' })
  periodUntil: Day | null;

  @Field(() => [ObligationRow], { description: 'In the order of the agreement.' })
  rows: ObligationRow[];

  @Field(() => [Deliverable], {
    description: 'Late without a reason, the oldest first: what blocks the report of the period; 100 at most.',
  })
  unexplained: readonly Deliverable[];

  @Field(() => [UnreadUpdate], {
    description: 'The last word on each work package that waits for the lead, newest first.',
  })
  unread: UnreadUpdate[];

  @Field(() => [String], { description: 'What the current user may do here.' })
  viewerCan: string[];
}

@ObjectType({ description: 'A letter as that person would receive it.' })
export class ReminderLetter {
  @Field(() => Person)
  person: Person;

  @Field(() => Partner)
  partner: Partner;

  @Field({ description: 'The language of that person.' })
  language: 'fr' | 'en';

  @Field()
  subject: string;

  @Field()
  text: string;

  @Field(() => WithheldEnum, { nullable: true, description: 'Why it would not leave.' })
  withheld: Withheld | null;
}
