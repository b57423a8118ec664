import { Field, ID, InputType, Int } from '@nestjs/graphql';
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
import { Money } from '../../kernel/money.js';
import { EditInput } from '../../platform/graphql/edit.input.js';
import { wordsEnum } from '../../platform/graphql/words.js';
import { type Decision, DecisionEnum, decisions } from '../line-review.entity.js';
import { CheckInput } from '../queue/admission.inputs.js';

export const decisionFilters = ['UNDECIDED', ...decisions] as const;
export const DecisionFilterEnum = wordsEnum('LineDecisionFilter', decisionFilters);

@InputType({ description: 'Every condition that is given must hold.' })
export class ControlledLineFilter {
  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  partnerIds?: string[];

  @Field(() => [CostCategoryEnum], { nullable: true })
  @IsOptional()
  @IsIn(costCategories, { each: true })
  categories?: CostCategory[];

  @Field(() => [DecisionFilterEnum], { nullable: true })
  @IsOptional()
  @IsIn(decisionFilters, { each: true })
  decisions?: Array<(typeof decisionFilters)[number]>;

  @Field(() => Boolean, { nullable: true, description: 'Only lines of the sample.' })
  @IsOptional()
  @IsBoolean()
  sampled?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Only lines in which a rule has a finding.' })
  @IsOptional()
  @IsBoolean()
  withFindings?: boolean;

  @Field(() => String, { nullable: true, description: 'Within the issuer, the description or the document’s name.' })
  @IsOptional()
  @MaxLength(100)
  search?: string;
}

@InputType({ isAbstract: true })
class DecisionInput {
  @Field(() => DecisionEnum)
  @IsIn(decisions)
  decision: Decision;

  @Field(() => String, { nullable: true, description: 'The code of the kind of error, for what is deducted.' })
  @IsOptional()
  @MaxLength(60)
  typology?: string | null;

  @Field({ description: 'What the partner reads; needed for what is not accepted.' })
  @MaxLength(4_000)
  reason: string;

  @Field({
    description: 'The article that it rests on; that of the kind of error where it is empty.',
  })
  @MaxLength(400)
  source: string;
}

@InputType()
export class DecideLineInput extends DecisionInput {
  @Field(() => ID, { description: 'Of the review; made by the client where there is none yet.' })
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  controlId: string;

  @Field(() => ID)
  @IsUUID()
  claimLineId: string;

  @Field(() => Int, { description: 'The version that was on the screen; zero where nobody had looked at the line.' })
  @IsInt()
  version: number;

  @Field(() => Money, { nullable: true, description: 'What is taken, for what is reduced by an amount.' })
  @IsOptional()
  deducted?: Money | null;

  @Field(() => String, { nullable: true, description: 'What is taken, for what is reduced by a share: 12.5.' })
  @IsOptional()
  @Matches(/^\d{1,3}(\.\d{1,6})?$/)
  percent?: string | null;

  @Field(() => [CheckInput], { description: 'What was looked at, by the codes of the checklist.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CheckInput)
  checks: CheckInput[];
}

@InputType()
export class UndoDecisionInput extends EditInput {}

@InputType({ description: 'Lines by name, or all under a filter.' })
export class LinesChosenInput {
  @Field(() => ID)
  @IsUUID()
  controlId: string;

  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  claimLineIds?: string[];

  @Field(() => ControlledLineFilter, { nullable: true, description: 'All lines that it keeps, when none are named.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ControlledLineFilter)
  filter?: ControlledLineFilter;
}

@InputType()
export class DecideLinesInput extends DecisionInput {
  @Field(() => LinesChosenInput)
  @ValidateNested()
  @Type(() => LinesChosenInput)
  chosen: LinesChosenInput;

  @Field(() => Int, { description: 'How many the preview told: nothing is done to others.' })
  @IsInt()
  lines: number;

  @Field(() => Money, { description: 'What the preview told that they are worth.' })
  declared: Money;
}
