import { Injectable } from '@nestjs/common';
import { Partner } from '../../consortium/partner.entity.js';
import { Project } from '../../consortium/project.entity.js';
import { Refusal } from '../../kernel/refusal.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { Deliverable } from '../deliverable.entity.js';
import { Milestone } from '../milestone.entity.js';
import { Participation } from '../participation.entity.js';
import { WorkPackage } from '../work-package.entity.js';
import { Baseline, BaselineItem } from './baseline.entity.js';
import { Dependency } from './dependency.entity.js';
import type { Planned } from './planned.rules.js';

/** Every row that makes the plan of a project. */
export interface PlanRows extends Planned {
  readonly project: Project;
  readonly works: readonly WorkPackage[];
  readonly milestones: readonly Milestone[];
  readonly deliverables: readonly Deliverable[];
  readonly dependencies: readonly Dependency[];
  readonly parts: readonly Participation[];
  readonly partners: readonly Partner[];
}

/** A plan with the baselines it may be compared with, newest first, and the rows of the one that was chosen. */
export interface ComparedRows extends PlanRows {
  readonly baselines: readonly Baseline[];
  readonly frozen: readonly BaselineItem[];
}

const OF_PROJECT = 'WHERE project_id = $1';
const NEWEST = 'SELECT id FROM baseline WHERE project_id = $1 ORDER BY taken_at DESC, id DESC LIMIT 1';

/** Reads a plan in one breath, however large it is. */
@Injectable()
export class PlanReader {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly loaders: Loaders,
  ) {}

  /** Reads the plan to change it: whoever else changes it meanwhile waits, so that no two changes contradict each other. */
  async hold(projectId: string): Promise<PlanRows> {
    await this.unit.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('plan ' || $1, 0))`, [projectId]);
    return this.read(projectId);
  }

  /** Refuses with `project.unknown`. */
  async read(projectId: string): Promise<PlanRows> {
    const { work } = this.unit;
    const [[project], works, milestones, deliverables, dependencies, parts, partners] = await Promise.all([
      plainRows(work, Project, 'WHERE id = $1', [projectId]),
      plainRows(work, WorkPackage, `${OF_PROJECT} ORDER BY position, id`, [projectId]),
      plainRows(work, Milestone, `${OF_PROJECT} ORDER BY forecast_on, id`, [projectId]),
      plainRows(work, Deliverable, `${OF_PROJECT} ORDER BY due_on, id`, [projectId]),
      plainRows(work, Dependency, `${OF_PROJECT} ORDER BY id`, [projectId]),
      plainRows(work, Participation, OF_PROJECT, [projectId]),
      plainRows(work, Partner, OF_PROJECT, [projectId]),
    ]);
    if (!project) throw new Refusal('project.unknown', { id: projectId });
    this.loaders.know(Partner, partners);
    const { startsOn, endsOn } = project;
    return { project, startsOn, endsOn, works, milestones, deliverables, dependencies, parts, partners };
  }

  /** With the rows of that baseline, or of the newest. */
  async compared(projectId: string, baselineId: string | undefined): Promise<ComparedRows> {
    const { work } = this.unit;
    const [rows, baselines, frozen] = await Promise.all([
      this.read(projectId),
      plainRows(work, Baseline, `${OF_PROJECT} ORDER BY taken_at DESC, id DESC`, [projectId]),
      plainRows(work, BaselineItem, `${OF_PROJECT} AND baseline_id = COALESCE($2::uuid, (${NEWEST}))`, [
        projectId,
        baselineId ?? null,
      ]),
    ]);
    return { ...rows, baselines, frozen };
  }
}
