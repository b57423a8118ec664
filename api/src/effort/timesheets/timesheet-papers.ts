import { Injectable } from '@nestjs/common';
import { Partner } from '../../consortium/partner.entity.js';
import { Person } from '../../consortium/person.entity.js';
import { Project } from '../../consortium/project.entity.js';
import type { Day } from '../../kernel/day.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';
import { Employee } from '../employee.entity.js';
import { type Elsewhere, elsewheres, Timesheet, TimesheetEntry } from '../timesheet.entity.js';
import { type SheetRow, timesheetPaper } from './timesheet-paper.js';

const ELSEWHERE: Readonly<Record<Elsewhere, string>> = {
  OTHER_OPERATION: 'Autre opération',
  OTHER_WORK: 'Autre travail',
  ABSENCE: 'Absence',
};
const ALL = 'WHERE id = ANY ($1)';

/** Timesheets with both signatures, on paper; for whoever may see the hours, whom row-level security knows. */
@Injectable()
export class TimesheetPapers {
  constructor(private readonly unit: UnitOfWork) {}

  /** By the id of each; those that wait for a signature have none. */
  async of(ids: readonly string[]): Promise<Map<string, Buffer>> {
    const { work } = this.unit;
    const sheets = await plainRows(work, Timesheet, `${ALL} AND countersigned_at IS NOT NULL`, [[...new Set(ids)]]);
    const all = (pick: (sheet: Timesheet) => string | null) => [[...new Set(sheets.flatMap((one) => pick(one) ?? []))]];
    const [entries, employees, partners, projects, people] = await Promise.all([
      plainRows(
        work,
        TimesheetEntry,
        'WHERE timesheet_id = ANY ($1)',
        all(({ id }) => id),
      ),
      plainRows(
        work,
        Employee,
        ALL,
        all(({ employeeId }) => employeeId),
      ),
      plainRows(
        work,
        Partner,
        ALL,
        all(({ partnerId }) => partnerId),
      ),
      plainRows(
        work,
        Project,
        ALL,
        all(({ projectId }) => projectId),
      ),
      plainRows(work, Person, ALL, [sheets.flatMap((one) => [one.signedById, one.countersignedById])]),
    ]);
    const works = await plainRows(work, WorkPackage, `${ALL} ORDER BY position`, [
      [...new Set(entries.flatMap(({ workPackageId }) => workPackageId ?? []))],
    ]);
    const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? '';
    const papers = new Map<string, Buffer>();
    for (const sheet of sheets) {
      const { id, month, signedAt, signedById, countersignedAt, countersignedById } = sheet;
      const employee = employees.find((one) => one.id === sheet.employeeId);
      if (!employee || !countersignedAt) continue;
      const own = entries.filter(({ timesheetId }) => timesheetId === id);
      papers.set(
        id,
        await timesheetPaper({
          ...{ project: projects.find((one) => one.id === sheet.projectId)?.acronym ?? '', month },
          partner: partners.find((one) => one.id === sheet.partnerId)?.name ?? '',
          ...{ name: employee.name, job: employee.job, rows: rowsOf(own, works) },
          signed: { name: nameOf(signedById), at: signedAt ?? countersignedAt },
          countersigned: { name: nameOf(countersignedById), at: countersignedAt },
        }),
      );
    }
    return papers;
  }
}

function rowsOf(entries: readonly TimesheetEntry[], works: readonly WorkPackage[]): SheetRow[] {
  const row = (title: string, own: readonly TimesheetEntry[]): SheetRow[] =>
    own.length === 0 ? [] : [{ title, hours: new Map(own.map(({ day, hours }): [Day, number] => [day, hours])) }];
  return [
    ...works.flatMap(({ id, code, titleFr }) =>
      row(
        `${code} ${titleFr}`,
        entries.filter(({ workPackageId }) => workPackageId === id),
      ),
    ),
    ...elsewheres.flatMap((elsewhere) =>
      row(
        ELSEWHERE[elsewhere],
        entries.filter((one) => one.elsewhere === elsewhere),
      ),
    ),
  ];
}
