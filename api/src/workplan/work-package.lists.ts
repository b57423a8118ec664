import { Injectable } from '@nestjs/common';
import { Person } from '../consortium/person.entity.js';
import { Access } from '../platform/access/access.js';
import { partnersOf } from '../platform/access/actor.js';
import { Scope } from '../platform/database/scope.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Loaders } from '../platform/graphql/loaders.js';
import { type Page, type PageArgs, type PageKeys, pageOf, pageWith } from '../platform/graphql/page.js';
import { Deliverable } from './deliverable.entity.js';
import { Milestone } from './milestone.entity.js';
import { Participation } from './participation.entity.js';
import { StatusUpdate } from './status-update.entity.js';
import { WorkPackage } from './work-package.entity.js';
import type { WorkPackageFilter } from './work-package.inputs.js';
import { workPackagePolicy } from './work-package.policy.js';
import { WorkPackageService } from './work-package.service.js';

/** Led by one of those partners, or with one of them taking part. */
const TAKES_PART = `(w.lead_partner_id = ANY (?1) OR EXISTS (SELECT 1 FROM participation t
  WHERE t.work_package_id = w.id AND t.partner_id = ANY (?1)))`;

const IN_ORDER: PageKeys<WorkPackage> = [
  ['w.position', (w) => w.position],
  ['w.id', (w) => w.id],
];

const ITS_OWN = 'a.work_package_id = w.id';
const OF_EACH = [
  { of: Participation, where: ITS_OWN },
  { of: Milestone, where: ITS_OWN, order: 'a.forecast_on, a.id' },
  { of: Deliverable, where: ITS_OWN, order: 'a.due_on, a.id' },
  { of: Person, where: 'a.id = w.updated_by_id' },
] as const;

/** The work packages of a project, and the history of one. */
@Injectable()
export class WorkPackageLists {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly loaders: Loaders,
    private readonly service: WorkPackageService,
  ) {}

  /** Who does the work, and what is due of it, is read along: nearly all that is asked of a work package. */
  async of(projectId: string, filter: WorkPackageFilter, page: PageArgs): Promise<Page<WorkPackage>> {
    this.access.demand(workPackagePolicy.read, { projectId, partnerIds: [] });
    const scope = new Scope('w').where('w.project_id = ?1', projectId);
    if (filter.states) scope.where('w.state = ANY (?1)', filter.states);
    if (filter.partnerId) scope.where(TAKES_PART, [filter.partnerId]);
    if (filter.mine) scope.where(TAKES_PART, partnersOf(this.unit.actor, projectId));

    const asked = { scope, keys: IN_ORDER, page };
    const { page: found, beside } = await pageWith(this.unit.work, WorkPackage, asked, OF_EACH);
    const [parts, milestones, deliverables, authors] = beside;
    const ids = found.nodes.map(({ id }) => id);
    this.loaders.know(WorkPackage, found.nodes);
    this.loaders.know(Person, authors);
    this.loaders.knowMany(Participation, 'workPackageId', ids, parts);
    this.loaders.knowMany(Milestone, 'workPackageId', ids, milestones);
    this.loaders.knowMany(Deliverable, 'workPackageId', ids, deliverables);
    return found;
  }

  /** The history of a work package, newest first. */
  async updates(workPackageId: string, page: PageArgs): Promise<Page<StatusUpdate>> {
    await this.service.find(workPackageId);
    return pageOf(this.unit.work, StatusUpdate, {
      scope: new Scope('s').where('s.work_package_id = ?1', workPackageId),
      keys: [
        ['s.at', (s) => s.at.toISOString()],
        ['s.id', (s) => s.id],
      ],
      page,
      direction: 'DESC',
    });
  }
}
