import { Injectable } from '@nestjs/common';
import { ClaimPeriod } from '../../claims/claim-period.entity.js';
import { Partner } from '../../consortium/partner.entity.js';
import { Project } from '../../consortium/project.entity.js';
import { daysBetween } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { askingOf, rhythmOf } from '../../workplan/reminders/debts.js';
import { isOverdue, obligationsOf, saidOn } from '../../workplan/reminders/obligations.rules.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';
import { portfolioPolicy } from './portfolio.policy.js';
import type { LateItem } from './portfolio.types.js';

const OF_PROJECT = 'WHERE project_id = $1';
const UNSENT = `${OF_PROJECT} AND due_on < $2 AND NOT EXISTS (SELECT FROM claim c WHERE c.project_id = claim_period.project_id
  AND c.period_id = claim_period.id AND c.state NOT IN ('DRAFT', 'RETURNED', 'REJECTED')) ORDER BY number`;

/** What is late on one project, one by one: what the figures of the portfolio count. */
@Injectable()
export class LateItems {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly loaders: Loaders,
  ) {}

  /** Claims first, then updates; the oldest first. */
  async of(projectId: string): Promise<LateItem[]> {
    this.access.demand(portfolioPolicy.read, { projectId });
    const { work } = this.unit;
    const today = this.clock.today();
    const [[project], periods, works, partners] = await Promise.all([
      plainRows(work, Project, 'WHERE id = $1', [projectId]),
      plainRows(work, ClaimPeriod, UNSENT, [projectId, today]),
      plainRows(work, WorkPackage, OF_PROJECT, [projectId]),
      plainRows(work, Partner, OF_PROJECT, [projectId]),
    ]);
    if (!project) throw new Refusal('project.unknown', { id: projectId });
    this.loaders.know(Partner, partners);
    const asking = askingOf(await rhythmOf(work, project), project);
    const dated = works.map((one) => ({ ...one, saidOn: saidOn(one) }));
    const none = { milestones: [], deliverables: [], questions: [] };
    const updates = obligationsOf({ asking, works: dated, ...none }, today).filter((one) => isOverdue(one, today));
    const lead = partners.find((partner) => partner.lead);
    return [
      ...periods.map(
        ({ id, number, dueOn, fromOn, untilOn }): LateItem => ({
          ...{ id, kind: 'CLAIM', code: `P${number}`, titleFr: '', titleEn: '', dueOn, fromOn, untilOn },
          ...{ ageDays: daysBetween(dueOn, today), partnerId: lead?.id ?? '' },
        }),
      ),
      ...updates.map(
        ({ id, code, titleFr, titleEn, dueOn, partnerId }): LateItem => ({
          ...{ id, kind: 'STATUS_UPDATE', code, titleFr, titleEn, dueOn, fromOn: null, untilOn: null },
          ...{ ageDays: daysBetween(dueOn, today), partnerId },
        }),
      ),
    ];
  }
}
