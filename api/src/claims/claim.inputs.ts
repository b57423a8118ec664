import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { CostCategoryEnum } from '../budget/budget-line.entity.js';
import { type CostCategory, costCategories } from '../budget/cost-category.rules.js';
import type { Day } from '../kernel/day.js';
import { Money } from '../kernel/money.js';
import { EditInput } from '../platform/graphql/edit.input.js';
import { DayScalar } from '../platform/graphql/scalars.js';

export enum ClaimLineSort {
  NUMBER = 'NUMBER',
  AMOUNT = 'AMOUNT',
  PAID_ON = 'PAID_ON',
  ISSUER = 'ISSUER',
}
registerEnumType(ClaimLineSort, { name: 'ClaimLineSort' });

@InputType({ description: 'Every condition that is given must hold.' })
export class ClaimLineFilter {
  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  partnerIds?: string[];

  @Field(() => [CostCategoryEnum], { nullable: true })
  @IsOptional()
  @IsIn(costCategories, { each: true })
  categories?: CostCategory[];

  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  workPackageIds?: string[];

  @Field(() => String, { nullable: true, description: 'Within the issuer, the description or the document’s name.' })
  @IsOptional()
  @MaxLength(100)
  search?: string;

  @Field(() => DayScalar, { nullable: true })
  @IsOptional()
  paidFrom?: Day;

  @Field(() => DayScalar, { nullable: true })
  @IsOptional()
  paidUntil?: Day;

  @Field(() => Money, { nullable: true, description: 'The least declared amount.' })
  @IsOptional()
  atLeast?: Money;
}

@InputType()
export class SubmitClaimInput extends EditInput {}

@InputType()
export class ReopenClaimInput extends EditInput {}
