import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import type { Day } from '../../kernel/day.js';
import { DayScalar } from '../../platform/graphql/scalars.js';

/** As many as are told at once. */
export const MOST_SALARIES = 250;
/** As many as one request takes: each has its timesheet drawn. */
const MOST_TAKEN = 20;

@ArgsType()
export class SalaryProposalsArgs {
  @Field(() => ID)
  @IsUUID()
  projectId: string;

  @Field(() => ID)
  @IsUUID()
  partnerId: string;

  @Field(() => DayScalar, { description: 'A month belongs to the days in which it ends.' })
  from: Day;

  @Field(() => DayScalar)
  until: Day;
}

@InputType()
export class ChosenSalaryInput {
  @Field()
  @MaxLength(200)
  key: string;

  @Field(() => ID, { nullable: true, description: 'Of a fixed share, which has none of its own.' })
  @IsOptional()
  @IsUUID()
  workPackageId?: string | null;
}

@InputType({ description: 'Twenty at most; all of it or nothing. What is in the ledger already stays as it is.' })
export class TakeSalariesInput {
  @Field(() => ID)
  @IsUUID()
  projectId: string;

  @Field(() => ID)
  @IsUUID()
  partnerId: string;

  @Field(() => DayScalar)
  from: Day;

  @Field(() => DayScalar)
  until: Day;

  @Field(() => [ChosenSalaryInput])
  @ArrayMaxSize(MOST_TAKEN)
  @ValidateNested({ each: true })
  @Type(() => ChosenSalaryInput)
  lines: ChosenSalaryInput[];
}
