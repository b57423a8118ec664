import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audience } from '../../documents/document.entity.js';
import { type Subject, type SubjectKind, Subjects } from '../../documents/subjects.js';
import { Access } from '../../platform/access/access.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { wordOf } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { StatusUpdate } from '../status-update.entity.js';
import { WorkPackage } from '../work-package.entity.js';
import { Acknowledgement } from './acknowledgement.entity.js';
import { statusUpdatePolicy } from './status-update.policy.js';

export const STATUS_UPDATE = wordOf(StatusUpdate);

const THESE = 'WHERE id = ANY ($1)';
const THEIR_WORK = 'WHERE id IN (SELECT work_package_id FROM status_update WHERE id = ANY ($1))';

/** Lends status updates to the documents: files join what was said until the lead has read it. */
@Injectable()
export class StatusUpdateSubjects implements SubjectKind, OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly unit: UnitOfWork,
    private readonly access: Access,
  ) {}

  onModuleInit(): void {
    this.subjects.register(STATUS_UPDATE, this);
  }

  async find(ids: readonly string[]): Promise<ReadonlyMap<string, Subject>> {
    const { work } = this.unit;
    const [updates, works, read] = await Promise.all([
      plainRows(work, StatusUpdate, THESE, [ids]),
      plainRows(work, WorkPackage, THEIR_WORK, [ids]),
      plainRows(work, Acknowledgement, 'WHERE status_update_id = ANY ($1)', [ids]),
    ]);
    const settled = new Set(read.map(({ statusUpdateId }) => statusUpdateId));
    return new Map(
      updates.map(({ id, projectId, partnerId, workPackageId }) => {
        const spoke = partnerId ?? works.find((one) => one.id === workPackageId)?.leadPartnerId ?? null;
        const [allowed] = this.access.permitted({ attach: statusUpdatePolicy.attach }, { projectId, partnerId: spoke });
        const attachable = allowed !== undefined && !settled.has(id);
        return [id, { projectId, partnerId: spoke, attachable, audiences: Object.values(Audience) }];
      }),
    );
  }
}
