import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audience } from '../../documents/document.entity.js';
import { type Subject, type SubjectKind, Subjects } from '../../documents/subjects.js';
import { Access } from '../../platform/access/access.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { wordOf } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Milestone } from '../milestone.entity.js';
import { milestoneVerbs } from '../milestone.lifecycle.js';
import { milestonePolicy } from '../milestone.policy.js';

export const MILESTONE = wordOf(Milestone);

/** Lends milestones to the documents: what shows that one was reached is files. */
@Injectable()
export class MilestoneSubjects implements SubjectKind, OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly unit: UnitOfWork,
    private readonly access: Access,
  ) {}

  onModuleInit(): void {
    this.subjects.register(MILESTONE, this);
  }

  async find(ids: readonly string[]): Promise<ReadonlyMap<string, Subject>> {
    const found = await plainRows(this.unit.work, Milestone, 'WHERE id = ANY ($1)', [ids]);
    return new Map(found.map((milestone) => [milestone.id, this.subjectOf(milestone)]));
  }

  private subjectOf(milestone: Milestone): Subject {
    const { projectId, partnerId, state } = milestone;
    const [allowed] = this.access.permitted({ attach: milestonePolicy.attach }, milestone);
    const attachable = allowed !== undefined && milestoneVerbs[state].includes('attach');
    return { projectId, partnerId, attachable, audiences: Object.values(Audience) };
  }
}
