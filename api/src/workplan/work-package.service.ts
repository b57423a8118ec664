import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access } from '../platform/access/access.js';
import { Clock } from '../platform/clock.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { goOn, type Soon } from '../platform/graphql/at-hand.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { Journal } from '../platform/journal/journal.js';
import { Participation } from './participation.entity.js';
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
  async update({ id, version, ...said }: UpdateWorkPackageInput): Promise<WorkPackage> {
    const work = await this.rows.load(WorkPackage, id);
    this.access.demand(workPackagePolicy.update, await this.factsOf(work));
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
    await this.rows.insert(StatusUpdate, { id: uuidv7(), projectId, workPackageId: id, authorId, at, ...status });
    const { code, state, progress } = updated;
    await this.journal.record('work-package.updated', updated, { code, state, progress });
    return updated;
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
