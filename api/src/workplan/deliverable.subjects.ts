import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Audience } from '../documents/document.entity.js';
import { type Subject, type SubjectKind, Subjects } from '../documents/subjects.js';
import { Access } from '../platform/access/access.js';
import { Rows, wordOf } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Journal } from '../platform/journal/journal.js';
import { Deliverable } from './deliverable.entity.js';
import { deliverableLifecycle, deliverableVerbs } from './deliverable.lifecycle.js';
import { deliverablePolicy } from './deliverable.policy.js';
import { DeliverableContributor } from './dues/contributor.entity.js';
import { DueEvents } from './dues/due-events.js';

export const DELIVERABLE = wordOf(Deliverable);

/** Lends deliverables to the documents: what a partner hands in is files. */
@Injectable()
export class DeliverableSubjects implements SubjectKind, OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly events: DueEvents,
  ) {}

  onModuleInit(): void {
    this.subjects.register(DELIVERABLE, this);
  }

  async find(ids: readonly string[]): Promise<ReadonlyMap<string, Subject>> {
    const { manager } = this.unit;
    const found = await manager.findBy(Deliverable, { id: In([...ids]) });
    const named = await manager.findBy(DeliverableContributor, { deliverableId: In([...ids]) });
    const contributing = (id: string) =>
      named.flatMap(({ deliverableId, partnerId }) => (deliverableId === id ? partnerId : []));
    return new Map(found.map((one) => [one.id, this.subjectOf(one, contributing(one.id))]));
  }

  /** The first file makes a draft of what was only planned. */
  async attached(id: string): Promise<void> {
    const deliverable = await this.rows.load(Deliverable, id);
    if (!deliverableLifecycle.allows(deliverable.state, 'DRAFT')) return;
    const drafted = await this.rows.update(Deliverable, deliverable, { state: 'DRAFT' });
    await this.events.keep(drafted, { kind: 'DRAFTED' });
    await this.journal.record('deliverable.drafted', drafted, { code: drafted.code });
  }

  private subjectOf({ projectId, partnerId, state }: Deliverable, contributorIds: readonly string[]): Subject {
    const { attach, contribute } = deliverablePolicy;
    const attachable = this.access
      .permitted({ attach, contribute }, { projectId, partnerId, contributorIds })
      .some((name) => deliverableVerbs[state].includes(name.slice('deliverable.'.length)));
    return { projectId, partnerId, attachable, audiences: Object.values(Audience) };
  }
}
