import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Day } from '../kernel/day.js';
import { Money } from '../kernel/money.js';
import { DayScalar } from '../platform/graphql/scalars.js';

@ObjectType({ description: 'What an operation that does not last pays back (R13), and how that is worked out.' })
export class DurabilityReckoning {
  @Field(() => DayScalar)
  finalPaidOn: Day;

  @Field(() => Int, { description: 'From the final payment, as the call says.' })
  years: number;

  @Field(() => DayScalar, { description: 'To when it had to last.' })
  until: Day;

  @Field(() => Int, { description: 'From the breach to then.' })
  remainingDays: number;

  @Field(() => Int)
  wholeDays: number;

  @Field(() => Money, { description: 'Expenditure of what is in question.' })
  certified: Money;

  @Field(() => Money, { description: 'What the fund brought of it.' })
  granted: Money;

  @Field(() => Money, { description: 'Taken from what is certified: below zero.' })
  amount: Money;

  @Field(() => Money, { description: 'Of the fund, to be paid back.' })
  owed: Money;

  @Field({ description: 'The article that it rests on.' })
  source: string;
}

@ObjectType({ description: 'For how long what was paid for had to last, and how much of that was left.' })
export class CorrectedDurability {
  @Field(() => DayScalar)
  until: Day;

  @Field(() => Int)
  remainingDays: number;

  @Field(() => Int)
  wholeDays: number;
}
