import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Audience } from '../../documents/document.entity.js';
import { MadeFiles } from '../../documents/made-files.js';
import { TimesheetPapers } from '../../effort/timesheets/timesheet-papers.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Evidence } from '../evidence.entity.js';
import type { MonthLine } from './payable-salaries.js';

/** A line that was taken, or follows its month, and the month. */
export interface TakenLine {
  readonly id: string;
  readonly line: MonthLine;
}

/** The timesheet of a salary hangs on its line, as a file that goes where the line goes. */
@Injectable()
export class SalaryEvidence {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly clock: Clock,
    private readonly papers: TimesheetPapers,
    private readonly files: MadeFiles,
  ) {}

  /** A line that follows its month keeps the sheet that it had as an earlier version. Refuses with `document.quota-reached`. */
  async hang(taken: readonly TakenLine[]): Promise<void> {
    const proved = taken.flatMap(({ id, line: { of, rate } }) =>
      rate !== null && of.timesheet ? [{ expenseId: id, of, sheetId: of.timesheet.id }] : [],
    );
    const papers = await this.papers.of(proved.map(({ sheetId }) => sheetId));
    const files = proved.flatMap(({ expenseId, of, sheetId }) => {
      const bytes = papers.get(sheetId);
      if (!bytes) return [];
      const { projectId, partnerId, name } = of.employee;
      const named = `Feuille de temps ${of.month.slice(0, 7)} ${name}.pdf`.replace(/[\\/:*?"<>|]/g, ' ');
      const hung = { subjectType: 'expense', subjectId: expenseId, audience: Audience.FUNDER };
      return [{ projectId, partnerId, name: named, ...hung, mediaType: 'application/pdf', bytes }];
    });
    const documents = await this.files.keep(files);
    const { work, actor } = this.unit;
    const ids = documents.map(({ id }) => id);
    const known = new Set(
      (await plainRows(work, Evidence, 'WHERE document_id = ANY ($1)', [ids])).map(({ documentId }) => documentId),
    );
    const seen = { kind: 'TIMESHEET' as const, checkedAt: this.clock.now(), checkedById: actor.personId, version: 1 };
    await this.rows.insertAll(
      Evidence,
      documents
        .filter(({ id }) => !known.has(id))
        .map(({ id, projectId, subjectId }) => ({
          ...{ id: uuidv7(), projectId, expenseId: subjectId, documentId: id, ...seen },
        })),
    );
  }
}
