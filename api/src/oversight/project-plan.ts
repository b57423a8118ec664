import { Injectable } from '@nestjs/common';
import type { Day } from '../kernel/day.js';
import { Clock } from '../platform/clock.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Loaders } from '../platform/graphql/loaders.js';
import type { DeliverableState } from '../workplan/deliverable.lifecycle.js';
import { driftDays, dueOfDeliverable, dueOfMilestone, standingOf } from '../workplan/due-standing.rules.js';
import type { MilestoneState } from '../workplan/milestone.lifecycle.js';
import { WorkPackage } from '../workplan/work-package.entity.js';
import type { DueItem } from './due-item.types.js';

interface DueRow extends Pick<DueItem, 'id' | 'code' | 'titleFr' | 'titleEn' | 'baselineOn' | 'dueOn' | 'partnerId'> {
  readonly kind: 'MILESTONE' | 'DELIVERABLE';
  readonly state: MilestoneState | DeliverableState;
  readonly doneOn: Day | null;
  readonly workPackageId: string;
}

const NAMED = `id, code, title_fr AS "titleFr", title_en AS "titleEn", baseline_on AS "baselineOn", partner_id AS "partnerId",
  work_package_id AS "workPackageId", state`;
const DUE = `
  SELECT 'MILESTONE' AS kind, ${NAMED}, forecast_on AS "dueOn", achieved_on AS "doneOn" FROM milestone WHERE project_id = $1
  UNION ALL
  SELECT 'DELIVERABLE', ${NAMED}, due_on, submitted_on FROM deliverable WHERE project_id = $1
  ORDER BY "dueOn", id`;

/** All that is planned in a project, in two plain statements: screens over the whole project read it. */
@Injectable()
export class ProjectPlan {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly loaders: Loaders,
  ) {}

  /** In the order of the agreement; whoever loads one of them afterwards finds it there. */
  async workPackages(projectId: string): Promise<WorkPackage[]> {
    const found = await plainRows(this.unit.manager, WorkPackage, 'WHERE project_id = $1 ORDER BY position, id', [
      projectId,
    ]);
    const byId = this.loaders.byId(WorkPackage);
    for (const work of found) byId.prime(work.id, work);
    return found;
  }

  /** Milestones and deliverables by date. */
  async dues(projectId: string, works: readonly WorkPackage[]): Promise<DueItem[]> {
    const today = this.clock.today();
    const byId = new Map(works.map((work) => [work.id, work]));
    const rows: DueRow[] = await this.unit.manager.query(DUE, [projectId]);
    return rows.map((row) => {
      const work = byId.get(row.workPackageId);
      const due = factsOf(row, work?.state ?? 'NOT_STARTED');
      const standing = standingOf(due, today);
      return { ...row, doneOn: due.doneOn, driftDays: driftDays(due), standing, blockers: work?.blockers ?? '' };
    });
  }
}

const factsOf = (row: DueRow, work: WorkPackage['state']) =>
  row.kind === 'MILESTONE'
    ? dueOfMilestone(
        { ...row, state: row.state as MilestoneState, forecastOn: row.dueOn, achievedOn: row.doneOn },
        work,
      )
    : dueOfDeliverable({ ...row, state: row.state as DeliverableState, submittedOn: row.doneOn }, work);
