import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Project } from '../consortium/project.entity.js';
import { Access } from '../platform/access/access.js';
import { partnersOf } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { goOn, type Soon } from '../platform/graphql/at-hand.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { Journal } from '../platform/journal/journal.js';
import { Participation } from './participation.entity.js';
import { rhythmOf } from './reminders/debts.js';
import { periodOf } from './reminders/periods.calendar.js';
import { StatusUpdate } from './status-update.entity.js';
import { WorkPackage } from './work-package.entity.js';
import type { UpdateWorkPackageInput } from './work-package.inputs.js';
import { type WorkPackageFacts, workPackagePolicy } from './work-package.policy.js';
import { agreeOnStatus } from './work-package.rules.js';

/** A work package, and what is said of how it goes. Lists are `WorkPackageLists`. */
@Injectable()
export class WorkPackageService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly loaders: Loaders,
  ) {}

  async find(id: string): Promise<WorkPackage> {
    const work = await this.rows.load(WorkPackage, id);
    this.access.demand(workPackagePolicy.read, await this.factsOf(work));
    return work;
  }

  /** Refuses with `work-package.*` (see `agreeOnStatus`) and `version.stale`; keeps what was said in the history. */
  async update({ id, version, effortHours, ...said }: UpdateWorkPackageInput): Promise<WorkPackage> {
    const work = await this.rows.load(WorkPackage, id);
    const team = await this.teamOf(work);
    this.access.demand(workPackagePolicy.update, { projectId: work.projectId, partnerIds: team });
    const status = { ...said, nextOn: said.nextOn ?? null };
    agreeOnStatus(status, this.clock.today());

    const at = this.clock.now();
    const authorId = this.unit.actor.personId;
    const updated = await this.rows.update(
      WorkPackage,
      { id, version },
      { ...status, updatedAt: at, updatedById: authorId },
    );
    const { projectId } = updated;
    const own = partnersOf(this.unit.actor, projectId);
    const partnerId = team.find((one) => own.includes(one)) ?? work.leadPartnerId;
    const spoken = { id: uuidv7(), projectId, workPackageId: id, partnerId, authorId, at, ...status };
    const period = await this.period(projectId);
    await this.rows.insert(StatusUpdate, { ...spoken, ...period, effortHours: effortHours ?? null });
    const { code, state, progress } = updated;
    await this.journal.record('work-package.updated', updated, { code, state, progress });
    return updated;
  }

  /** The period that an update said today is for. */
  private async period(projectId: string): Promise<Pick<StatusUpdate, 'periodFrom' | 'periodUntil'>> {
    const project = await this.rows.load(Project, projectId);
    const period = periodOf(this.clock.today(), await rhythmOf(this.unit.work, project));
    return { periodFrom: period?.from ?? null, periodUntil: period?.until ?? null };
  }

  /** The partners that do the work, the leading one first. */
  teamOf({ id, leadPartnerId }: WorkPackage): Soon<string[]> {
    return goOn(this.loaders.many(Participation, 'workPackageId', id), (parts) => [
      ...new Set([leadPartnerId, ...parts.map(({ partnerId }) => partnerId)]),
    ]);
  }

  factsOf(work: WorkPackage): Soon<WorkPackageFacts> {
    return goOn(this.teamOf(work), (partnerIds) => ({ projectId: work.projectId, partnerIds }));
  }
}
