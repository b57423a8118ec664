import { Injectable } from '@nestjs/common';
import type { Day, Period } from '../kernel/day.js';
import { Clock } from '../platform/clock.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Employee } from './employee.entity.js';
import { EmploymentTerm } from './employment-term.entity.js';
import { type CostLine, costOfMonth, monthOf, monthsEndingIn } from './month-cost.funding.js';
import { termsOf } from './people/known-terms.js';
import { Rulebooks } from './rulebooks.js';
import { Timesheet, TimesheetEntry } from './timesheet.entity.js';

/** What somebody’s month makes payable, and the timesheet with both signatures that proves it. */
export interface PayableMonth {
  readonly employee: Employee;
  /** Its first day. */
  readonly month: Day;
  /** None for a fixed share, which a mission letter proves. */
  readonly timesheet: Timesheet | null;
  readonly lines: readonly CostLine[];
}

export interface PayableMonths {
  readonly months: readonly PayableMonth[];
  /** Months of hours that were begun and have not both signatures. */
  readonly unsigned: ReadonlyArray<Pick<Timesheet, 'employeeId' | 'month'>>;
}

const NOTHING: PayableMonths = { months: [], unsigned: [] };
const BOTH_SIGNATURES: readonly Timesheet['state'][] = ['COUNTERSIGNED', 'DECLARED'];
const SHEETS = `WHERE partner_id = $1 AND month BETWEEN $2 AND $3 AND ($4::uuid[] IS NULL OR employee_id = ANY ($4))`;
const WORKED = 'WHERE timesheet_id = ANY ($1) AND work_package_id IS NOT NULL';

/** The salaries of a partner as its hours and letters make them, in as many statements for many months as for one. Whoever asks has asked who may know them; row-level security asks again. */
@Injectable()
export class PayableStaff {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly rulebooks: Rulebooks,
  ) {}

  /** Of the months that end in a period and are over; of some people, or of all. Nothing without a programme. */
  async of(
    { projectId, partnerId }: { readonly projectId: string; readonly partnerId: string },
    period: Period,
    employeeIds: readonly string[] | null = null,
  ): Promise<PayableMonths> {
    const programme = await this.rulebooks.of(projectId);
    const asked = monthsEndingIn(period).filter((month) => monthOf(month).until < this.clock.today());
    const [first, last] = [asked.at(0), asked.at(-1)];
    if (!programme || !first || !last) return NOTHING;
    const { work } = this.unit;
    const [people, terms, sheets] = await Promise.all([
      plainRows(work, Employee, 'WHERE partner_id = $1 AND ($2::uuid[] IS NULL OR id = ANY ($2)) ORDER BY name, id', [
        partnerId,
        employeeIds,
      ]),
      plainRows(work, EmploymentTerm, 'WHERE partner_id = $1', [partnerId]),
      plainRows(work, Timesheet, SHEETS, [partnerId, first, last, employeeIds]),
    ]);
    const signed = sheets.filter(({ state }) => BOTH_SIGNATURES.includes(state));
    const entries = await plainRows(work, TimesheetEntry, WORKED, [signed.map(({ id }) => id)]);
    const months = asked.flatMap((month) =>
      people.flatMap((employee): PayableMonth[] => {
        const timesheet = signed.find((one) => one.employeeId === employee.id && one.month === month) ?? null;
        const days = entries.flatMap(({ timesheetId, day, workPackageId, hours }) =>
          timesheetId === timesheet?.id && workPackageId !== null ? [{ day, workPackageId, hours: BigInt(hours) }] : [],
        );
        const own = terms.filter(({ employeeId }) => employeeId === employee.id).map(termsOf);
        const lines = costOfMonth(month, days, own, programme);
        return timesheet || lines.length > 0 ? [{ employee, month, timesheet, lines }] : [];
      }),
    );
    return { months, unsigned: sheets.filter(({ state }) => !BOTH_SIGNATURES.includes(state)) };
  }
}
