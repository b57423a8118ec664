import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Day } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { Milestone } from '../../workplan/milestone.entity.js';
import { MilestoneMoves } from '../../workplan/milestone.moves.js';
import { Participation } from '../../workplan/participation.entity.js';
import { Dependency } from '../../workplan/planning/dependency.entity.js';
import type { PlanRows } from '../../workplan/planning/plan-rows.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';
import { WorkPackageService } from '../../workplan/work-package.service.js';
import type { Ids } from './drawing-rows.js';
import type { AbsentRow, ChangedEffort, ChangedRow, Proposal } from './proposal.rules.js';

interface How {
  readonly language: 'fr' | 'en';
  /** What the partners of milestones that move are told. */
  readonly reason: string;
}

/** What PostgreSQL reports of a row that others name: 18 tells a restriction apart. */
const STILL_NEEDED = ['23503', '23001'];

/** Changes and removes rows of the plan as an import asks; each with its version and its line. */
@Injectable()
export class ChangingRows {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly milestones: MilestoneMoves,
    private readonly works: WorkPackageService,
  ) {}

  async change(plan: PlanRows, { changed }: Proposal, ids: Ids, how: How): Promise<void> {
    for (const row of changed)
      if (row.kind === 'WORK') await this.changeWork(plan, row, ids, how);
      else await this.changeMilestone(row, how);
  }

  private async changeWork(
    plan: PlanRows,
    { id, version, code, title, days, parent, status, efforts }: ChangedRow,
    ids: Ids,
    how: How,
  ) {
    const said = {
      ...(title && titled(title.to, how)),
      ...(days && { startsOn: days.to[0], endsOn: days.to[1] }),
      ...(parent && { parentId: parent.toRef === null ? null : (ids.get(parent.toRef) ?? parent.toRef) }),
    };
    const described = Object.keys(said).length > 0 || efforts !== null;
    if (described) {
      const changed = await this.rows.update(WorkPackage, { id, version }, said);
      if (days) await this.tellDays(changed, days.from[0], days.from[1]);
      if (title) await this.journal.record('work-package.renamed', changed, { code, from: title.from, to: title.to });
      if (parent) await this.journal.record('work-package.moved', changed, { code });
      if (efforts) await this.share(changed, efforts);
    }
    if (!status) return;
    const work = plan.works.find((one) => one.id === id) as WorkPackage;
    const { done, next, blockers } = work;
    const nextOn = work.nextOn && work.nextOn >= this.clock.today() ? work.nextOn : null;
    const now = version + (described ? 1 : 0);
    const progress = status.to;
    await this.works.update({ id, version: now, state: status.state, progress, nextOn, done, next, blockers });
  }

  /** Gives partners other parts in a work package, and a part to those who had none. */
  private async share(work: WorkPackage, efforts: readonly ChangedEffort[]): Promise<void> {
    const { id: workPackageId, projectId, code } = work;
    const partnerId = In(efforts.map((part) => part.partnerId));
    await this.unit.manager.delete(Participation, { workPackageId, partnerId });
    const parts = efforts.map(({ partnerId, to }) => {
      return { id: uuidv7(), projectId, workPackageId, partnerId, effort: to };
    });
    await this.rows.insertAll(Participation, parts);
    const told = efforts.map(({ partner, from, to }) => `${partner} ${from / 100} → ${to / 100}`).join(', ');
    await this.journal.record('work-package.shared', work, { code, efforts: told });
  }

  private async changeMilestone({ id, version, code, title, days }: ChangedRow, how: How) {
    if (title) {
      const changed = await this.rows.update(Milestone, { id, version }, titled(title.to, how));
      await this.journal.record('milestone.renamed', changed, { code, from: title.from, to: title.to });
    }
    if (!days) return;
    if (!how.reason) throw new Refusal('plan.reason-needed', { code });
    const now = version + (title ? 1 : 0);
    await this.milestones.forecast({ id, version: now, forecastOn: days.to[1], reason: how.reason });
  }

  /** Gives a row other days, when they are others. */
  async place(id: string, startsOn: Day, endsOn: Day): Promise<void> {
    const before = await this.rows.load(WorkPackage, id);
    if (before.startsOn === startsOn && before.endsOn === endsOn) return;
    const placed = await this.rows.update(WorkPackage, before, { startsOn, endsOn });
    await this.tellDays(placed, before.startsOn, before.endsOn);
  }

  private tellDays(placed: WorkPackage, fromStartsOn: Day, fromEndsOn: Day): Promise<void> {
    const { code, startsOn, endsOn } = placed;
    return this.journal.record('work-package.rescheduled', placed, {
      code,
      fromStartsOn,
      fromEndsOn,
      startsOn,
      endsOn,
    });
  }

  /** Dependencies first, then points, then work from the leaves up. Refuses with `plan-import.row-in-use` what something hangs from. */
  async remove(going: readonly AbsentRow[]): Promise<void> {
    const of = (kind: AbsentRow['kind']) => going.filter((row) => row.kind === kind);
    for (const row of of('LINK')) {
      const link = await this.rows.load(Dependency, row.id);
      await this.unless(row, () => this.rows.remove(Dependency, row));
      await this.journal.record('dependency.removed', link, { code: row.code });
    }
    for (const row of of('MILESTONE')) {
      const milestone = await this.rows.load(Milestone, row.id);
      await this.unless(row, () => this.rows.remove(Milestone, row));
      await this.journal.record('milestone.removed', milestone, { code: row.code });
    }
    for (const row of of('WORK').reverse()) {
      const work = await this.rows.load(WorkPackage, row.id);
      await this.unless(row, () => this.rows.remove(WorkPackage, row));
      await this.journal.record('work-package.removed', work, { code: row.code });
    }
  }

  private async unless({ code }: AbsentRow, remove: () => Promise<void>): Promise<void> {
    try {
      await remove();
    } catch (error) {
      if (!STILL_NEEDED.includes((error as { code?: string }).code ?? '')) throw error;
      throw new Refusal('plan-import.row-in-use', { code });
    }
  }
}

const titled = (title: string, { language }: How) => (language === 'fr' ? { titleFr: title } : { titleEn: title });
