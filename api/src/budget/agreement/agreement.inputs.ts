import { Field, ID, InputType, Int, IntersectionType, PartialType, PickType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { PartnerSize } from '../../consortium/partner.entity.js';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { EditInput } from '../../platform/graphql/edit.input.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { Agreement } from '../agreement.entity.js';
import {
  CostCategoryEnum,
  type ResearchCategory,
  ResearchCategoryEnum,
  researchCategories,
} from '../budget-line.entity.js';
import { type CostCategory, costCategories } from '../cost-category.rules.js';
import { FundEnum } from '../financing.entity.js';
import { type Fund, funds } from '../financing.funding.js';
import type { YearAmount } from '../years.rules.js';

/** More cells than the largest plan has. */
const MOST_CELLS = 5_000;
const WHOLE = 10_000;
const MOST_YEARS = 100;
const [FIRST_YEAR, LAST_YEAR] = [1900, 2200];

@InputType({ isAbstract: true })
class OfPartnerInput {
  @Field(() => ID)
  @IsUUID()
  partnerId: string;
}

@InputType()
export class AgreementFundInput extends OfPartnerInput {
  @Field(() => FundEnum)
  @IsIn(funds)
  fund: Fund;

  @Field(() => Money, { description: 'Nothing takes the row away.' })
  amount: Money;
}

@InputType()
export class BudgetYearInput implements YearAmount {
  @Field(() => Int)
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  year: number;

  @Field(() => Money)
  amount: Money;
}

@InputType()
export class AgreementLineInput extends OfPartnerInput {
  @Field(() => ID)
  @IsUUID()
  workPackageId: string;

  @Field(() => CostCategoryEnum)
  @IsIn(costCategories)
  category: CostCategory;

  @Field(() => ResearchCategoryEnum, { nullable: true })
  @IsOptional()
  @IsIn(researchCategories)
  research?: ResearchCategory | null;

  @Field(() => Money, { description: 'Nothing takes the line away.' })
  amount: Money;

  @Field(() => [BudgetYearInput], {
    nullable: true,
    description: 'Their sum is the amount; empty for the whole duration. Where they are not said, each keeps its part.',
  })
  @IsOptional()
  @ArrayMaxSize(MOST_YEARS)
  @ValidateNested({ each: true })
  @Type(() => BudgetYearInput)
  years?: BudgetYearInput[] | null;
}

@InputType()
export class AgreementPartnerInput extends OfPartnerInput {
  @Field(() => PartnerSize)
  @IsEnum(PartnerSize)
  size: PartnerSize;

  @Field()
  @IsBoolean()
  publishes: boolean;

  @Field(() => Int, { description: 'In hundredths of a percent.' })
  @IsInt()
  @Min(0)
  @Max(WHOLE)
  vatRecovered: number;

  @Field(() => [String])
  @ArrayMaxSize(20)
  flatRates: string[];
}

@InputType()
class AgreementTermsInput extends PickType(
  Agreement,
  ['title', 'reason', 'startsOn', 'endsOn', 'paidUntil'],
  InputType,
) {}

@InputType()
export class RecordAgreementInput extends PickType(
  Agreement,
  ['id', 'projectId', 'title', 'startsOn', 'endsOn', 'paidUntil'],
  InputType,
) {
  @Field(() => DayScalar)
  effectiveOn: Day;
}

@InputType()
export class DraftAgreementInput extends PickType(Agreement, ['id', 'projectId', 'title', 'reason'], InputType) {}

@InputType()
export class EditAgreementInput extends IntersectionType(EditInput, PartialType(AgreementTermsInput)) {
  @Field(() => Int, { nullable: true, description: 'In hundredths of a percent; null for the programme’s own.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(WHOLE)
  tolerance?: number | null;

  @Field(() => [AgreementFundInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(MOST_CELLS)
  @ValidateNested({ each: true })
  @Type(() => AgreementFundInput)
  financing?: AgreementFundInput[];

  @Field(() => [AgreementLineInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(MOST_CELLS)
  @ValidateNested({ each: true })
  @Type(() => AgreementLineInput)
  lines?: AgreementLineInput[];

  @Field(() => [AgreementPartnerInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(MOST_CELLS)
  @ValidateNested({ each: true })
  @Type(() => AgreementPartnerInput)
  partners?: AgreementPartnerInput[];
}

@InputType()
export class ProposeAgreementInput extends EditInput {}

@InputType()
export class DiscardAgreementInput extends EditInput {}

@InputType()
export class GiveBackAgreementInput extends IntersectionType(EditInput, PickType(Agreement, ['decision'], InputType)) {}

@InputType()
export class EnforceAgreementInput extends GiveBackAgreementInput {
  @Field(() => DayScalar)
  effectiveOn: Day;
}

@InputType({ description: 'Puts the lines of a partner, or of all, on the calendar years by the days of their works.' })
export class SpreadAgreementInput extends EditInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  partnerId?: string | null;
}
