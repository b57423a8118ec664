import { Field, ID, InputType, Int, PickType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { CostCategoryEnum } from '../../budget/budget-line.entity.js';
import { type CostCategory, costCategories } from '../../budget/cost-category.rules.js';
import { type EvidenceKind, evidenceKinds } from '../../budget/programme/evidence-kinds.rules.js';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { EditInput } from '../../platform/graphql/edit.input.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { AccountingRate } from '../accounting-rate.entity.js';
import { EvidenceKindEnum } from '../evidence.entity.js';
import { Expense } from '../expense.entity.js';
import {
  type ExpenseStanding,
  SeverityEnum,
  type SeverityWord,
  StandingEnum,
  severityWords,
  standings,
} from './ledger.types.js';

/** As many lines as a request may carry. */
const MOST_LINES = 250;

export enum ExpenseSort {
  NUMBER = 'NUMBER',
  AMOUNT = 'AMOUNT',
  INCURRED_ON = 'INCURRED_ON',
  PAID_ON = 'PAID_ON',
  ISSUER = 'ISSUER',
}
registerEnumType(ExpenseSort, { name: 'ExpenseSort' });

@InputType({ description: 'Every condition that is given must hold.' })
export class ExpenseFilter {
  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(MOST_LINES)
  @IsUUID(undefined, { each: true })
  ids?: string[];

  @Field(() => [CostCategoryEnum], { nullable: true })
  @IsOptional()
  @IsIn(costCategories, { each: true })
  categories?: CostCategory[];

  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  workPackageIds?: string[];

  @Field(() => StandingEnum, { nullable: true })
  @IsOptional()
  @IsIn(standings)
  standing?: ExpenseStanding;

  @Field(() => SeverityEnum, { nullable: true, description: 'Lines whose gravest finding it is.' })
  @IsOptional()
  @IsIn(severityWords)
  severity?: SeverityWord;

  @Field(() => String, {
    nullable: true,
    description: 'Within the issuer, the description, the document or its number.',
  })
  @IsOptional()
  @MaxLength(100)
  search?: string;

  @Field(() => DayScalar, { nullable: true })
  @IsOptional()
  from?: Day;

  @Field(() => DayScalar, { nullable: true })
  @IsOptional()
  until?: Day;
}

@InputType()
export class ExpenseAssetInput {
  @Field()
  @MaxLength(80)
  id: string;

  @Field(() => Money)
  cost: Money;

  @Field(() => Int)
  @IsInt()
  years: number;

  @Field(() => DayScalar)
  from: Day;

  @Field(() => DayScalar)
  until: Day;

  @Field(() => Int)
  @IsInt()
  use: number;

  @Field()
  @IsBoolean()
  granted: boolean;
}

@InputType({ description: 'A line as it was typed, whole; without a version it is new.' })
export class ExpenseInput extends PickType(
  Expense,
  [
    'id',
    'category',
    'method',
    'documentRef',
    'invoiceNumber',
    'invoicedOn',
    'issuer',
    'issuerSiren',
    'description',
    'incurredOn',
    'paidOn',
    'net',
    'vat',
    'share',
    'currency',
    'foreignNet',
    'bookedOn',
    'procurementRef',
    'creditOfId',
    'employeeId',
    'month',
    'hours',
  ],
  InputType,
) {
  @Field(() => Int, { nullable: true, description: 'The version that was on the screen.' })
  @IsOptional()
  @IsInt()
  version?: number | null;

  @Field(() => ID)
  @IsUUID()
  workPackageId: string;

  @Field(() => ExpenseAssetInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ExpenseAssetInput)
  asset?: ExpenseAssetInput | null;
}

@InputType()
export class RemoveExpenseInput extends EditInput {}

@InputType({ description: 'All of it or nothing.' })
export class ChangeExpensesInput {
  @Field(() => ID)
  @IsUUID()
  projectId: string;

  @Field(() => ID)
  @IsUUID()
  partnerId: string;

  @Field(() => [ExpenseInput])
  @ArrayMaxSize(MOST_LINES)
  @ValidateNested({ each: true })
  @Type(() => ExpenseInput)
  lines: ExpenseInput[];

  @Field(() => [RemoveExpenseInput])
  @ArrayMaxSize(MOST_LINES)
  @ValidateNested({ each: true })
  @Type(() => RemoveExpenseInput)
  removed: RemoveExpenseInput[];
}

@InputType({ description: 'What a document proves of a line; without a kind, nothing any more.' })
export class MarkEvidenceInput {
  @Field(() => ID)
  @IsUUID()
  expenseId: string;

  @Field(() => ID)
  @IsUUID()
  documentId: string;

  @Field(() => EvidenceKindEnum, { nullable: true })
  @IsOptional()
  @IsIn(evidenceKinds)
  kind?: EvidenceKind | null;

  @Field({ description: 'Somebody has looked at it.' })
  @IsBoolean()
  checked: boolean;
}

@InputType()
export class GiveAccountingRateInput extends PickType(AccountingRate, ['id', 'month', 'currency', 'units'], InputType) {
  @Field(() => ID)
  @IsUUID()
  projectId: string;
}

@InputType()
export class CorrectAccountingRateInput extends EditInput {
  @Field()
  @Matches(/^\d{1,9}(\.\d{1,9})?$/)
  units: string;
}
