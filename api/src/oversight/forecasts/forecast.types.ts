import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ClaimPeriod } from '../../claims/claim-period.entity.js';
import { Partner } from '../../consortium/partner.entity.js';
import { Money } from '../../kernel/money.js';
import { FindingTold } from '../../platform/graphql/finding.types.js';
import { wordsEnum } from '../../platform/graphql/words.js';
import { type ForecastStanding, forecastStandings } from './forecast.rules.js';
import { SpendingForecast } from './spending-forecast.entity.js';

export const ForecastStandingEnum = wordsEnum('ForecastStanding', forecastStandings);

@ObjectType({ description: 'One partner and one period: what the plan says, what was declared, what is expected.' })
export class ForecastCell {
  @Field(() => ID)
  periodId: string;

  @Field(() => Money, { description: 'The budget of each work package, spread evenly over its days: an indication.' })
  planned: Money;

  @Field(() => Money)
  declared: Money;

  @Field(() => Money, { description: 'Declared once it was; else foreseen by the partner; else planned.' })
  expected: Money;

  @Field(() => ForecastStandingEnum)
  standing: ForecastStanding;

  @Field(() => SpendingForecast, { nullable: true, description: 'The last word of the partner.' })
  forecast: SpendingForecast | null;
}

@ObjectType()
export class ForecastSums {
  @Field(() => Money)
  budget: Money;

  @Field(() => Money)
  declared: Money;

  @Field(() => Money)
  expected: Money;
}

@ObjectType()
export class ForecastRow {
  @Field(() => Partner)
  partner: Partner;

  @Field(() => [ForecastCell], { description: 'One of each period, in order.' })
  cells: ForecastCell[];

  @Field(() => ForecastSums)
  sums: ForecastSums;

  @Field(() => [String], { description: 'What the current user may do with these forecasts.' })
  viewerCan: string[];
}

@ObjectType({ description: 'One period, all partners that were asked of together, and with the periods before it.' })
export class ForecastPeriod {
  @Field(() => ClaimPeriod)
  period: ClaimPeriod;

  @Field(() => Money)
  planned: Money;

  @Field(() => Money)
  expected: Money;

  @Field(() => Money)
  plannedSoFar: Money;

  @Field(() => Money, { nullable: true, description: 'None after the last period of which something was declared.' })
  declaredSoFar: Money | null;

  @Field(() => Money)
  expectedSoFar: Money;
}

@ObjectType({
  description: 'What is planned, declared and expected by partner and period, and what the rules say of it.',
})
export class SpendingOutlook {
  @Field(() => ID)
  projectId: string;

  @Field(() => [Partner], { description: 'Whose forecasts the viewer reads.' })
  partners: Partner[];

  @Field(() => [ForecastPeriod])
  periods: ForecastPeriod[];

  @Field(() => [ForecastRow], { description: 'Of the partners that were asked of.' })
  rows: ForecastRow[];

  @Field(() => ForecastSums)
  sums: ForecastSums;

  @Field(() => Money, { description: 'Planned on days that no period has, or after the last day of the project.' })
  unplaced: Money;

  @Field(() => [FindingTold], { description: 'None where the project has no programme.' })
  findings: FindingTold[];
}
