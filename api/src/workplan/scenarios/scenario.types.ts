import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Day } from '../../kernel/day.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import type { Hindrance } from './scenario.rules.js';
import { HindranceEnum } from './words.js';

@ObjectType({ description: 'Why a row cannot be where a scenario wants it.' })
export class ScenarioObstacle {
  @Field(() => ID)
  itemId: string;

  @Field()
  code: string;

  @Field(() => HindranceEnum)
  hindrance: Hindrance;

  @Field(() => String, { nullable: true, description: 'What it waits for, by code.' })
  by: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The first day that what it waits for allows.' })
  earliestOn: Day | null;
}
