import { Injectable } from '@nestjs/common';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { type TimesheetFacts, timesheetPolicy } from '../effort.policy.js';
import { Employee } from '../employee.entity.js';
import { Employees } from '../people/employees.js';
import { Timesheet, TimesheetEntry } from '../timesheet.entity.js';
import { type TimesheetState, timesheetLifecycle, timesheetVerbs } from '../timesheet.lifecycle.js';
import type { ReturnTimesheetInput, SignTimesheetInput } from './timesheet.inputs.js';

const UNSIGNED = { signedAt: null, signedById: null, countersignedAt: null, countersignedById: null } as const;

/** A month is signed by who worked it, then by their superior; four eyes, never two. */
@Injectable()
export class Signing {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly employees: Employees,
  ) {}

  async factsOf(employee: Employee, sheet: Timesheet | null): Promise<TimesheetFacts> {
    return { ...(await this.employees.factsOf(employee)), signedById: sheet?.signedById ?? null };
  }

  /** What the current user may do with a month as it stands. */
  async openTo(employee: Employee, sheet: Timesheet | null): Promise<string[]> {
    const open = timesheetVerbs[sheet?.state ?? 'DRAFT'].filter((verb) => sheet !== null || verb === 'write');
    return this.access
      .permitted(timesheetPolicy, await this.factsOf(employee, sheet))
      .filter((name) => open.includes(name.slice('timesheet.'.length)));
  }

  /** Refuses with `timesheet.empty`, `.days-to-come`, `.illegal-move` and `version.stale`. */
  async sign({ id, version }: SignTimesheetInput): Promise<Timesheet> {
    const { sheet, facts } = await this.load(id);
    this.access.demand(timesheetPolicy.sign, facts);
    const state = timesheetLifecycle.move(sheet.state, 'SIGNED');
    const [last] = await plainRows(
      this.unit.work,
      TimesheetEntry,
      'WHERE timesheet_id = $1 ORDER BY day DESC LIMIT 1',
      [id],
    );
    if (!last) throw new Refusal('timesheet.empty', { month: sheet.month });
    if (last.day > this.clock.today()) throw new Refusal('timesheet.days-to-come', { day: last.day });
    const mark = { signedAt: this.clock.now(), signedById: this.unit.actor.personId, returnedWhy: '' };
    return this.move('timesheet.signed', { id, version }, { ...mark, state });
  }

  /** Refuses with `timesheet.illegal-move` and `version.stale`. */
  async countersign({ id, version }: SignTimesheetInput): Promise<Timesheet> {
    const { sheet, facts } = await this.load(id);
    this.access.demand(timesheetPolicy.countersign, facts);
    const state = timesheetLifecycle.move(sheet.state, 'COUNTERSIGNED');
    const mark = { countersignedAt: this.clock.now(), countersignedById: this.unit.actor.personId };
    return this.move('timesheet.countersigned', { id, version }, { ...mark, state });
  }

  /** Its signatures fall. Refuses with `timesheet.illegal-move` and `version.stale`. */
  async giveBack({ id, version, words }: ReturnTimesheetInput): Promise<Timesheet> {
    const { sheet, facts } = await this.load(id);
    this.access.demand(timesheetPolicy.return, facts);
    const state = timesheetLifecycle.move(sheet.state, 'RETURNED');
    return this.move('timesheet.returned', { id, version }, { ...UNSIGNED, returnedWhy: words.trim(), state });
  }

  private async load(id: string) {
    const sheet = await this.rows.load(Timesheet, id);
    const employee = await this.rows.load(Employee, sheet.employeeId);
    return { sheet, facts: await this.factsOf(employee, sheet) };
  }

  private async move(
    event: `timesheet.${string}`,
    seen: SignTimesheetInput,
    changes: Partial<Timesheet> & { readonly state: TimesheetState },
  ): Promise<Timesheet> {
    const moved = await this.rows.update(Timesheet, seen, changes);
    await this.journal.record(event, moved, { month: moved.month }, { partnerId: moved.partnerId });
    return moved;
  }
}
