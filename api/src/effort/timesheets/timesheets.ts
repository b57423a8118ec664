import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Programmes } from '../../budget/programme/programmes.js';
import type { Day } from '../../kernel/day.js';
import { Refusal, StaleVersion } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { timesheetPolicy } from '../effort.policy.js';
import { Employee } from '../employee.entity.js';
import { Employees } from '../people/employees.js';
import { TermsInSight } from '../people/known-terms.js';
import { refuse } from '../refused.rules.js';
import { Timesheet, TimesheetEntry } from '../timesheet.entity.js';
import { timesheetVerbs } from '../timesheet.lifecycle.js';
import { OwnWork } from './own-work.js';
import { agreeOnEntries, agreeOnMethod, monthFindings, type SaidEntry } from './sheet.rules.js';
import type { EntryInput, SheetInput, WriteTimesheetsInput } from './timesheet.inputs.js';

/** The hours that people write, a month at a time: one's own, or those of many by who keeps the books. */
@Injectable()
export class Timesheets {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly programmes: Programmes,
    private readonly employees: Employees,
    private readonly terms: TermsInSight,
    private readonly works: OwnWork,
  ) {}

  /**
   * All or none; answers the first. Refuses with `employee.unknown`, `timesheet.*` (see `agreeOnEntries`), `timesheet.locked`,
   * `hours.*` (see `possibleHours`), `hours.of-fixed-share`, `programme.none`, `version.stale`.
   */
  async write({ projectId, month, sheets }: WriteTimesheetsInput): Promise<Timesheet> {
    const people = await this.peopleOf(projectId, sheets);
    const programme = await this.programmes.of(projectId);
    const works = await this.works.idsOf(projectId, new Set([...people.values()].map((one) => one.partnerId)));
    await this.lock([...people.values()]);

    const written: Timesheet[] = [];
    for (const sheet of sheets) {
      const employee = people.get(sheet.employeeId) as Employee;
      const entries = sheet.entries.map(saidBy);
      agreeOnEntries(month, entries, works.get(employee.partnerId) ?? new Set());
      written.push(await this.put(employee, month, sheet, entries));
    }
    const counted = await this.countedIn(month, [...people.keys()]);
    for (const { employeeId, entries: typed } of sheets) {
      const entries = typed.map(saidBy);
      const terms = await this.terms.of(employeeId);
      agreeOnMethod(entries, terms);
      const days = counted.filter((one) => one.asked === employeeId);
      refuse(monthFindings({ personId: employeeId, month, counted: days, entries, terms }, programme), { employeeId });
    }
    return written[0] as Timesheet;
  }

  private async peopleOf(projectId: string, sheets: readonly SheetInput[]): Promise<Map<string, Employee>> {
    const ids = sheets.map(({ employeeId }) => employeeId);
    const found = await plainRows(this.unit.work, Employee, 'WHERE project_id = $1 AND id = ANY ($2)', [
      projectId,
      ids,
    ]);
    const people = new Map(found.map((employee) => [employee.id, employee]));
    for (const id of ids) {
      const employee = people.get(id);
      if (!employee) throw new Refusal('employee.unknown', { id });
      const facts = await this.employees.factsOf(employee);
      this.access.demand(timesheetPolicy.write, { ...facts, signedById: null });
    }
    if (people.size < ids.length) throw new Refusal('timesheet.person-twice');
    return people;
  }

  /** One after the other for each person, whatever the project: two months written at once never pass a year together. */
  private async lock(people: readonly Employee[]): Promise<void> {
    const keys = people.map(({ personId, id }) => personId ?? id).sort();
    await this.unit.manager.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('hours ' || key, 0)) FROM unnest($1::text[]) key`,
      [keys],
    );
  }

  private async put(
    { id: employeeId, projectId, partnerId }: Employee,
    month: Day,
    { id, version }: SheetInput,
    entries: readonly SaidEntry[],
  ): Promise<Timesheet> {
    const [before] = await plainRows(this.unit.work, Timesheet, 'WHERE employee_id = $1 AND month = $2', [
      employeeId,
      month,
    ]);
    const place = { projectId, partnerId };
    const sheet = before
      ? await this.again(before, version)
      : await this.rows.insert(Timesheet, { id, ...place, employeeId, month, ...BLANK, version: 1 });
    await this.unit.manager.delete(TimesheetEntry, { timesheetId: sheet.id });
    const rows = entries.map((entry) => ({ id: uuidv7(), ...place, timesheetId: sheet.id, ...entry }));
    await this.rows.insertAll(TimesheetEntry, rows as Partial<TimesheetEntry>[]);
    await this.journal.record('timesheet.written', sheet, { month }, { partnerId });
    return sheet;
  }

  private async again(before: Timesheet, version: number): Promise<Timesheet> {
    const { id, state, month } = before;
    if (version !== before.version) throw new StaleVersion({ id, expected: version, actual: before.version }, {});
    if (!timesheetVerbs[state].includes('write')) throw new Refusal('timesheet.locked', { state, month });
    return this.rows.update(Timesheet, { id, version }, { state });
  }

  private countedIn(month: Day, ids: readonly string[]): Promise<Counted[]> {
    const year = month.slice(0, 4);
    return this.unit.manager.query(
      `SELECT asked, to_char(day, 'YYYY-MM-DD') AS day, hours FROM unnest($1::uuid[]) asked, hours_by_day(asked, $2, $3)`,
      [ids, `${year}-01-01`, `${year}-12-31`],
    );
  }
}

interface Counted {
  readonly asked: string;
  readonly day: Day;
  readonly hours: number;
}

const BLANK = {
  state: 'DRAFT',
  signedAt: null,
  signedById: null,
  countersignedAt: null,
  countersignedById: null,
  returnedWhy: '',
} as const;

const saidBy = ({ day, workPackageId, elsewhere, hours }: EntryInput) => ({
  day,
  workPackageId: workPackageId ?? null,
  elsewhere: elsewhere ?? null,
  hours,
});
