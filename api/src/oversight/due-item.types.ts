import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Partner } from '../consortium/partner.entity.js';
import type { Day } from '../kernel/day.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { wordsEnum } from '../platform/graphql/words.js';
import type { DueStanding } from '../workplan/due-standing.rules.js';
import { DueStandingEnum } from '../workplan/words.js';
import { WorkPackage } from '../workplan/work-package.entity.js';
import { type DueKind, dueKinds } from './due-items.rules.js';

export const DueKindEnum = wordsEnum('DueKind', dueKinds);

@ObjectType({ description: 'A milestone or a deliverable, as something with a date and somebody to answer for it.' })
export class DueItem {
  @Field(() => ID)
  id: string;

  @Field(() => DueKindEnum)
  kind: DueKind;

  @Field()
  code: string;

  @Field()
  titleFr: string;

  @Field()
  titleEn: string;

  @Field(() => DayScalar)
  baselineOn: Day;

  @Field(() => DayScalar)
  dueOn: Day;

  @Field(() => DayScalar, { nullable: true, description: 'When it was achieved, or handed in.' })
  doneOn: Day | null;

  @Field(() => Int, { description: 'Days from the agreed date to the one it was done, or is now due.' })
  driftDays: number;

  @Field(() => DueStandingEnum)
  standing: DueStanding;

  @Field(() => Partner, { description: 'Who answers for it.' })
  partner: Partner;

  @Field(() => WorkPackage)
  workPackage: WorkPackage;

  @Field({ description: 'A deliverable that is late without a reason: it blocks the report of its period.' })
  unexplained: boolean;

  @Field({ description: 'What blocks its work package, in the words of its partners.' })
  blockers: string;
}
