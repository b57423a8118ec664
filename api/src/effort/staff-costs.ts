import { Injectable } from '@nestjs/common';
import type { Day } from '../kernel/day.js';
import { Refusal } from '../kernel/refusal.js';
import { Access } from '../platform/access/access.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { employeePolicy } from './effort.policy.js';
import { Employee } from './employee.entity.js';
import { EmploymentTerm } from './employment-term.entity.js';
import { type CostLine, costOfMonth } from './month-cost.funding.js';
import { Employees } from './people/employees.js';
import { termsOf } from './people/known-terms.js';
import { Rulebooks } from './rulebooks.js';
import { Timesheet, TimesheetEntry } from './timesheet.entity.js';

/** What a month of somebody costs the project, and the timesheet that proves it. */
export interface DeclaredStaff {
  /** None for a fixed share, or for a month that was not begun. */
  readonly timesheet: Timesheet | null;
  readonly lines: readonly CostLine[];
}

/** The price of hours: for those who may know salaries, and for the ledger above. */
@Injectable()
export class StaffCosts {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly rulebooks: Rulebooks,
    private readonly employees: Employees,
  ) {}

  /** Refuses with `employee.unknown`, `access.denied` and `programme.none`. */
  async declaredStaff(employeeId: string, month: Day): Promise<DeclaredStaff> {
    const employee = await this.rows.load(Employee, employeeId);
    this.access.demand(employeePolicy.salary, await this.employees.factsOf(employee));
    const { work } = this.unit;
    const [timesheet] = await plainRows(work, Timesheet, 'WHERE employee_id = $1 AND month = $2', [employeeId, month]);
    const entries = timesheet ? await plainRows(work, TimesheetEntry, 'WHERE timesheet_id = $1', [timesheet.id]) : [];
    const lines = await this.costOf(employee, month, entries);
    if (!lines) throw new Refusal('programme.none');
    return { timesheet: timesheet ?? null, lines };
  }

  /** The same for hours at hand; none for those who may not know, or without a programme. */
  async costOf(employee: Employee, month: Day, entries: readonly TimesheetEntry[]): Promise<CostLine[] | null> {
    const { salary } = employeePolicy;
    if (this.access.permitted({ salary }, await this.employees.factsOf(employee)).length === 0) return null;
    const programme = await this.rulebooks.of(employee.projectId);
    if (!programme) return null;
    const terms = await plainRows(this.unit.work, EmploymentTerm, 'WHERE employee_id = $1', [employee.id]);
    const worked = entries.flatMap(({ day, workPackageId, hours }) =>
      workPackageId === null ? [] : [{ day, workPackageId, hours: BigInt(hours) }],
    );
    return costOfMonth(month, worked, terms.map(termsOf), programme);
  }
}
