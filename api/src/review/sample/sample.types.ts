import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { CostCategoryEnum } from '../../budget/budget-line.entity.js';
import type { CostCategory } from '../../budget/cost-category.rules.js';
import { Claim } from '../../claims/claim.entity.js';
import { Partner } from '../../consortium/partner.entity.js';
import { Person } from '../../consortium/person.entity.js';
import { Money } from '../../kernel/money.js';
import { wordsEnum } from '../../platform/graphql/words.js';
import type { Control } from '../control.entity.js';
import type { ControlFacts } from '../control-eyes.policy.js';
import type { ReviewStratum } from '../line-review.entity.js';
import { type RiskReason, riskReasons } from './risk.rules.js';

export const sampleStrata = ['STAFF', 'PROCUREMENT', 'REINCLUDED', 'DRAWN', 'CHOSEN'] as const;
export const SampleStratumEnum = wordsEnum('SampleStratum', sampleStrata);
export const RiskReasonEnum = wordsEnum('RiskReason', riskReasons);

@ObjectType({ description: 'A line of a claim as the draw of the sample sees it.' })
export class SamplePoint {
  @Field(() => ID, { description: 'Of the claim line.' })
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => Partner)
  partner: Partner;

  @Field(() => CostCategoryEnum)
  category: CostCategory;

  @Field()
  issuer: string;

  @Field(() => Money)
  declared: Money;

  @Field(() => Int, { description: 'How many times likelier it is drawn than an amount alike without risk.' })
  risk: number;

  @Field(() => [RiskReasonEnum])
  reasons: readonly RiskReason[];

  @Field(() => SampleStratumEnum, { nullable: true, description: 'Why it is in the sample; none when it is not.' })
  stratum: ReviewStratum | null;

  @Field({ description: 'Why it was put into the sample by hand.' })
  chosenFor: string;

  @Field()
  decided: boolean;

  @Field(() => Money)
  deducted: Money;

  @Field({ description: 'An agreed rate makes it of other lines: it is worked out again, never drawn.' })
  flat: boolean;
}

@ObjectType({ description: 'A part of the sample.' })
export class SampleShare {
  @Field(() => SampleStratumEnum)
  stratum: ReviewStratum;

  @Field(() => Int)
  lines: number;

  @Field(() => Money)
  amount: Money;
}

@ObjectType({ description: 'R16: what the lines drawn tell of those that nobody looked at.' })
export class Extrapolation {
  @Field(() => String, { nullable: true, description: 'Of what was drawn, two decimals; none while nothing was.' })
  percent: string | null;

  @Field(() => Money, { description: 'What was drawn.' })
  drawn: Money;

  @Field(() => Money, { description: 'What was found wrong of it.' })
  wrong: Money;

  @Field(() => Money, { description: 'What nobody looked at, flat rates left out.' })
  unsampled: Money;

  @Field(() => Money)
  extrapolated: Money;

  @Field(() => Money, { nullable: true, description: 'Where it may lie, 95 times of 100; indicative.' })
  low: Money | null;

  @Field(() => Money, { nullable: true })
  high: Money | null;
}

@ObjectType({ description: 'Which lines of a claim are looked at, and why.' })
export class ControlSample {
  @Field(() => ID, { description: 'Of the control.' })
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => Claim)
  claim: Claim;

  @Field(() => String, { nullable: true, description: 'Makes the draw again; none before it.' })
  seed: string | null;

  @Field()
  drawReason: string;

  @Field(() => GraphQLISODateTime, { nullable: true })
  drawnAt: Date | null;

  @Field(() => Person, { nullable: true })
  drawnBy: Person | null;

  @Field({ description: 'What was wrong of the lines drawn is held against those that nobody looked at.' })
  extrapolates: boolean;

  @Field({ description: 'Nothing is decided yet: it may be drawn again.' })
  redrawable: boolean;

  @Field(() => Int, { description: 'The fewest lines that the programme draws, beside what is always looked at.' })
  fewestLines: number;

  @Field({ description: 'The least share of the amount to be drawn from, in per cent.' })
  leastPercent: string;

  @Field()
  source: string;

  @Field(() => [SamplePoint], { description: 'By number.' })
  points: SamplePoint[];

  @Field(() => [SampleShare])
  strata: SampleShare[];

  @Field(() => Int, { description: 'Lines in the sample.' })
  lines: number;

  @Field(() => Money)
  amount: Money;

  @Field(() => String, { nullable: true, description: 'Of the amount that is not flat rate, two decimals.' })
  percent: string | null;

  @Field(() => Extrapolation)
  effect: Extrapolation;

  control: Control;
  facts: ControlFacts;
}
