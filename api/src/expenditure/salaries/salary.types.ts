import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { wordsEnum } from '../../platform/graphql/words.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';
import { MethodEnum, type methods } from '../expense.entity.js';
import { type SalaryStanding, salaryStandings } from './salary.rules.js';

export const SalaryStandingEnum = wordsEnum('SalaryStanding', salaryStandings);

@ObjectType({ description: 'A line of staff that the ledger lacks, or has otherwise than somebody’s month.' })
export class SalaryProposal {
  @Field({ description: 'The same however often it is proposed.' })
  key: string;

  @Field(() => SalaryStandingEnum)
  standing: SalaryStanding;

  @Field({ description: 'Whose month it is.' })
  name: string;

  @Field(() => DayScalar, { description: 'Its first day.' })
  month: Day;

  @Field(() => MethodEnum)
  method: (typeof methods)[number];

  @Field(() => WorkPackage, { nullable: true, description: 'None for a fixed share, until somebody chooses.' })
  workPackage: WorkPackage | null;

  @Field(() => Int, { nullable: true, description: 'In hundredths; none for a fixed share.' })
  hours: number | null;

  @Field(() => Money, { nullable: true, description: 'Of an hour; none for a fixed share.' })
  rate: Money | null;

  @Field(() => Money, { description: 'What the month is worth; zero when it is gone.' })
  amount: Money;

  @Field(() => Int, { nullable: true, description: 'The line of the ledger that says otherwise.' })
  number: number | null;

  @Field(() => Money, { nullable: true, description: 'What the ledger says.' })
  kept: Money | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the timesheet had both signatures.' })
  countersignedAt: Date | null;
}

@ObjectType({ description: 'What a partner’s hours and mission letters bring to its ledger.' })
export class SalaryProposals {
  @Field(() => [SalaryProposal], { description: 'By month and by name; 250 at most.' })
  lines: SalaryProposal[];

  @Field(() => Int, { description: 'How many there are.' })
  total: number;

  @Field(() => Money, { description: 'What they bring to the ledger, or take from it.' })
  amount: Money;

  @Field(() => Int, { description: 'Months of hours that wait for a signature.' })
  unsigned: number;
}
