import { Field, ID, InputType, Int, PickType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsIn, IsInt, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { type ObligationKind, obligationKinds } from './obligations.rules.js';
import { ObligationKindEnum } from './reminder.entity.js';
import { Rhythm } from './rhythm.entity.js';

/** More than any consortium has partners. */
const MOST_CELLS = 400;

@InputType({ description: 'All that one partner owes of one kind.' })
export class ObligationCellInput {
  @Field(() => ID)
  @IsUUID()
  partnerId: string;

  @Field(() => ObligationKindEnum)
  @IsIn(obligationKinds)
  kind: ObligationKind;
}

@InputType()
export class RemindInput {
  @Field(() => ID)
  @IsUUID()
  projectId: string;

  @Field(() => [ObligationCellInput], { nullable: true, description: 'Without them, all that is late.' })
  @IsOptional()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_CELLS)
  @ValidateNested({ each: true })
  @Type(() => ObligationCellInput)
  cells?: ObligationCellInput[] | null;
}

@InputType()
export class SetRhythmInput extends PickType(Rhythm, ['every', 'dueDay', 'daysBefore'], InputType) {
  @Field(() => ID)
  @IsUUID()
  projectId: string;

  @Field(() => Int, { description: 'The version that was on the screen; 0 until somebody has chosen.' })
  @IsInt()
  version: number;
}
