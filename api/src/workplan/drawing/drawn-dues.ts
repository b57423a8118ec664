import { Injectable } from '@nestjs/common';
import type { Project } from '../../consortium/project.entity.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Rows } from '../../platform/database/rows.js';
import { Journal } from '../../platform/journal/journal.js';
import { Deliverable } from '../deliverable.entity.js';
import { Milestone } from '../milestone.entity.js';
import { PlanReader, type PlanRows } from '../planning/plan-rows.js';
import { planPolicy } from '../planning/planning.policy.js';
import { agreeOnSpan } from '../planning/rescheduling.rules.js';
import type {
  AddDeliverableInput,
  AddMilestoneInput,
  DescribeDeliverableInput,
  DescribeMilestoneInput,
  RemovePlanRowInput,
} from './drawing.inputs.js';
import { agreeOnCode, agreeOnPartners } from './drawing.rules.js';
import { Erasing } from './erasing.js';

interface Due {
  readonly id: string;
  readonly code: string;
  readonly workPackageId: string;
  readonly partnerId: string;
}

/** Milestones and deliverables, as the coordinator draws them: what is new, and what each is. */
@Injectable()
export class DrawnDues {
  constructor(
    private readonly rows: Rows,
    private readonly reader: PlanReader,
    private readonly erasing: Erasing,
    private readonly access: Access,
    private readonly journal: Journal,
  ) {}

  /** Refuses with `plan.code-taken`, `plan.item-unknown`, `partner.unknown` and `plan.outside-project`, as all that is added here. */
  async addMilestone({ dueOn, ...said }: AddMilestoneInput): Promise<Milestone> {
    const plan = await this.hold(said.projectId);
    agreeOnDue(plan, said);
    agreeOnSpan(plan, said.code, dueOn, dueOn);
    const dates = { baselineOn: dueOn, forecastOn: dueOn, achievedOn: null, deciderPartnerId: null, deciderId: null };
    const milestone = await this.rows.insert(Milestone, { ...said, ...dates, state: 'PLANNED', version: 1 });
    await this.journal.record('milestone.added', milestone, { code: said.code, dueOn });
    return milestone;
  }

  /** Refuses with `plan.code-taken`, `plan.item-unknown` and `version.stale`, as all that is described here. */
  async describeMilestone({ id, version, ...said }: DescribeMilestoneInput): Promise<Milestone> {
    const { projectId } = await this.rows.load(Milestone, id);
    agreeOnDue(await this.hold(projectId), { id, ...said });
    const milestone = await this.rows.update(Milestone, { id, version }, said);
    await this.journal.record('milestone.described', milestone, { code: said.code, title: said.titleFr });
    return milestone;
  }

  async addDeliverable({ dueOn, ...said }: AddDeliverableInput): Promise<Deliverable> {
    const plan = await this.hold(said.projectId);
    agreeOnDue(plan, said);
    agreeOnSpan(plan, said.code, dueOn, dueOn);
    const dates = { baselineOn: dueOn, dueOn, submittedOn: null, acceptedOn: null };
    const rest = { state: 'PLANNED', delayReason: '', version: 1 } as const;
    const deliverable = await this.rows.insert(Deliverable, { ...said, ...dates, ...rest });
    await this.journal.record('deliverable.added', deliverable, { code: said.code, dueOn });
    return deliverable;
  }

  async describeDeliverable({ id, version, ...said }: DescribeDeliverableInput): Promise<Deliverable> {
    const { projectId } = await this.rows.load(Deliverable, id);
    agreeOnDue(await this.hold(projectId), { id, ...said });
    const deliverable = await this.rows.update(Deliverable, { id, version }, said);
    await this.journal.record('deliverable.described', deliverable, { code: said.code, title: said.titleFr });
    return deliverable;
  }

  /** Refuses with what `Erasing` refuses. */
  async removeMilestone({ id, version }: RemovePlanRowInput): Promise<Project> {
    const milestone = await this.rows.load(Milestone, id);
    return this.erasing.erase(Milestone, await this.hold(milestone.projectId), milestone, version);
  }

  /** Refuses with what `Erasing` refuses; what was begun stays. */
  async removeDeliverable({ id, version }: RemovePlanRowInput): Promise<Project> {
    const deliverable = await this.rows.load(Deliverable, id);
    const { projectId, code, state } = deliverable;
    const plan = await this.hold(projectId);
    if (state !== 'PLANNED') throw new Refusal('plan.row-in-use', { code });
    return this.erasing.erase(Deliverable, plan, deliverable, version);
  }

  private async hold(projectId: string): Promise<PlanRows> {
    this.access.demand(planPolicy.draw, { projectId });
    return this.reader.hold(projectId);
  }
}

function agreeOnDue({ works, milestones, deliverables, partners }: PlanRows, due: Due): void {
  const { workPackageId, partnerId } = due;
  agreeOnCode([...works, ...milestones, ...deliverables], due);
  agreeOnPartners(partners, [partnerId]);
  if (!works.some((work) => work.id === workPackageId)) throw new Refusal('plan.item-unknown', { id: workPackageId });
}
