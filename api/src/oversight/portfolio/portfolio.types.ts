import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { wordsEnum } from '../../platform/graphql/words.js';
import type { RiskLevel } from '../../workplan/risks/risk-matrix.rules.js';
import { RiskLevelEnum } from '../../workplan/risks/words.js';
import { type Decommitment, type DecommitmentLevel, decommitmentLevels } from './decommitment-level.rules.js';

export const portfolioOrders = [
  ...(['NAME', 'AGREED', 'DECLARED', 'CERTIFIED', 'PAID', 'ABSORPTION'] as const),
  ...(['DECOMMITMENT', 'LATE_CLAIMS', 'LATE_UPDATES', 'RISKS'] as const),
] as const;
export type PortfolioOrder = (typeof portfolioOrders)[number];
export const PortfolioOrderEnum = wordsEnum('PortfolioOrder', portfolioOrders);

export const portfolioFilters = ['CLAIM_IN_CONTROL', 'BEHIND', 'LATE'] as const;
export type PortfolioFilter = (typeof portfolioFilters)[number];
export const PortfolioFilterEnum = wordsEnum('PortfolioFilter', portfolioFilters);

export const DecommitmentLevelEnum = wordsEnum('DecommitmentLevel', decommitmentLevels);

export const sheetFormats = ['XLSX', 'CSV'] as const;
export type SheetFormat = (typeof sheetFormats)[number];
export const PortfolioFormatEnum = wordsEnum('PortfolioFormat', sheetFormats);

@InputType()
export class PortfolioChoices {
  @Field(() => String, { nullable: true, description: 'In the acronym or the titles.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  @Field(() => Int, { nullable: true, description: 'Committed in that year.' })
  @IsOptional()
  @IsInt()
  year?: number;

  @Field(() => PortfolioFilterEnum, { nullable: true })
  @IsOptional()
  @IsEnum(PortfolioFilterEnum)
  standing?: PortfolioFilter;

  @Field(() => DecommitmentLevelEnum, { nullable: true, description: 'How near the day is by which money is lost.' })
  @IsOptional()
  @IsEnum(DecommitmentLevelEnum)
  decommitment?: DecommitmentLevel;

  @Field(() => PortfolioOrderEnum)
  @IsEnum(PortfolioOrderEnum)
  order: PortfolioOrder;

  @Field()
  @IsBoolean()
  descending: boolean;
}

@ObjectType({
  description: 'What was committed in a year, and what of it is claimed by the day that the programme says (R15).',
})
export class CommittedYear {
  @Field(() => Int)
  year: number;

  @Field(() => Int)
  projects: number;

  @Field(() => Money)
  agreed: Money;

  @Field(() => Money, { description: 'What certified expenditure brings of the fund.' })
  certified: Money;

  @Field(() => Money)
  paid: Money;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'By when the commitment is claimed; none the programme does not know.',
  })
  claimedBy: Day | null;

  @Field(() => Money, { description: 'What is lost if nothing more is certified by then.' })
  missing: Money;
}

@ObjectType({
  description: 'What of a commitment is not certified yet, and how near the day is by which it is lost (R15).',
})
export class ProjectDecommitment implements Decommitment {
  @Field(() => DayScalar, { nullable: true, description: 'None the programme does not know.' })
  by: Day | null;

  @Field(() => Money, { description: 'Of the fund: lost if nothing more is certified by then.' })
  missing: Money;

  @Field(() => Money, { description: 'Of it, what is lost if nothing more is certified by the end of this year.' })
  atRisk: Money;

  @Field(() => DecommitmentLevelEnum, { description: 'Nothing missing, later, next year, this year, past.' })
  level: DecommitmentLevel;
}

@ObjectType({ description: 'What waits on one project, counted when it is asked.' })
export class PortfolioStanding {
  @Field(() => Int, { description: 'Claims awaited by a day that is past, and not sent.' })
  lateClaims: number;

  @Field(() => Int, { description: 'Work packages of which nothing was said by a day that is past.' })
  lateUpdates: number;

  @Field(() => Int)
  openControls: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when the oldest claim in control was sent.' })
  openSince: Date | null;

  @Field(() => Int, { description: 'Certified, and not paid yet.' })
  toPay: number;

  @Field(() => Int, { description: 'Corrections that wait to be decided or recovered.' })
  corrections: number;

  @Field(() => Money, { description: 'Of what was paid, what corrections still ask back; below zero what they add.' })
  toComeBack: Money;

  @Field(() => Int, { description: 'Risks that are not closed.' })
  openRisks: number;

  @Field(() => RiskLevelEnum, { nullable: true, description: 'Of the worst of them.' })
  worstRisk: RiskLevel | null;
}

export const LateKindEnum = wordsEnum('LateKind', ['CLAIM', 'STATUS_UPDATE'] as const);

@ObjectType({ description: 'A claim that was not sent by its day, or a work package of which nothing was said by it.' })
export class LateItem {
  @Field(() => ID, { description: 'Of the period to claim, or of the work package.' })
  id: string;

  @Field(() => LateKindEnum)
  kind: 'CLAIM' | 'STATUS_UPDATE';

  @Field()
  code: string;

  @Field({ description: 'Empty for a claim.' })
  titleFr: string;

  @Field()
  titleEn: string;

  @Field(() => DayScalar, { nullable: true, description: 'Of the period to claim.' })
  fromOn: Day | null;

  @Field(() => DayScalar, { nullable: true })
  untilOn: Day | null;

  @Field(() => DayScalar)
  dueOn: Day;

  @Field(() => Int, { description: 'Days since then.' })
  ageDays: number;

  /** Who owes it. */
  partnerId: string;
}

@ObjectType({ description: 'A list of projects as a file.' })
export class PortfolioSheet {
  @Field()
  name: string;

  @Field()
  mediaType: string;

  @Field({ description: 'In base 64.' })
  content: string;
}
