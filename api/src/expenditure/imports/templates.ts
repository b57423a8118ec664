import { Injectable } from '@nestjs/common';
import { Project } from '../../consortium/project.entity.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';
import { AccountingRate } from '../accounting-rate.entity.js';
import { ExpenseImports } from './expense-imports.js';
import { templateOf } from './table-template.js';

const NAME = { fr: 'dépenses', en: 'expenses' } as const;

/** The workbook that a partner fills in: it leaves by the address at which it comes back. */
@Injectable()
export class Templates {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly imports: ExpenseImports,
  ) {}

  /** Refuses with `ticket.unknown` and `ticket.spent`. */
  async hand(importId: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const { personId, projectId, language } = await this.imports.held(importId);
    const { acronym, lists } = await this.unit.alone('read', { personId }, () => this.lists(projectId));
    const name = `${acronym} ${NAME[language]}.xlsx`.replace(/[\\/:*?"<>|]/g, ' ');
    return { name, bytes: await templateOf(lists, language) };
  }

  private async lists(projectId: string) {
    const { work } = this.unit;
    const [works, rates, [project]] = await Promise.all([
      plainRows(work, WorkPackage, 'WHERE project_id = $1 ORDER BY code COLLATE "und-x-icu"', [projectId]),
      plainRows(work, AccountingRate, 'WHERE project_id = $1 ORDER BY currency', [projectId]),
      plainRows(work, Project, 'WHERE id = $1', [projectId]),
    ]);
    const currencies = [...new Set(rates.map(({ currency }) => currency))];
    return { acronym: project?.acronym ?? '', lists: { works: works.map(({ code }) => code), currencies } };
  }
}
