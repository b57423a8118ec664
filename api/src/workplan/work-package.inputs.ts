import { Field, ID, InputType, Int, IntersectionType, PickType } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import type { Day } from '../kernel/day.js';
import { EditInput } from '../platform/graphql/edit.input.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { WorkStateEnum } from './words.js';
import { WorkPackage } from './work-package.entity.js';
import { type WorkState, workStates } from './work-package.rules.js';

@InputType()
export class WorkPackageFilter {
  @Field(() => [WorkStateEnum], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(workStates.length)
  @IsIn(workStates, { each: true })
  states?: WorkState[];

  @Field(() => ID, { nullable: true, description: 'Led by this partner, or with its part in it.' })
  @IsOptional()
  @IsUUID()
  partnerId?: string;

  @Field(() => Boolean, { nullable: true, description: 'Only those of one’s own partners.' })
  @IsOptional()
  @IsBoolean()
  mine?: boolean;
}

const SAID = ['progress', 'done', 'next', 'blockers'] as const;

@InputType({ description: 'How a work package goes: whole percent, and at most 500 characters for each text.' })
export class UpdateWorkPackageInput extends IntersectionType(EditInput, PickType(WorkPackage, SAID, InputType)) {
  @Field(() => WorkStateEnum)
  @IsIn(workStates)
  state: WorkState;

  @Field(() => DayScalar, { nullable: true })
  @IsOptional()
  nextOn?: Day | null;

  @Field(() => Int, { nullable: true, description: 'Hours spent in the period.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  effortHours?: number | null;
}
