import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Money } from '../../kernel/money.js';

@ObjectType({ description: 'What was budgeted at two instants; the difference is the later minus the earlier.' })
export class BudgetThenAndNow {
  @Field(() => Money)
  before: Money;

  @Field(() => Money)
  after: Money;

  @Field(() => Money)
  difference: Money;
}

@ObjectType({ description: 'One work package or task that has a budget of its own at one of the two instants.' })
export class WorkBudgetDifference extends BudgetThenAndNow {
  @Field(() => ID)
  itemId: string;

  @Field()
  code: string;

  @Field()
  titleFr: string;

  @Field()
  titleEn: string;
}

@ObjectType({ description: 'The budgets of two instants of a plan, work package by work package.' })
export class BudgetComparison {
  @Field(() => ID)
  projectId: string;

  @Field(() => [WorkBudgetDifference], { description: 'In the order of their codes.' })
  rows: WorkBudgetDifference[];

  @Field(() => BudgetThenAndNow)
  total: BudgetThenAndNow;
}
