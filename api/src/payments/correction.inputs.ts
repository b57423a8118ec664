import { Field, ID, InputType, Int, PickType } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsUUID } from 'class-validator';
import { CostCategoryEnum } from '../budget/budget-line.entity.js';
import type { CostCategory } from '../budget/cost-category.rules.js';
import type { Day } from '../kernel/day.js';
import { EditInput } from '../platform/graphql/edit.input.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { BreachEnum, Correction } from './correction.entity.js';
import type { Breach } from './correction.rules.js';

@InputType()
export class ProposeCorrectionInput extends PickType(
  Correction,
  ['id', 'projectId', 'claimId', 'kind', 'amount', 'typology', 'reason', 'source', 'recovery'],
  InputType,
) {
  @Field(() => Int, { nullable: true, description: 'Of the line in its claim; else the three that follow say what.' })
  @IsOptional()
  @IsInt()
  lineNumber: number | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  partnerId: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  workPackageId: string | null;

  @Field(() => CostCategoryEnum, { nullable: true })
  @IsOptional()
  @IsEnum(CostCategoryEnum)
  category: CostCategory | null;

  @Field(() => DayScalar, { nullable: true, description: 'By when a repayment order is to be paid.' })
  dueOn: Day | null;

  @Field(() => BreachEnum, { nullable: true, description: 'Of what did not last: how, and since when.' })
  @IsOptional()
  @IsEnum(BreachEnum)
  breach: Breach | null;

  @Field(() => DayScalar, { nullable: true })
  breachedOn: Day | null;
}

@InputType()
export class DurabilityInput extends PickType(
  ProposeCorrectionInput,
  ['claimId', 'lineNumber', 'partnerId', 'workPackageId', 'category'],
  InputType,
) {
  @Field(() => DayScalar)
  breachedOn: Day;
}

@InputType()
export class DecideCorrectionInput extends EditInput {
  @Field({ description: 'It is decided as proposed; else it is rejected.' })
  accepted: boolean;
}

@InputType()
export class RecordRepaymentInput extends EditInput {
  @Field(() => DayScalar)
  repaidOn: Day;
}
