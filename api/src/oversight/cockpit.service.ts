import { Injectable } from '@nestjs/common';
import { ClaimPeriod } from '../claims/claim-period.entity.js';
import { Partner } from '../consortium/partner.entity.js';
import { Person } from '../consortium/person.entity.js';
import { projectPolicy } from '../consortium/project.policy.js';
import { covers, type Period } from '../kernel/day.js';
import { Access } from '../platform/access/access.js';
import { Clock } from '../platform/clock.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { dueStandings } from '../workplan/due-standing.rules.js';
import { StatusUpdate } from '../workplan/status-update.entity.js';
import { WorkPackage } from '../workplan/work-package.entity.js';
import { workStates } from '../workplan/work-package.rules.js';
import { monthsAround } from './cockpit.calendar.js';
import type { Cockpit, PartnerMonths, StandingCount } from './cockpit.types.js';
import type { DueItem } from './due-item.types.js';
import { countEach, isAtRisk, isLate, slipping } from './due-items.rules.js';
import { itemsOf, planOf } from './project-plan.js';

const MOST_SLIPPING = 20;
const MOST_RECENT = 10;
const RECENT = `WHERE project_id = $1 ORDER BY at DESC, id DESC LIMIT ${MOST_RECENT}`;
const AUTHORS = `WHERE id IN (SELECT author_id FROM (SELECT author_id FROM status_update ${RECENT}) recent)`;
const PERIODS = 'WHERE project_id = $1 ORDER BY number';

/** How a whole project goes, read in one round trip whatever its size. */
@Injectable()
export class CockpitService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly loaders: Loaders,
  ) {}

  async of(projectId: string, asked: Partial<Period>): Promise<Cockpit> {
    this.access.demand(projectPolicy.coordinate, { id: projectId });
    const today = this.clock.today();
    const { work } = this.unit;
    const [plan, updates, authors, periods] = await Promise.all([
      planOf(work, projectId),
      plainRows(work, StatusUpdate, RECENT, [projectId]),
      plainRows(work, Person, AUTHORS, [projectId]),
      plainRows(work, ClaimPeriod, PERIODS, [projectId]),
    ]);
    const { works, partners } = plan;
    this.loaders.know(WorkPackage, works);
    this.loaders.know(Partner, partners);
    this.loaders.know(Person, authors);
    this.loaders.knowMany(ClaimPeriod, 'projectId', [projectId], periods);

    const dues = itemsOf(plan, today);
    const usual = monthsAround(periods, today);
    const shown = { from: asked.from ?? usual.from, until: asked.until ?? usual.until };
    const states = works.map(({ state }) => state);
    return {
      projectId,
      today,
      ...shown,
      workStates: countEach(workStates, states).map(({ word, count }) => ({ state: word, count })),
      milestoneStandings: standingsOf(dues.filter(({ kind }) => kind === 'MILESTONE')),
      deliverableStandings: standingsOf(dues.filter(({ kind }) => kind === 'DELIVERABLE')),
      slipping: slipping(dues, MOST_SLIPPING),
      map: mapOf(
        partners,
        dues.filter(({ dueOn }) => covers(shown, dueOn)),
      ),
      recent: updates.flatMap((update) => {
        const workPackage = works.find(({ id }) => id === update.workPackageId);
        return workPackage ? [{ update, workPackage }] : [];
      }),
    };
  }
}

const standingsOf = (dues: readonly DueItem[]): StandingCount[] => {
  const standings = dues.map(({ standing }) => standing);
  return countEach(dueStandings, standings).map(({ word, count }) => ({ standing: word, count }));
};

const mapOf = (partners: readonly Partner[], dues: readonly DueItem[]): PartnerMonths[] =>
  partners.map((partner) => {
    const items = dues.filter((due) => due.partner === partner);
    return { partner, items, late: items.filter(isLate).length, atRisk: items.filter(isAtRisk).length };
  });
