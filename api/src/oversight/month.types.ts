import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Day } from '../kernel/day.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import type { DueStanding } from '../workplan/due-standing.rules.js';
import { DueStandingEnum } from '../workplan/words.js';
import { WorkPackage } from '../workplan/work-package.entity.js';
import { DueItem, DueKindEnum } from './due-item.types.js';
import type { DueKind } from './due-items.rules.js';

@ObjectType({ description: 'One thing to do, with its day.' })
export class MonthItem {
  @Field(() => ID)
  id: string;

  @Field(() => DueKindEnum)
  kind: DueKind;

  @Field(() => DayScalar)
  dueOn: Day;

  @Field(() => DueStandingEnum)
  standing: DueStanding;

  @Field(() => ID, {
    description:
      'The milestone, the deliverable, the period, the person whose hours wait, the payment or the share of one, the question of the authority, the work package asked about, or the first one to update.',
  })
  subjectId: string;

  @Field({ description: 'The code of its subject; all their codes when there are several.' })
  code: string;

  @Field()
  titleFr: string;

  @Field()
  titleEn: string;

  @Field(() => String, { nullable: true, description: 'The short name of the partner who expects it.' })
  askedBy: string | null;

  @Field({ description: 'A deliverable that is late without a reason: its author owes one.' })
  unexplained: boolean;

  @Field(() => Int, { description: 'How many subjects it covers: the work packages to update; otherwise one.' })
  count: number;
}

@ObjectType({ description: 'What waits for the current user’s partners over thirty days, and what they wait for.' })
export class Month {
  @Field(() => ID)
  projectId: string;

  @Field(() => DayScalar)
  from: Day;

  @Field(() => DayScalar)
  until: Day;

  @Field(() => [MonthItem], { description: 'By date, late ones first.' })
  items: MonthItem[];

  @Field(() => [WorkPackage], { description: 'The work packages that their partners lead or take part in.' })
  workPackages: WorkPackage[];

  @Field(() => [DueItem], { description: 'What other partners owe to those work packages: late, at risk, or due.' })
  awaited: DueItem[];
}
