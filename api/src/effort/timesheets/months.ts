import { Injectable } from '@nestjs/common';
import type { Day } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { publicHolidays } from '../../workplan/schedule/public-holidays.calendar.js';
import { Employee } from '../employee.entity.js';
import { yearCeiling } from '../employment.rules.js';
import { Employees } from '../people/employees.js';
import { TermsInSight } from '../people/known-terms.js';
import { Rulebooks } from '../rulebooks.js';
import { Timesheet, TimesheetEntry } from '../timesheet.entity.js';
import type { TimesheetState } from '../timesheet.lifecycle.js';
import type { MonthStanding, PersonMonth, PersonYear } from './month.types.js';
import { OwnWork } from './own-work.js';

const OF_MONTH = 'WHERE employee_id = $1 AND month = $2';
const STANDINGS = `
  SELECT json_build_array(t.employee_id, t.id, t.month, t.state, t.version,
    COALESCE(sum(e.hours) FILTER (WHERE e.work_package_id IS NOT NULL), 0),
    COALESCE(sum(e.hours) FILTER (WHERE e.elsewhere IN ('OTHER_OPERATION', 'OTHER_WORK')), 0),
    COALESCE(sum(e.hours) FILTER (WHERE e.elsewhere = 'ABSENCE'), 0)) AS told
  FROM timesheet t LEFT JOIN timesheet_entry e ON e.timesheet_id = t.id
  WHERE t.employee_id = ANY ($1) AND t.month BETWEEN $2 AND $3 GROUP BY t.id ORDER BY t.month`;
const COUNTED = `SELECT json_build_array(asked, (SELECT COALESCE(sum(hours), 0) FROM hours_by_day(asked, $2, $3))) AS told
  FROM unnest($1::uuid[]) asked`;

type ToldMonth = readonly [string, string, Day, TimesheetState, number, number, number, number];
type ToldSum = readonly [string, number];

/** The hours of people as they are read: a year at a glance, or one month whole. */
@Injectable()
export class Months {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly loaders: Loaders,
    private readonly rulebooks: Rulebooks,
    private readonly employees: Employees,
    private readonly terms: TermsInSight,
    private readonly works: OwnWork,
  ) {}

  /** Refuses with `employee.unknown` and `timesheet.month-malformed`. */
  async of(employeeId: string, month: Day): Promise<PersonMonth> {
    const employee = await this.employees.find(employeeId);
    if (!month.endsWith('-01')) throw new Refusal('timesheet.month-malformed', { month });
    const { work } = this.unit;
    const [[sheet], workPackages] = await Promise.all([
      plainRows(work, Timesheet, OF_MONTH, [employeeId, month]),
      this.works.of(employee.projectId, employee.partnerId),
    ]);
    const entries = sheet ? await plainRows(work, TimesheetEntry, 'WHERE timesheet_id = $1', [sheet.id]) : [];
    return {
      id: `${employeeId} ${month}`,
      employee,
      month,
      timesheet: sheet ?? null,
      entries,
      workPackages,
      holidays: publicHolidays(Number(month.slice(0, 4)), 'FRANCE')
        .map(({ day }) => day)
        .filter((day) => day.startsWith(month.slice(0, 7))),
    };
  }

  async year({ id, projectId }: Employee, year: number): Promise<PersonYear> {
    const [months, worked, terms, programme] = await Promise.all([
      this.standings(year).load(id),
      this.counted(year).load(id),
      this.terms.of(id),
      this.rulebooks.of(projectId),
    ]);
    const ceiling = programme ? Number(yearCeiling(terms, year, programme)) : null;
    return { year, worked, ceiling, months: [...months] };
  }

  private standings(year: number) {
    return this.loaders.of<readonly MonthStanding[]>(`Effort.months.${year}`, async (ids) => {
      const told = (await this.unit.work.reading.ask(STANDINGS, [ids, ...ends(year)])) as unknown as ToldMonth[];
      return ids.map((asked) => told.filter(([of]) => of === asked).map(standing));
    });
  }

  private counted(year: number) {
    return this.loaders.of<number>(`Effort.counted.${year}`, async (ids) => {
      const told = (await this.unit.work.reading.ask(COUNTED, [ids, ...ends(year)])) as unknown as ToldSum[];
      const sums = new Map(told);
      return ids.map((asked) => Number(sums.get(asked) ?? 0));
    });
  }
}

const ends = (year: number) => [`${year}-01-01`, `${year}-12-31`];

const standing = ([, id, month, state, version, worked, elsewhere, absent]: ToldMonth): MonthStanding => ({
  id,
  month,
  state,
  version,
  worked: Number(worked),
  elsewhere: Number(elsewhere),
  absent: Number(absent),
});
