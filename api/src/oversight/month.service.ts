import { Injectable } from '@nestjs/common';
import { ClaimPeriod } from '../claims/claim-period.entity.js';
import { Partner } from '../consortium/partner.entity.js';
import { projectPolicy } from '../consortium/project.policy.js';
import { addDays, covers, type Period } from '../kernel/day.js';
import { Access } from '../platform/access/access.js';
import { partnersOf } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Participation } from '../workplan/participation.entity.js';
import type { WorkPackage } from '../workplan/work-package.entity.js';
import { byDate, isAtRisk, isLate } from './due-items.rules.js';
import { claimItem, dueAsItem, updatesItem } from './month.rules.js';
import type { Month } from './month.types.js';
import { ProjectPlan } from './project-plan.js';

const DAYS_AHEAD = 30;
const MOST_AWAITED = 20;

/** What waits for the people of a partner, and what they wait for. */
@Injectable()
export class MonthService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly plan: ProjectPlan,
  ) {}

  async of(projectId: string): Promise<Month> {
    this.access.demand(projectPolicy.contribute, { id: projectId });
    const today = this.clock.today();
    const shown: Period = { from: today, until: addDays(today, DAYS_AHEAD) };
    const own = partnersOf(this.unit.actor, projectId);
    const all = await this.plan.workPackages(projectId);
    const works = await this.workOf(own, all);
    const open = (await this.plan.dues(projectId, all)).filter(
      (due) => due.doneOn === null && (isLate(due) || isAtRisk(due) || covers(shown, due.dueOn)),
    );
    const mine = open.filter((due) => own.includes(due.partnerId) && (isLate(due) || covers(shown, due.dueOn)));
    const theirs = open.filter((due) => !own.includes(due.partnerId));
    const askedBy = await this.lead(projectId, own);
    const items = [
      ...mine.map((due) => dueAsItem(due, askedBy)),
      ...updatesItem(works, today, askedBy),
      ...(await this.periodsDue(projectId, shown)).map((period) => claimItem(period, askedBy)),
    ];
    return {
      projectId,
      ...shown,
      items: items.sort(byDate),
      workPackages: works,
      awaited: theirs.filter((due) => works.some(({ id }) => id === due.workPackageId)).slice(0, MOST_AWAITED),
    };
  }

  /** The work packages that those partners lead or take part in. */
  private async workOf(own: readonly string[], all: readonly WorkPackage[]): Promise<WorkPackage[]> {
    const tail = 'WHERE work_package_id = ANY ($1) AND partner_id = ANY ($2)';
    const ids = all.map(({ id }) => id);
    const parts = await plainRows(this.unit.manager, Participation, tail, [ids, own]);
    const joined = new Set(parts.map(({ workPackageId }) => workPackageId));
    return all.filter(({ id, leadPartnerId }) => joined.has(id) || own.includes(leadPartnerId));
  }

  /** Who asks: the lead; nobody when one works for the lead. */
  private async lead(projectId: string, own: readonly string[]): Promise<string | null> {
    const tail = 'WHERE project_id = $1 AND lead';
    const [lead] = await plainRows(this.unit.manager, Partner, tail, [projectId]);
    return lead && !own.includes(lead.id) ? lead.shortName : null;
  }

  private periodsDue(projectId: string, { from, until }: Period): Promise<ClaimPeriod[]> {
    const tail = 'WHERE project_id = $1 AND due_on BETWEEN $2 AND $3 ORDER BY number';
    return plainRows(this.unit.manager, ClaimPeriod, tail, [projectId, from, until]);
  }
}
