import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Partner } from '../../consortium/partner.entity.js';
import { Project } from '../../consortium/project.entity.js';
import { Refusal } from '../../kernel/refusal.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { standing } from '../../platform/database/standing.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { Closure } from '../calendars/closure.entity.js';
import { PlanCalendars } from '../calendars/plan-calendars.rules.js';
import { WorkingWeek } from '../calendars/working-week.entity.js';
import { Deliverable } from '../deliverable.entity.js';
import { Milestone } from '../milestone.entity.js';
import { Participation } from '../participation.entity.js';
import { WorkPackage } from '../work-package.entity.js';
import { Baseline, BaselineItem } from './baseline.entity.js';
import { Dependency } from './dependency.entity.js';
import type { Planned } from './planned.rules.js';

/** By which days the partners of a project work. */
export interface CalendarRows {
  readonly project: Project;
  readonly partners: readonly Partner[];
  readonly weeks: readonly WorkingWeek[];
  readonly closures: readonly Closure[];
  readonly calendars: PlanCalendars;
}

/** Every row that makes the plan of a project. */
export interface PlanRows extends Planned, CalendarRows {
  readonly works: readonly WorkPackage[];
  readonly milestones: readonly Milestone[];
  readonly deliverables: readonly Deliverable[];
  readonly dependencies: readonly Dependency[];
  readonly parts: readonly Participation[];
}

/** A plan, and the same with what would move. */
export interface BothPlans {
  readonly planned: PlanRows;
  readonly proposed: PlanRows;
}

/** A plan with the baselines it may be compared with, newest first, and the rows of the one that was chosen. */
export interface ComparedRows extends PlanRows {
  readonly baselines: readonly Baseline[];
  readonly frozen: readonly BaselineItem[];
}

const OF_PROJECT = 'WHERE project_id = $1';
const BY_DAY = `${OF_PROJECT} ORDER BY starts_on, id`;
const NEWEST = 'SELECT id FROM baseline WHERE project_id = $1 ORDER BY taken_at DESC, id DESC LIMIT 1';

/** Their rows are what a plan is made of, beside the project’s own. */
const MAKING = [WorkPackage, Milestone, Deliverable, Dependency, Participation, Partner, WorkingWeek, Closure] as const;

/** Rows of all the plans that are remembered. */
const MOST_REMEMBERED = 50_000;
const remember = <T extends PlanRows>() =>
  new LRUCache<string, T>({
    maxSize: MOST_REMEMBERED,
    sizeCalculation: ({ works, milestones, deliverables, dependencies }) =>
      1 + works.length + milestones.length + deliverables.length + dependencies.length,
  });

/**
 * Reads a plan in one breath, however large it is. Who only reads asks first what stands of its rows: those that were
 * read lately and still stand are not read again. They are the same objects for everyone: nobody writes on them.
 */
@Injectable()
export class PlanReader {
  private readonly plans = remember<PlanRows>();
  private readonly comparisons = remember<ComparedRows>();

  constructor(
    private readonly unit: UnitOfWork,
    private readonly loaders: Loaders,
  ) {}

  /** Reads the plan to change it: whoever else changes it meanwhile waits, so that no two changes contradict each other. */
  async hold(projectId: string): Promise<PlanRows> {
    await this.unit.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('plan ' || $1, 0))`, [projectId]);
    return this.fetch(projectId);
  }

  /** Refuses with `project.unknown`. */
  async read(projectId: string): Promise<PlanRows> {
    if (this.unit.work.kind === 'write') return this.fetch(projectId);
    const stands = await this.standing(projectId);
    const known = this.plans.get(stands) ?? (await this.fetch(projectId));
    this.plans.set(stands, known);
    this.loaders.know(Partner, known.partners);
    return known;
  }

  /** With the rows of that baseline, or of the newest. Refuses with `project.unknown`. */
  async compared(projectId: string, baselineId: string | undefined): Promise<ComparedRows> {
    if (this.unit.work.kind === 'write') return this.fetchCompared(projectId, baselineId);
    const [rows, baselines] = await Promise.all([this.standing(projectId), this.standingOf(Baseline, projectId)]);
    const stands = `${rows}, ${baselines}, ${baselineId}`;
    const known = this.comparisons.get(stands) ?? (await this.fetchCompared(projectId, baselineId));
    this.comparisons.set(stands, known);
    this.loaders.know(Partner, known.partners);
    return known;
  }

  private async standing(projectId: string): Promise<string> {
    const marks = await Promise.all([
      standing(this.unit.work, Project, 'WHERE id = $1', [projectId]),
      ...MAKING.map((entity) => this.standingOf(entity, projectId)),
    ]);
    return `${projectId} ${marks.join(', ')}`;
  }

  private standingOf(entity: new () => object, projectId: string): Promise<string> {
    return standing(this.unit.work, entity, OF_PROJECT, [projectId]);
  }

  private async fetch(projectId: string): Promise<PlanRows> {
    const { work } = this.unit;
    const [[project], works, milestones, deliverables, dependencies, parts, partners, weeks, closures] =
      await Promise.all([
        plainRows(work, Project, 'WHERE id = $1', [projectId]),
        plainRows(work, WorkPackage, `${OF_PROJECT} ORDER BY position, id`, [projectId]),
        plainRows(work, Milestone, `${OF_PROJECT} ORDER BY forecast_on, id`, [projectId]),
        plainRows(work, Deliverable, `${OF_PROJECT} ORDER BY due_on, id`, [projectId]),
        plainRows(work, Dependency, `${OF_PROJECT} ORDER BY id`, [projectId]),
        plainRows(work, Participation, OF_PROJECT, [projectId]),
        plainRows(work, Partner, OF_PROJECT, [projectId]),
        plainRows(work, WorkingWeek, OF_PROJECT, [projectId]),
        plainRows(work, Closure, BY_DAY, [projectId]),
      ]);
    if (!project) throw new Refusal('project.unknown', { id: projectId });
    this.loaders.know(Partner, partners);
    const { startsOn, endsOn } = project;
    const calendars = new PlanCalendars(weeks, closures);
    const dated = { project, startsOn, endsOn, calendars, weeks, closures };
    return { ...dated, works, milestones, deliverables, dependencies, parts, partners };
  }

  /** By which days everyone works, without the plan. Refuses with `project.unknown`. */
  async calendars(projectId: string): Promise<CalendarRows> {
    const { work } = this.unit;
    const [[project], partners, weeks, closures] = await Promise.all([
      plainRows(work, Project, 'WHERE id = $1', [projectId]),
      plainRows(work, Partner, `${OF_PROJECT} ORDER BY position, id`, [projectId]),
      plainRows(work, WorkingWeek, OF_PROJECT, [projectId]),
      plainRows(work, Closure, BY_DAY, [projectId]),
    ]);
    if (!project) throw new Refusal('project.unknown', { id: projectId });
    this.loaders.know(Partner, partners);
    return { project, partners, weeks, closures, calendars: new PlanCalendars(weeks, closures) };
  }

  private async fetchCompared(projectId: string, baselineId: string | undefined): Promise<ComparedRows> {
    const { work } = this.unit;
    const [rows, baselines, frozen] = await Promise.all([
      this.fetch(projectId),
      plainRows(work, Baseline, `${OF_PROJECT} ORDER BY taken_at DESC, id DESC`, [projectId]),
      plainRows(work, BaselineItem, `${OF_PROJECT} AND baseline_id = COALESCE($2::uuid, (${NEWEST}))`, [
        projectId,
        baselineId ?? null,
      ]),
    ]);
    return { ...rows, baselines, frozen };
  }
}
