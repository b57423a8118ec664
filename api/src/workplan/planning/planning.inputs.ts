import { Field, ID, InputType, Int, IntersectionType, PickType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsInt, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import type { Day } from '../../kernel/day.js';
import { EditInput } from '../../platform/graphql/edit.input.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { Baseline } from './baseline.entity.js';
import { Dependency } from './dependency.entity.js';

/** More than the largest plan has rows. */
const MOST_MOVES = 5_000;

@InputType({ isAbstract: true })
class ItemMoveInput {
  @Field(() => ID)
  @IsUUID()
  itemId: string;

  @Field(() => DayScalar)
  startsOn: Day;
}

@InputType({ description: 'A bar dragged or pulled, a milestone given another day.' })
export class PlanMoveInput extends ItemMoveInput {
  @Field(() => DayScalar, { nullable: true, description: 'Without it, the row keeps its working days.' })
  @IsOptional()
  endsOn?: Day;
}

@InputType()
export class VersionedMoveInput extends ItemMoveInput {
  @Field(() => DayScalar, { description: 'Of a milestone, the same day.' })
  endsOn: Day;

  @Field(() => Int, { description: 'The version that was on the screen.' })
  @IsInt()
  version: number;
}

@InputType()
export class RescheduleInput {
  @Field(() => ID)
  @IsUUID()
  projectId: string;

  @Field(() => [VersionedMoveInput])
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_MOVES)
  @ValidateNested({ each: true })
  @Type(() => VersionedMoveInput)
  moves: VersionedMoveInput[];

  @Field(() => String, { nullable: true, description: 'Needed where a milestone moves: its partner is told.' })
  @IsOptional()
  @MaxLength(500)
  reason?: string;
}

@InputType()
export class AddDependencyInput extends PickType(
  Dependency,
  ['id', 'projectId', 'type', 'lag', 'inCalendarDays'],
  InputType,
) {
  @Field(() => ID)
  @IsUUID()
  fromId: string;

  @Field(() => ID)
  @IsUUID()
  toId: string;
}

@InputType()
export class ChangeDependencyInput extends IntersectionType(
  EditInput,
  PickType(Dependency, ['type', 'lag', 'inCalendarDays'], InputType),
) {}

@InputType()
export class RemoveDependencyInput extends EditInput {}

@InputType()
export class TakeBaselineInput extends PickType(Baseline, ['id', 'projectId', 'name'], InputType) {}
