import { Field, ID, InputType, Int, IntersectionType, PickType } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import type { Day } from '../../kernel/day.js';
import { EditInput } from '../../platform/graphql/edit.input.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { Risk } from './risk.entity.js';
import { type ReviewedState, type RiskState, reviewedStates, riskStates } from './risk.lifecycle.js';
import { type RiskCategory, riskCategories } from './risk.rules.js';
import { LEAST_GRADE, MOST_GRADE } from './risk-matrix.rules.js';
import { RiskReview } from './risk-review.entity.js';
import { ReviewedStateEnum, RiskCategoryEnum, RiskStateEnum } from './words.js';

/** More than any risk threatens. */
const MOST_THREATENED = 50;

const SAID = ['titleFr', 'titleEn', 'description', 'foreseen', 'mitigation', 'warningSign'] as const;

@InputType({ isAbstract: true })
class SaidOfRiskInput extends PickType(Risk, SAID, InputType) {
  @Field(() => RiskCategoryEnum)
  @IsIn(riskCategories)
  category: RiskCategory;

  @Field(() => ID, { description: 'The partner that carries it.' })
  @IsUUID()
  partnerId: string;

  @Field(() => ID, { nullable: true, description: 'Who at that partner watches it.' })
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  @Field(() => [ID], { description: 'What it threatens.' })
  @ArrayMaxSize(MOST_THREATENED)
  @IsUUID(undefined, { each: true })
  workPackageIds: string[];

  @Field(() => [ID])
  @ArrayMaxSize(MOST_THREATENED)
  @IsUUID(undefined, { each: true })
  milestoneIds: string[];
}

@InputType({ isAbstract: true })
class NextReviewInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day by which it is looked at again.' })
  @IsOptional()
  nextReviewOn?: Day | null;
}

@InputType()
export class RaiseRiskInput extends IntersectionType(
  IntersectionType(PickType(Risk, ['id', 'projectId', 'probability', 'impact'], InputType), SaidOfRiskInput),
  NextReviewInput,
) {}

@InputType({ description: 'What a risk is; how probable and how grave is for its reviews to say.' })
export class ChangeRiskInput extends IntersectionType(EditInput, SaidOfRiskInput) {}

@InputType()
export class ReviewRiskInput extends IntersectionType(
  IntersectionType(EditInput, PickType(Risk, ['probability', 'impact'], InputType)),
  IntersectionType(PickType(RiskReview, ['words', 'done'], InputType), NextReviewInput),
) {
  @Field(() => ReviewedStateEnum)
  @IsIn(reviewedStates)
  state: ReviewedState;
}

@InputType({ isAbstract: true })
class WhyInput extends PickType(RiskReview, ['words'], InputType) {
  @Field({ description: 'Why.' })
  @Matches(/\S/)
  declare words: string;
}

@InputType()
export class CloseRiskInput extends IntersectionType(EditInput, WhyInput) {}

@InputType()
export class ReopenRiskInput extends IntersectionType(IntersectionType(EditInput, WhyInput), NextReviewInput) {}

@InputType({ description: 'Every condition that is given must hold.' })
export class RiskFilter {
  @Field(() => [RiskStateEnum], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(riskStates.length)
  @IsIn(riskStates, { each: true })
  states?: RiskState[];

  @Field(() => RiskCategoryEnum, { nullable: true })
  @IsOptional()
  @IsIn(riskCategories)
  category?: RiskCategory;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  foreseen?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Its review was promised for today or earlier.' })
  @IsOptional()
  @IsBoolean()
  toReview?: boolean;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(LEAST_GRADE)
  @Max(MOST_GRADE)
  probability?: number;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(LEAST_GRADE)
  @Max(MOST_GRADE)
  impact?: number;

  @Field(() => ID, { nullable: true, description: 'Carried by this partner.' })
  @IsOptional()
  @IsUUID()
  partnerId?: string;

  @Field(() => ID, { nullable: true, description: 'Threatens this work package, or a task of it.' })
  @IsOptional()
  @IsUUID()
  workPackageId?: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  milestoneId?: string;
}
