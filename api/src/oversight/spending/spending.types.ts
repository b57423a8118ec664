import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ClaimPeriod } from '../../claims/claim-period.entity.js';
import { Money } from '../../kernel/money.js';

@ObjectType({ description: 'What a plan and another one put on the same days: an indication, budgets have no dates.' })
export class WeighedSpending {
  @Field(() => Money)
  planned: Money;

  @Field(() => Money)
  proposed: Money;

  @Field(() => Money, { description: 'Proposed minus planned.' })
  difference: Money;
}

@ObjectType()
export class PeriodSpending extends WeighedSpending {
  @Field(() => ClaimPeriod, { nullable: true, description: 'None for the days that no claim period has.' })
  period: ClaimPeriod | null;
}

@ObjectType()
export class YearSpending extends WeighedSpending {
  @Field(() => Int)
  year: number;
}

@ObjectType({
  description:
    'The budget of each work package spread evenly over its calendar days, as the plan has them and as another one would: both to the cent.',
})
export class SpendingDifference {
  @Field(() => ID)
  projectId: string;

  @Field(() => [PeriodSpending], { description: 'Until the last day of the project.' })
  byPeriod: PeriodSpending[];

  @Field(() => [YearSpending], { description: 'Until the last day of the project.' })
  byYear: YearSpending[];

  @Field(() => WeighedSpending, { description: 'After the last day of the project: it could not be declared.' })
  beyond: WeighedSpending;

  @Field(() => WeighedSpending)
  total: WeighedSpending;
}
