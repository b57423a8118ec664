import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { Expense } from '../expense.entity.js';

@ObjectType({ description: 'A good that lines of a ledger name, and what was declared of it until now.' })
export class Good {
  @Field({ description: 'What tells it from others of the partner.' })
  id: string;

  @Field(() => Money)
  cost: Money;

  @Field(() => Int)
  years: number;

  @Field(() => Int, { description: 'Its use for the project, in hundredths of a percent.' })
  use: number;

  @Field({ description: 'A public grant bought it.' })
  granted: boolean;

  @Field(() => DayScalar, { description: 'The first day that is written off.' })
  from: Day;

  @Field(() => DayScalar)
  until: Day;

  @Field(() => Money)
  depreciated: Money;

  @Field(() => Money, {
    description: 'What was bought at its whole price: a good is expensed or depreciated, never both.',
  })
  expensed: Money;

  @Field(() => Money, { description: 'Of its cost at its use, what may still be written off.' })
  left: Money;

  @Field(() => [Expense])
  lines: Expense[];
}
