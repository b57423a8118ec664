import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access } from '../platform/access/access.js';
import { partnersOf } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { goOn, type Soon } from '../platform/graphql/at-hand.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { type Page, type PageArgs, pageOf } from '../platform/graphql/page.js';
import { Journal } from '../platform/journal/journal.js';
import { Participation } from './participation.entity.js';
import { StatusUpdate } from './status-update.entity.js';
import { WorkPackage } from './work-package.entity.js';
import type { UpdateWorkPackageInput, WorkPackageFilter } from './work-package.inputs.js';
import { type WorkPackageFacts, workPackagePolicy } from './work-package.policy.js';
import { agreeOnStatus } from './work-package.rules.js';

/** Led by one of the partners in that parameter, or with one of them taking part. */
const takesPart = (parameter: string): string =>
  `(w.lead_partner_id = ANY (:${parameter}) OR EXISTS (SELECT 1 FROM participation t
    WHERE t.work_package_id = w.id AND t.partner_id = ANY (:${parameter})))`;

/** The work packages, and what is said of how they go. */
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

  async list(projectId: string, filter: WorkPackageFilter, page: PageArgs): Promise<Page<WorkPackage>> {
    this.access.demand(workPackagePolicy.read, { projectId, partnerIds: [] });
    const query = this.unit.manager
      .createQueryBuilder(WorkPackage, 'w')
      .where('w.projectId = :projectId', { projectId });
    if (filter.states) query.andWhere('w.state = ANY (:states)', { states: filter.states });
    if (filter.partnerId) query.andWhere(takesPart('partner'), { partner: [filter.partnerId] });
    if (filter.mine) query.andWhere(takesPart('own'), { own: partnersOf(this.unit.actor, projectId) });
    const [found, parts] = await Promise.all([
      pageOf(
        this.unit.work,
        query,
        [
          ['w.position', (w) => w.position],
          ['w.id', (w) => w.id],
        ],
        page,
      ),
      plainRows(this.unit.work, Participation, 'WHERE project_id = $1', [projectId]),
    ]);
    this.loaders.know(WorkPackage, found.nodes);
    this.loaders.knowMany(
      Participation,
      'workPackageId',
      found.nodes.map(({ id }) => id),
      parts,
    );
    return found;
  }

  /** The history of a work package, newest first. */
  async updates(workPackageId: string, page: PageArgs): Promise<Page<StatusUpdate>> {
    await this.find(workPackageId);
    const query = this.unit.manager.createQueryBuilder(StatusUpdate, 's').where({ workPackageId });
    return pageOf(
      this.unit.work,
      query,
      [
        ['s.at', (s) => s.at.toISOString()],
        ['s.id', (s) => s.id],
      ],
      page,
      'DESC',
    );
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
