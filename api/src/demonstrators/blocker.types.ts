import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NamedPlanRow } from '../workplan/planning/plan-row.types.js';
import type { Hindrance } from './blocking.rules.js';
import { HindranceEnum } from './words.js';

@ObjectType({ description: 'What holds a function up: a work package, a task, a milestone or a deliverable.' })
export class Blocker extends NamedPlanRow {
  @Field(() => ID)
  id: string;

  @Field(() => HindranceEnum)
  why: Hindrance;

  @Field(() => Int, { description: 'By how many calendar days; none of what was stopped.' })
  days: number;

  @Field(() => Int, { description: 'Over how many dependencies; none when it is the work on the function itself.' })
  distance: number;
}
