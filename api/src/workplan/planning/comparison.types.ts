import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Day } from '../../kernel/day.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import type { Change } from '../schedule/baseline.rules.js';
import { Baseline } from './baseline.entity.js';
import { PlanChangeEnum, type PlanItemKind, PlanItemKindEnum } from './words.js';

@ObjectType({ description: 'A row of the plan at one of two instants.' })
export class PlanLine {
  @Field()
  code: string;

  @Field(() => DayScalar)
  startsOn: Day;

  @Field(() => DayScalar)
  endsOn: Day;

  @Field(() => Int, { nullable: true, description: 'Percent; of work only.' })
  progress: number | null;

  @Field(() => Int, { nullable: true, description: 'Hundredths of a person-month; of work only, where it was kept.' })
  effort: number | null;
}

@ObjectType({ description: 'What became of a row between two instants; later minus earlier.' })
export class PlanDifference {
  @Field(() => ID)
  itemId: string;

  @Field(() => PlanItemKindEnum)
  kind: PlanItemKind;

  @Field()
  titleFr: string;

  @Field()
  titleEn: string;

  @Field(() => PlanChangeEnum)
  change: Change;

  @Field(() => PlanLine, { nullable: true, description: 'None of what was added.' })
  before: PlanLine | null;

  @Field(() => PlanLine, { nullable: true, description: 'None of what was removed.' })
  after: PlanLine | null;

  @Field(() => Int, { nullable: true, description: 'Calendar days by which it starts later.' })
  startDays: number | null;

  @Field(() => Int, { nullable: true, description: 'Calendar days by which it ends later.' })
  endDays: number | null;
}

@ObjectType({ description: 'Two instants of a plan, row by row.' })
export class PlanComparison {
  @Field(() => Baseline)
  before: Baseline;

  @Field(() => Baseline, { nullable: true, description: 'None when it is the plan as it stands.' })
  after: Baseline | null;

  @Field(() => [PlanDifference], { description: 'In the order of the later instant, then what it no longer has.' })
  differences: PlanDifference[];

  @Field(() => Int, {
    nullable: true,
    description: 'Calendar days by which the last work ends later; none when an instant has no work.',
  })
  endDays: number | null;
}
