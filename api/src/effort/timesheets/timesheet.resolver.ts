import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../../consortium/person.entity.js';
import type { Day } from '../../kernel/day.js';
import { Requires } from '../../platform/access/requires.decorator.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { DayScalar } from '../../platform/graphql/scalars.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';
import { employeePolicy, timesheetPolicy } from '../effort.policy.js';
import { Employee } from '../employee.entity.js';
import { StaffCosts } from '../staff-costs.js';
import { Timesheet } from '../timesheet.entity.js';
import { MonthCost, PersonMonth } from './month.types.js';
import { Months } from './months.js';
import { Signing } from './signing.js';
import { ReturnTimesheetInput, SignTimesheetInput, WriteTimesheetsInput } from './timesheet.inputs.js';
import { Timesheets } from './timesheets.js';

@Resolver(() => Timesheet)
export class TimesheetResolver {
  constructor(
    private readonly sheets: Timesheets,
    private readonly signing: Signing,
    private readonly loaders: Loaders,
  ) {}

  @Mutation(() => Timesheet, {
    description:
      'All or none; answers the first. Refuses with hours.*, timesheet.locked, .day-outside, .entry-twice, .work-not-yours, version.stale.',
  })
  @Requires(timesheetPolicy.write)
  writeTimesheets(@Args('input') input: WriteTimesheetsInput) {
    return this.sheets.write(input);
  }

  @Mutation(() => Timesheet, {
    description: 'Refuses with timesheet.empty, .days-to-come, .illegal-move, version.stale.',
  })
  @Requires(timesheetPolicy.sign)
  signTimesheet(@Args('input') input: SignTimesheetInput) {
    return this.signing.sign(input);
  }

  @Mutation(() => Timesheet, { description: 'Refuses with timesheet.illegal-move, version.stale.' })
  @Requires(timesheetPolicy.countersign)
  countersignTimesheet(@Args('input') input: SignTimesheetInput) {
    return this.signing.countersign(input);
  }

  @Mutation(() => Timesheet, { description: 'Refuses with timesheet.illegal-move, version.stale.' })
  @Requires(timesheetPolicy.return)
  returnTimesheet(@Args('input') input: ReturnTimesheetInput) {
    return this.signing.giveBack(input);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who signed for the employee.' })
  signedBy({ signedById }: Timesheet) {
    return signedById && this.loaders.one(Person, signedById);
  }

  @ResolveField(() => Person, { nullable: true })
  countersignedBy({ countersignedById }: Timesheet) {
    return countersignedById && this.loaders.one(Person, countersignedById);
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this month now.' })
  async viewerCan(sheet: Timesheet): Promise<string[]> {
    const employee = await this.loaders.one(Employee, sheet.employeeId);
    return employee ? this.signing.openTo(employee, sheet) : [];
  }
}

@Resolver(() => PersonMonth)
export class PersonMonthResolver {
  constructor(
    private readonly months: Months,
    private readonly costs: StaffCosts,
    private readonly signing: Signing,
  ) {}

  @Query(() => PersonMonth, { description: 'Refuses with employee.unknown, timesheet.month-malformed.' })
  @Requires(employeePolicy.read)
  personMonth(
    @Args('employeeId', { type: () => ID }) employeeId: string,
    @Args('month', { type: () => DayScalar }) month: Day,
  ): Promise<PersonMonth> {
    return this.months.of(employeeId, month);
  }

  @ResolveField(() => [MonthCost], {
    nullable: true,
    description: 'What the hours cost; none for those who may not know salaries.',
  })
  async cost(@Parent() { employee, month, entries }: PersonMonth): Promise<MonthCost[] | null> {
    const lines = await this.costs.costOf(employee, month, entries);
    return lines?.map((line) => ({ ...line, hours: Number(line.hours) })) ?? null;
  }

  @ResolveField(() => [String], { description: 'What the current user may do with this month now.' })
  viewerCan({ employee, timesheet }: PersonMonth): Promise<string[]> {
    return this.signing.openTo(employee, timesheet);
  }
}

@Resolver(() => MonthCost)
export class MonthCostResolver {
  constructor(private readonly loaders: Loaders) {}

  @ResolveField(() => WorkPackage, { nullable: true })
  workPackage({ workPackageId }: MonthCost) {
    return workPackageId && this.loaders.one(WorkPackage, workPackageId);
  }
}
