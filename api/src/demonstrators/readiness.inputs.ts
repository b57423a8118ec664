import { Field, ID, InputType, Int, IntersectionType, PickType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import type { Day } from '../kernel/day.js';
import { EditInput } from '../platform/graphql/edit.input.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { ReadinessChange } from './readiness-change.entity.js';

@InputType()
export class MoveReadinessInput extends IntersectionType(EditInput, PickType(ReadinessChange, ['words'], InputType)) {
  @Field(() => Int, { description: 'Technology readiness level, 1 to 9.' })
  @IsInt()
  @Min(1)
  @Max(9)
  trl: number;

  @Field(() => DayScalar, { description: 'The day on which it was reached, or lost.' })
  reachedOn: Day;

  @Field(() => ID, { nullable: true, description: 'The document that proves it.' })
  @IsOptional()
  @IsUUID()
  documentId?: string | null;
}
