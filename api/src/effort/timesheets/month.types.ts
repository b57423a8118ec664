import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';
import { Employee } from '../employee.entity.js';
import { Timesheet, TimesheetEntry, TimesheetStateEnum } from '../timesheet.entity.js';
import type { TimesheetState } from '../timesheet.lifecycle.js';

@ObjectType({ description: 'Where the hours of one month stand; hours in hundredths.' })
export class MonthStanding {
  @Field(() => ID, { description: 'Of its timesheet.' })
  id: string;

  @Field(() => DayScalar, { description: 'The first day of the month.' })
  month: Day;

  @Field(() => TimesheetStateEnum)
  state: TimesheetState;

  @Field(() => Int)
  version: number;

  @Field(() => Int, { description: 'For this project.' })
  worked: number;

  @Field(() => Int, { description: 'For other operations and other work.' })
  elsewhere: number;

  @Field(() => Int)
  absent: number;
}

@ObjectType({
  description: 'The hours of somebody in a calendar year, over all operations, against the most there may be.',
})
export class PersonYear {
  @Field(() => Int)
  year: number;

  @Field(() => Int, { description: 'Over all operations that the portal knows, in hundredths of an hour.' })
  worked: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The hours of a year at the quota of each stretch, in hundredths; none without a programme.',
  })
  ceiling: number | null;

  @Field(() => [MonthStanding], { description: 'The months that were begun.' })
  months: MonthStanding[];
}

@ObjectType({
  description: 'What one work package cost at one rate; a fixed share has neither hours nor work package.',
})
export class MonthCost {
  workPackageId: string | null;

  @Field(() => Int, { description: 'In hundredths.' })
  hours: number;

  @Field(() => Money, { nullable: true })
  rate: Money | null;

  @Field(() => Money)
  cost: Money;
}

@ObjectType({
  description: 'The month of one person: their hours, what they may go to, and what they cost for those who may know.',
})
export class PersonMonth {
  @Field(() => ID)
  id: string;

  @Field(() => Employee)
  employee: Employee;

  @Field(() => DayScalar)
  month: Day;

  @Field(() => Timesheet, { nullable: true, description: 'None for a month that was not begun.' })
  timesheet: Timesheet | null;

  @Field(() => [TimesheetEntry])
  entries: TimesheetEntry[];

  @Field(() => [WorkPackage], { description: 'The work packages and tasks in which their partner takes part.' })
  workPackages: WorkPackage[];

  @Field(() => [DayScalar], { description: 'The public holidays of the month.' })
  holidays: Day[];
}
