import { Injectable } from '@nestjs/common';
import { ClaimPeriod } from '../claims/claim-period.entity.js';
import { Partner } from '../consortium/partner.entity.js';
import { projectPolicy } from '../consortium/project.policy.js';
import { covers, type Period } from '../kernel/day.js';
import { Access } from '../platform/access/access.js';
import { Clock } from '../platform/clock.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { dueStandings } from '../workplan/due-standing.rules.js';
import { StatusUpdate } from '../workplan/status-update.entity.js';
import { workStates } from '../workplan/work-package.rules.js';
import { currentPeriod, yearAround } from './cockpit.calendar.js';
import type { Cockpit, PartnerMonths, StandingCount } from './cockpit.types.js';
import type { DueItem } from './due-item.types.js';
import { countEach, isAtRisk, isLate, slipping } from './due-items.rules.js';
import { ProjectPlan } from './project-plan.js';

const MOST_SLIPPING = 20;
const MOST_RECENT = 10;
const BY_PROJECT = 'WHERE project_id = $1';

/** How a whole project goes, in five statements whatever its size. */
@Injectable()
export class CockpitService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly loaders: Loaders,
    private readonly plan: ProjectPlan,
  ) {}

  async of(projectId: string, asked: Partial<Period>): Promise<Cockpit> {
    this.access.demand(projectPolicy.coordinate, { id: projectId });
    const works = await this.plan.workPackages(projectId);
    const dues = await this.plan.dues(projectId, works);
    const shown = { ...(await this.window(projectId)), ...given(asked) };
    return {
      projectId,
      today: this.clock.today(),
      workStates: countEach(
        workStates,
        works.map(({ state }) => state),
      ).map(({ word, count }) => ({ state: word, count })),
      milestoneStandings: standings(dues.filter(({ kind }) => kind === 'MILESTONE')),
      deliverableStandings: standings(dues.filter(({ kind }) => kind === 'DELIVERABLE')),
      slipping: slipping(dues, MOST_SLIPPING),
      map: await this.map(
        projectId,
        dues.filter(({ dueOn }) => covers(shown, dueOn)),
      ),
      ...shown,
      recent: await this.recent(projectId),
    };
  }

  private async map(projectId: string, dues: readonly DueItem[]): Promise<PartnerMonths[]> {
    const tail = `${BY_PROJECT} ORDER BY position, id`;
    const partners = await plainRows(this.unit.manager, Partner, tail, [projectId]);
    const byId = this.loaders.byId(Partner);
    return partners.map((partner) => {
      byId.prime(partner.id, partner);
      const items = dues.filter(({ partnerId }) => partnerId === partner.id);
      return { partnerId: partner.id, items, late: items.filter(isLate).length, atRisk: items.filter(isAtRisk).length };
    });
  }

  private async recent(projectId: string): Promise<Cockpit['recent']> {
    const tail = `${BY_PROJECT} ORDER BY at DESC, id DESC LIMIT ${MOST_RECENT}`;
    const updates = await plainRows(this.unit.manager, StatusUpdate, tail, [projectId]);
    return updates.map((update) => ({ update }));
  }

  private async window(projectId: string): Promise<Period> {
    const today = this.clock.today();
    const periods = await plainRows(this.unit.manager, ClaimPeriod, BY_PROJECT, [projectId]);
    return yearAround(currentPeriod(periods, today)?.fromOn ?? today);
  }
}

const given = ({ from, until }: Partial<Period>): Partial<Period> => ({
  ...(from && { from }),
  ...(until && { until }),
});

const standings = (dues: readonly DueItem[]): StandingCount[] =>
  countEach(
    dueStandings,
    dues.map(({ standing }) => standing),
  ).map(({ word, count }) => ({ standing: word, count }));
