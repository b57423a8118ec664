import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { CostCategoryEnum } from '../../budget/budget-line.entity.js';
import type { CostCategory } from '../../budget/cost-category.rules.js';
import { FundEnum } from '../../budget/financing.entity.js';
import type { Fund } from '../../budget/financing.funding.js';
import { Claim } from '../../claims/claim.entity.js';
import { Partner } from '../../consortium/partner.entity.js';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { Certificate } from '../certificate.entity.js';
import type { Control } from '../control.entity.js';
import type { ControlFacts } from '../control-eyes.policy.js';
import { ControlObstacle } from '../findings/findings.types.js';

@ObjectType({ description: 'Declared − deducted − parked − extrapolated = retained.' })
export class ControlTotals {
  @Field(() => Money)
  declared: Money;

  @Field(() => Money)
  deducted: Money;

  @Field(() => Money)
  parked: Money;

  @Field(() => Money)
  extrapolated: Money;

  @Field(() => Money)
  retained: Money;
}

@ObjectType({ description: 'Of one partner in one category.' })
export class ControlPart extends ControlTotals {
  @Field(() => Partner)
  partner: Partner;

  @Field(() => CostCategoryEnum)
  category: CostCategory;
}

@ObjectType({ description: 'R6: what one fund brings, before and after the control.' })
export class ControlFund {
  @Field(() => FundEnum)
  fund: Fund;

  @Field(() => Money)
  declared: Money;

  @Field(() => Money)
  retained: Money;
}

@ObjectType({ description: 'What was taken or left waiting, of one kind of error.' })
export class ControlTypology {
  @Field(() => String, { nullable: true, description: 'None of what is parked.' })
  typology: string | null;

  @Field()
  titleFr: string;

  @Field()
  titleEn: string;

  @Field(() => [String])
  sources: string[];

  @Field(() => Int)
  lines: number;

  @Field(() => Money)
  amount: Money;
}

@ObjectType({ description: 'What a control comes to: as it stands until it is signed, as it was signed from then on.' })
export class ControlConclusion {
  @Field(() => ID, { description: 'Of the control.' })
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => Claim)
  claim: Claim;

  @Field(() => Int)
  sampled: number;

  @Field(() => Int)
  findings: number;

  @Field(() => Int, { description: 'Findings that were told and that nobody has answered.' })
  unanswered: number;

  @Field(() => DayScalar, { nullable: true })
  answersDueOn: Day | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  notifiedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  answersClosedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  concludedAt: Date | null;

  @Field()
  extrapolates: boolean;

  @Field(() => ControlTotals)
  totals: ControlTotals;

  @Field(() => [ControlPart])
  parts: ControlPart[];

  @Field(() => [ControlFund])
  funds: ControlFund[];

  @Field(() => [ControlTypology])
  typologies: ControlTypology[];

  @Field(() => [ControlObstacle], { description: 'What keeps the findings from being told.' })
  toNotify: ControlObstacle[];

  @Field(() => [ControlObstacle], { description: 'What keeps it from being concluded.' })
  toConclude: ControlObstacle[];

  @Field(() => Certificate, { nullable: true })
  certificate: Certificate | null;

  control: Control;
  facts: ControlFacts;
}
