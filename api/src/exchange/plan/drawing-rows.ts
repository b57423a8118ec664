import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../../platform/clock.js';
import { Rows } from '../../platform/database/rows.js';
import { Journal } from '../../platform/journal/journal.js';
import { Milestone } from '../../workplan/milestone.entity.js';
import { Participation } from '../../workplan/participation.entity.js';
import type { BaselineItem } from '../../workplan/planning/baseline.entity.js';
import { itemsOf } from '../../workplan/planning/plan-items.rules.js';
import { PlanReader, type PlanRows } from '../../workplan/planning/plan-rows.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';
import type { NewRow } from './proposal.rules.js';

/** The ids given to rows that were only references. */
export type Ids = ReadonlyMap<string, string>;

/** Draws rows that the plan has not yet: work packages, tasks and milestones. */
@Injectable()
export class DrawingRows {
  constructor(
    private readonly rows: Rows,
    private readonly reader: PlanReader,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  async draw({ project, works }: PlanRows, added: readonly NewRow[], ids: Ids, language: 'fr' | 'en'): Promise<void> {
    const last = Math.max(0, ...works.map(({ position }) => position));
    const idOf = (ref: string) => ids.get(ref) ?? ref;
    for (const [place, row] of added.entries()) {
      const { ref, kind, parentRef, partnerId, startsOn, endsOn } = row;
      const titled = { code: row.code, titleFr: row.title, titleEn: row.title };
      const own = { id: idOf(ref), projectId: project.id, version: 1, ...titled };
      if (kind === 'MILESTONE') {
        const workPackageId = idOf(parentRef as string);
        const verified = { verificationFr: row.notes, verificationEn: '' };
        const dated = { baselineOn: endsOn, forecastOn: endsOn, achievedOn: null, state: 'PLANNED' as const };
        const drawn = await this.rows.insert(Milestone, { ...own, ...verified, ...dated, workPackageId, partnerId });
        await this.journal.record('milestone.added', drawn, { code: row.code, on: endsOn });
        continue;
      }
      const drawn = await this.rows.insert(WorkPackage, {
        ...own,
        parentId: parentRef === null ? null : idOf(parentRef),
        objectivesFr: language === 'fr' ? row.notes : '',
        objectivesEn: language === 'en' ? row.notes : '',
        leadPartnerId: partnerId,
        ...{ startsOn, endsOn, position: last + place + 1, state: row.state, progress: row.progress },
        ...{ nextOn: null, done: '', next: '', blockers: '', updatedAt: null, updatedById: null },
      });
      const efforts = new Map(row.efforts.map((part) => [part.partnerId, part.effort]));
      await this.rows.insertAll(
        Participation,
        [...new Set([partnerId, ...row.others, ...efforts.keys()])].map((id) => {
          const effort = efforts.get(id) ?? 0;
          return { id: uuidv7(), projectId: project.id, workPackageId: drawn.id, partnerId: id, effort };
        }),
      );
      await this.journal.record('work-package.added', drawn, { code: row.code, startsOn, endsOn });
    }
  }

  /** Every row as a baseline names it. */
  async rowsOf(
    projectId: string,
  ): Promise<Array<Pick<BaselineItem, 'itemId' | 'kind' | 'code' | 'titleFr' | 'titleEn' | 'progress'>>> {
    const items = itemsOf(await this.reader.read(projectId), this.clock.today());
    return items.map(({ id: itemId, kind, code, titleFr, titleEn }) => {
      return { itemId, kind, code, titleFr, titleEn, progress: null };
    });
  }
}
