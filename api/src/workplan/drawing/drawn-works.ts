import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Project } from '../../consortium/project.entity.js';
import { Access } from '../../platform/access/access.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { Participation } from '../participation.entity.js';
import { Lots } from '../planning/lots.js';
import { PlanReader } from '../planning/plan-rows.js';
import { planPolicy } from '../planning/planning.policy.js';
import { WorkPackage } from '../work-package.entity.js';
import type {
  AddWorkPackageInput,
  DescribeWorkPackageInput,
  RemovePlanRowInput,
  WorkDescription,
} from './drawing.inputs.js';
import { agreeOnCode, agreeOnPartners, withWork } from './drawing.rules.js';
import { Erasing } from './erasing.js';

/** Work packages and tasks, as the coordinator draws them. */
@Injectable()
export class DrawnWorks {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly reader: PlanReader,
    private readonly lots: Lots,
    private readonly erasing: Erasing,
    private readonly access: Access,
    private readonly journal: Journal,
  ) {}

  /** Refuses with `plan.code-taken`, `partner.unknown` and what `withWork` refuses. */
  async add({ id, projectId, startsOn, endsOn, ...said }: AddWorkPackageInput): Promise<WorkPackage> {
    this.access.demand(planPolicy.draw, { projectId });
    const plan = await this.reader.hold(projectId);
    agreeOnCode([...plan.works, ...plan.milestones, ...plan.deliverables], { id, code: said.code });
    const { parts, ...description } = described(said);
    agreeOnPartners(
      plan.partners,
      parts.map(({ partnerId }) => partnerId),
    );
    const position = 1 + plan.works.reduce((last, work) => Math.max(last, work.position), 0);
    const drawn = { ...NOTHING_SAID, id, projectId, position, startsOn, endsOn, ...description };
    const after = withWork(plan, Object.assign(new WorkPackage(), drawn));
    const work = await this.rows.insert(WorkPackage, drawn);
    await this.share(work, parts);
    await this.lots.settle(plan, after.works, new Set([id]));
    await this.journal.record('work-package.added', work, { code: work.code, startsOn, endsOn });
    return work;
  }

  /** Refuses with `plan.code-taken`, `partner.unknown`, what `withWork` refuses, and `version.stale`. */
  async describe({ id, version, ...said }: DescribeWorkPackageInput): Promise<WorkPackage> {
    const before = await this.rows.load(WorkPackage, id);
    const { projectId } = before;
    this.access.demand(planPolicy.draw, { projectId });
    const plan = await this.reader.hold(projectId);
    agreeOnCode([...plan.works, ...plan.milestones, ...plan.deliverables], { id, code: said.code });
    const { parts, ...description } = described(said);
    agreeOnPartners(
      plan.partners,
      parts.map(({ partnerId }) => partnerId),
    );
    const after = withWork(plan, Object.assign(new WorkPackage(), before, description));
    const work = await this.rows.update(WorkPackage, { id, version }, description);
    await this.unit.manager.delete(Participation, { workPackageId: id });
    await this.share(work, parts);
    await this.lots.settle(plan, after.works, new Set([id]));
    await this.journal.record('work-package.described', work, { code: work.code, title: work.titleFr });
    return work;
  }

  /** Refuses with what `Erasing` refuses. */
  async remove({ id, version }: RemovePlanRowInput): Promise<Project> {
    const work = await this.rows.load(WorkPackage, id);
    const { projectId } = work;
    this.access.demand(planPolicy.draw, { projectId });
    return this.erasing.erase(WorkPackage, await this.reader.hold(projectId), work, version);
  }

  private share({ id: workPackageId, projectId }: WorkPackage, parts: WorkDescription['parts']): Promise<void> {
    return this.rows.insertAll(
      Participation,
      parts.map((part) => ({ id: uuidv7(), projectId, workPackageId, ...part })),
    );
  }
}

const NOTHING_SAID = {
  state: 'NOT_STARTED',
  progress: 0,
  nextOn: null,
  done: '',
  next: '',
  blockers: '',
  updatedAt: null,
  updatedById: null,
  version: 1,
} as const;

/** Whoever leads takes part; who is named twice takes part with both efforts. */
function described({ parts, parentId, tags, ...said }: WorkDescription) {
  const efforts = new Map([[said.leadPartnerId, 0]]);
  for (const { partnerId, effort } of parts) efforts.set(partnerId, (efforts.get(partnerId) ?? 0) + effort);
  return {
    ...said,
    parentId: parentId ?? null,
    tags: [...new Set(tags.map((tag) => tag.trim()))],
    parts: [...efforts].map(([partnerId, effort]) => ({ partnerId, effort })),
  };
}
