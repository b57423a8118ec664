import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Attachments } from '../documents/attachments.js';
import { Refusal } from '../kernel/refusal.js';
import { Access } from '../platform/access/access.js';
import { Clock } from '../platform/clock.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { type Page, type PageArgs, pageOf } from '../platform/graphql/page.js';
import { Journal } from '../platform/journal/journal.js';
import { ChangeRequest } from './change-request.entity.js';
import { Deliverable } from './deliverable.entity.js';
import type { AcceptDeliverableInput, RequestChangesInput, SubmitDeliverableInput } from './deliverable.inputs.js';
import { deliverableLifecycle } from './deliverable.lifecycle.js';
import { deliverablePolicy } from './deliverable.policy.js';
import { agreeOnDelay } from './deliverable.rules.js';
import { DELIVERABLE } from './deliverable.subjects.js';
import type { DueFilter } from './due.inputs.js';
import { duesWithin } from './due.lists.js';
import { deliverableStandingSql } from './due-standing.sql.js';
import { Contributors } from './dues/contributors.js';
import { DueEvents } from './dues/due-events.js';
import { PartnerLetters } from './partner-letters.js';

/** What partners hand in, and what the lead makes of it. */
@Injectable()
export class DeliverableService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly attachments: Attachments,
    private readonly letters: PartnerLetters,
    private readonly contributors: Contributors,
    private readonly events: DueEvents,
  ) {}

  async find(id: string): Promise<Deliverable> {
    const deliverable = await this.rows.load(Deliverable, id);
    this.access.demand(deliverablePolicy.read, await this.contributors.factsOf(deliverable));
    return deliverable;
  }

  list(projectId: string, filter: DueFilter, page: PageArgs): Promise<Page<Deliverable>> {
    this.access.demand(deliverablePolicy.read, { projectId, partnerId: null, contributorIds: [] });
    const dated = { dueOn: 'd.due_on', standingSql: deliverableStandingSql, today: this.clock.today() };
    return pageOf(this.unit.work, Deliverable, {
      scope: duesWithin(projectId, filter, dated),
      keys: [
        ['d.due_on', (d) => d.dueOn],
        ['d.id', (d) => d.id],
      ],
      page,
    });
  }

  /** Refuses with `deliverable.needs-file`, `.illegal-move`, `.delay-needs-reason` and `version.stale`. */
  async submit({ id, version, delayReason }: SubmitDeliverableInput): Promise<Deliverable> {
    const deliverable = await this.rows.load(Deliverable, id);
    this.access.demand(deliverablePolicy.submit, await this.contributors.factsOf(deliverable));
    const today = this.clock.today();
    const reason = delayReason.trim();
    const files = await this.attachments.of(DELIVERABLE, id);
    if (files.length === 0) throw new Refusal('deliverable.needs-file', { id });
    const state = deliverableLifecycle.move(deliverable.state, 'SUBMITTED');
    agreeOnDelay(deliverable, reason, today);

    const changes = { state, submittedOn: today, delayReason: reason };
    const submitted = await this.rows.update(Deliverable, { id, version }, changes);
    await this.events.keep(submitted, { kind: 'SUBMITTED', words: reason });
    await this.journal.record('deliverable.submitted', submitted, { code: submitted.code });
    return submitted;
  }

  /** Refuses with `deliverable.illegal-move` and `version.stale`. */
  async accept({ id, version, words }: AcceptDeliverableInput): Promise<Deliverable> {
    const deliverable = await this.rows.load(Deliverable, id);
    this.access.demand(deliverablePolicy.accept, await this.contributors.factsOf(deliverable));

    const state = deliverableLifecycle.move(deliverable.state, 'ACCEPTED');
    const accepted = await this.rows.update(Deliverable, { id, version }, { state, acceptedOn: this.clock.today() });
    await this.events.keep(accepted, { kind: 'ACCEPTED', words: words.trim() });
    await this.journal.record('deliverable.accepted', accepted, { code: accepted.code });
    return accepted;
  }

  /** Refuses with `deliverable.illegal-move` and `version.stale`; keeps why, and tells the people who write it. */
  async requestChanges({ id, version, reason }: RequestChangesInput): Promise<Deliverable> {
    const deliverable = await this.rows.load(Deliverable, id);
    const facts = await this.contributors.factsOf(deliverable);
    this.access.demand(deliverablePolicy['request-changes'], facts);

    const state = deliverableLifecycle.move(deliverable.state, 'CHANGES_REQUESTED');
    const returned = await this.rows.update(Deliverable, { id, version }, { state });
    const requestId = uuidv7();
    await this.rows.insert(ChangeRequest, {
      id: requestId,
      projectId: returned.projectId,
      deliverableId: id,
      partnerId: returned.partnerId,
      authorId: this.unit.actor.personId,
      at: this.clock.now(),
      reason: reason.trim(),
    });
    await this.events.keep(returned, { id: requestId, kind: 'CHANGES_REQUESTED' });
    await this.journal.record('deliverable.changes-requested', returned, { code: returned.code });
    const told = [returned.partnerId, ...facts.contributorIds];
    await this.letters.tellAll('deliverable-returned', returned, told, { reason: reason.trim() });
    return returned;
  }
}
