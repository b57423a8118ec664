import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Day } from '../../kernel/day.js';
import { EditInput } from '../../platform/graphql/edit.input.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { type Elsewhere, ElsewhereEnum, elsewheres } from '../timesheet.entity.js';

/** Hundredths of an hour in a day. */
const MOST_A_DAY = 2_400;
/** Days of a month, at twenty work packages each. */
const MOST_ENTRIES = 620;
/** People whose month is written at once. */
const MOST_SHEETS = 60;

@InputType({ description: 'The hours of one day for one work package, or elsewhere.' })
export class EntryInput {
  @Field(() => DayScalar)
  day: Day;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  workPackageId?: string | null;

  @Field(() => ElsewhereEnum, { nullable: true })
  @IsOptional()
  @IsIn(elsewheres)
  elsewhere?: Elsewhere | null;

  @Field(() => Int, { description: 'In hundredths of an hour.' })
  @IsInt()
  @Min(1)
  @Max(MOST_A_DAY)
  hours: number;
}

@InputType({ description: 'The whole month of one person: what is not said is taken away.' })
export class SheetInput {
  @Field(() => ID, { description: 'Made by the client for a month that was not begun; otherwise its own.' })
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  employeeId: string;

  @Field(() => Int, { description: 'The version that was on the screen; zero for a month that was not begun.' })
  @IsInt()
  @Min(0)
  version: number;

  @Field(() => [EntryInput])
  @ArrayMaxSize(MOST_ENTRIES)
  @ValidateNested({ each: true })
  @Type(() => EntryInput)
  entries: EntryInput[];
}

@InputType({ description: 'The month of one person or of many: written whole or not at all.' })
export class WriteTimesheetsInput {
  @Field(() => ID)
  @IsUUID()
  projectId: string;

  @Field(() => DayScalar, { description: 'The first day of the month.' })
  month: Day;

  @Field(() => [SheetInput], { description: 'At least one.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_SHEETS)
  @ValidateNested({ each: true })
  @Type(() => SheetInput)
  sheets: SheetInput[];
}

@InputType()
export class SignTimesheetInput extends EditInput {}

@InputType()
export class ReturnTimesheetInput extends EditInput {
  @Field({ description: 'Why.' })
  @Length(1, 2_000)
  @Matches(/\S/)
  words: string;
}
