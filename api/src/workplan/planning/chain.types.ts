import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Day } from '../../kernel/day.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { Dependency } from './dependency.entity.js';
import { NamedPlanRow } from './plan-row.types.js';
import { type PlanCause, PlanCauseEnum } from './words.js';

@ObjectType({ description: 'A row on the way to another, with what holds it where it is.' })
export class PlanChainStep extends NamedPlanRow {
  @Field(() => ID)
  itemId: string;

  @Field(() => DayScalar, { description: 'As planned now; of a milestone, its day.' })
  startsOn: Day;

  @Field(() => DayScalar)
  endsOn: Day;

  @Field(() => PlanCauseEnum)
  cause: PlanCause;

  @Field({ description: 'Nothing of it can move any more.' })
  done: boolean;

  @Field(() => Dependency, { nullable: true, description: 'By which it follows the step before.' })
  dependency: Dependency | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The first day on which that lets it begin; of a milestone, its day; of what has begun, its last day.',
  })
  allowsOn: Day | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Working days between what that asks and where it stands; 0 when it decides of its date.',
  })
  slack: number | null;
}

@ObjectType({ description: 'Why a row stands where it does.' })
export class PlanChain {
  @Field(() => ID)
  itemId: string;

  @Field(() => [PlanChainStep], { description: 'From the first to the row itself, the tightest way.' })
  steps: PlanChainStep[];
}
