import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Refusal } from '../../kernel/refusal.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { Milestone } from '../milestone.entity.js';
import { WorkPackage } from '../work-package.entity.js';
import { WorkPackageService } from '../work-package.service.js';
import type { Risk } from './risk.entity.js';
import { RiskMilestone, RiskWork } from './threat.entity.js';

/** What is said of a risk to threaten. */
export interface Threatened {
  readonly workPackageIds: readonly string[];
  readonly milestoneIds: readonly string[];
}

const IN_THE_PROJECT = 'WHERE project_id = $1 AND id = ANY ($2)';

const TEAMS = `
  SELECT json_build_array(risk_id, partner_id) AS told FROM (
    SELECT l.risk_id, w.lead_partner_id AS partner_id FROM risk_work l JOIN work_package w ON w.id = l.work_package_id
      WHERE l.risk_id = ANY ($1)
    UNION SELECT l.risk_id, t.partner_id FROM risk_work l JOIN participation t ON t.work_package_id = l.work_package_id
      WHERE l.risk_id = ANY ($1)) team`;

/** What risks threaten: work packages and milestones, and hence whose work. */
@Injectable()
export class Threats {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly loaders: Loaders,
    private readonly works: WorkPackageService,
  ) {}

  /** In the order of the agreement. */
  async worksOf(riskId: string): Promise<WorkPackage[]> {
    const ties = await this.loaders.many(RiskWork, 'riskId', riskId);
    const works = await this.loaders.several(WorkPackage, new Set(ties.map(({ workPackageId }) => workPackageId)));
    return [...works.values()].sort((a, b) => a.position - b.position);
  }

  /** By the date at which they are expected. */
  async milestonesOf(riskId: string): Promise<Milestone[]> {
    const ties = await this.loaders.many(RiskMilestone, 'riskId', riskId);
    const found = await this.loaders.several(Milestone, new Set(ties.map(({ milestoneId }) => milestoneId)));
    return [...found.values()].sort((a, b) => (a.forecastOn < b.forecastOn ? -1 : 1));
  }

  /** The partners that do the work it threatens; those of many risks are read at once. */
  teamOf(riskId: string): Promise<readonly string[]> {
    const teams = this.loaders.of('Risk.team', async (ids) => {
      const told = await this.unit.work.reading.ask(TEAMS, [ids]);
      return ids.map((id) => told.filter(([risk]) => risk === id).map(([, partner]) => String(partner)));
    });
    return teams.load(riskId);
  }

  teamsOf(works: readonly WorkPackage[]): Promise<string[][]> {
    return Promise.all(works.map((work) => this.works.teamOf(work)));
  }

  /** The work packages that are meant; refuses with `work-package.unknown` and `milestone.unknown` what is not of the project. */
  async meant(projectId: string, { workPackageIds, milestoneIds }: Threatened): Promise<WorkPackage[]> {
    const { work } = this.unit;
    const [works, milestones] = await Promise.all([
      plainRows(work, WorkPackage, IN_THE_PROJECT, [projectId, workPackageIds]),
      plainRows(work, Milestone, IN_THE_PROJECT, [projectId, milestoneIds]),
    ]);
    const unknown = (ids: readonly string[], rows: ReadonlyArray<{ readonly id: string }>) =>
      ids.find((id) => !rows.some((row) => row.id === id));
    const strayWork = unknown(workPackageIds, works);
    if (strayWork) throw new Refusal('work-package.unknown', { id: strayWork });
    const strayMilestone = unknown(milestoneIds, milestones);
    if (strayMilestone) throw new Refusal('milestone.unknown', { id: strayMilestone });
    return works;
  }

  /** Ties a risk to all that is meant, and to nothing else. */
  async tie({ id: riskId, projectId }: Risk, { workPackageIds, milestoneIds }: Threatened): Promise<void> {
    const { manager } = this.unit;
    const [works, milestones] = [
      await manager.findBy(RiskWork, { riskId }),
      await manager.findBy(RiskMilestone, { riskId }),
    ];
    const worksMeant = new Set(workPackageIds);
    const milestonesMeant = new Set(milestoneIds);
    const lostWorks = works.filter(({ workPackageId }) => !worksMeant.delete(workPackageId));
    const lostMilestones = milestones.filter(({ milestoneId }) => !milestonesMeant.delete(milestoneId));
    if (lostWorks.length > 0) await manager.delete(RiskWork, { id: In(lostWorks.map(({ id }) => id)) });
    if (lostMilestones.length > 0) await manager.delete(RiskMilestone, { id: In(lostMilestones.map(({ id }) => id)) });
    const tied = () => ({ id: uuidv7(), projectId, riskId });
    await this.rows.insertAll(
      RiskWork,
      [...worksMeant].map((workPackageId) => ({ ...tied(), workPackageId })),
    );
    await this.rows.insertAll(
      RiskMilestone,
      [...milestonesMeant].map((milestoneId) => ({ ...tied(), milestoneId })),
    );
  }
}
