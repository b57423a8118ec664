import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Partner } from '../../consortium/partner.entity.js';
import type { Day } from '../../kernel/day.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { wordsEnum } from '../../platform/graphql/words.js';
import type { JournalFamily } from './families.rules.js';
import { JournalFamilyEnum } from './trail.inputs.js';

export const trailSteps = ['DAY', 'WEEK', 'MONTH'] as const;
export type TrailStep = (typeof trailSteps)[number];
const TrailStepEnum = wordsEnum('TrailStep', trailSteps);

@ObjectType({ description: 'Somebody, or a task of the portal, who left lines in a journal.' })
export class TrailActor {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;
}

@ObjectType({ description: 'How much happened in one step of time.' })
export class TrailMoment {
  @Field(() => DayScalar, { description: 'The first day of the step.' })
  from: Day;

  @Field(() => JournalFamilyEnum, { nullable: true })
  family: JournalFamily | null;

  @Field(() => Int)
  lines: number;
}

@ObjectType({ description: 'The journal of a project, from far enough to see when things happened and who was there.' })
export class Trail {
  @Field(() => ID)
  projectId: string;

  @Field(() => DayScalar, { nullable: true, description: 'The day of the first line under the filter.' })
  first: Day | null;

  @Field(() => DayScalar, { nullable: true })
  last: Day | null;

  @Field(() => TrailStepEnum, { description: 'Days while they fit on a screen, then weeks, then months.' })
  step: TrailStep;

  @Field(() => [TrailMoment])
  moments: TrailMoment[];

  @Field(() => [TrailActor], { description: 'All who left a line that the viewer may read, whatever the filter.' })
  actors: TrailActor[];

  @Field(() => [Partner])
  partners: Partner[];

  @Field(() => DayScalar, { nullable: true, description: 'The last day of the viewer’s own right, when it has one.' })
  accessEndsOn: Day | null;
}
