import { feder2014Data } from '../../api/src/budget/programme/feder-2014-2020.js';
import type { Database } from '../support/databases.js';
import { put } from '../support/put.js';
import type { Cast } from './lyra.js';

interface Hired {
  readonly employeeId: string;
  readonly timesheetId: string;
  readonly termId: string;
}

/** More and more people at the lead, whose payroll is delegated; the terms, papers and hours of the first grow as well. */
export class Payroll {
  private first: Hired | undefined;

  constructor(
    private readonly database: Database,
    private readonly cast: Cast,
  ) {}

  async hire(number: number, work_package_id: string): Promise<string> {
    if (!this.first) await this.open();
    const place = { project_id: this.cast.lyra, partner_id: this.cast.orion };
    const add = (table: string, values: object) => put(this.database, table, { ...place, ...values });
    const employeeId = await add('employee', { name: `Jo ${number}`, job: 'Engineer' });
    const term = { quota: 10_000, method: 'HOURLY', annual_cost: 52_000_00, documented_on: '2018-02-08' };
    const employ = (employee_id: string) => add('employment_term', { employee_id, from_on: '2018-02-08', ...term });
    const termId = await employ(employeeId);
    const timesheetId = await add('timesheet', { employee_id: employeeId, month: '2019-10-01' });
    const hired = { employeeId, timesheetId, termId };
    this.first ??= hired;
    if (this.first !== hired) await employ(this.first.employeeId);
    for (const sheet of new Set([timesheetId, this.first.timesheetId]))
      await add('timesheet_entry', { timesheet_id: sheet, day: '2019-10-02', work_package_id, hours: 10 });
    for (const subject_id of new Set([termId, this.first.termId]))
      await add('document', {
        ...{ subject_id, subject_type: 'employment-term', name: `payslip ${number}.pdf` },
        ...{ audience: 'PARTNER', latest: 1 },
      });
    return this.first.employeeId;
  }

  private async open(): Promise<void> {
    const { admin } = this.database;
    await admin.query('UPDATE partner SET delegates_payroll = true WHERE id = $1', [this.cast.orion]);
    const programme = await put(this.database, 'programme', { code: 'Call', title: 'Call', data: feder2014Data });
    await admin.query('UPDATE project SET programme_id = $2 WHERE id = $1', [this.cast.lyra, programme]);
  }
}
