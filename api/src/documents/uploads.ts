import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Refusal } from '../kernel/refusal.js';
import { Access } from '../platform/access/access.js';
import { Clock } from '../platform/clock.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Audience as Hearers } from '../platform/journal/audience.rules.js';
import { Journal } from '../platform/journal/journal.js';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { type Draft, ObjectStore } from '../platform/storage/object-store.js';
import { Document, DocumentVersion } from './document.entity.js';
import type { OpenUploadInput } from './document.inputs.js';
import { documentPolicy } from './document.policy.js';
import { inspect } from './inspection.js';
import { kindNamed, soundName, soundSize } from './kinds.rules.js';
import { measured } from './measured.js';
import { type Subject, Subjects } from './subjects.js';
import { Ticket } from './ticket.entity.js';
import { Tickets } from './tickets.js';

/** What whoever sent a file is told. */
export interface Receipt {
  readonly documentId: string;
  readonly number: number;
  readonly sha256: string;
}

/** Time to begin sending, not to finish. */
const TICKET_SECONDS = 600;

/** Who hears of it: what not everyone sees is not announced to everyone. */
export const hearersOf = ({ audience, partnerId }: Pick<Document, 'audience' | 'partnerId'>): Hearers => {
  if (audience === 'CONSORTIUM') return 'PROJECT';
  return partnerId === null ? 'FUNDER' : { partnerId };
};

/** The name of a file as the journal tells it. */
export const told = (subject: Pick<Subject, 'discreet'> | undefined, name: string): string =>
  subject?.discreet === true ? '' : name;

/** How files come in: announced by a ticket, streamed to a draft, looked into, then kept with the row that says so. */
@Injectable()
export class Uploads {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly subjects: Subjects,
    private readonly store: ObjectStore,
    private readonly tickets: Tickets,
  ) {}

  /** Refuses with `subject.unknown`, `document.kind-not-allowed`, `document.name-malformed`, `document.empty`, `document.too-large`, `document.audience-needs-partner`, `document.audience-too-wide`, `document.audience-too-narrow`, `document.quota-reached`. */
  async open(input: OpenUploadInput): Promise<Ticket> {
    const { id, documentId, subjectType, subjectId } = input;
    const name = soundName(input.name);
    const size = soundSize(input.size);
    const subject = await this.subjects.find(subjectType, subjectId);
    const { projectId, partnerId } = subject;
    this.access.demand(documentPolicy.attach, { ...subject, audience: input.audience, subject });
    if (input.audience === 'PARTNER' && partnerId === null) throw new Refusal('document.audience-needs-partner');
    kindNamed(name);
    await this.demandRoom(projectId, size);
    const document = await this.documentFor(input, name, subject);
    const ticket = await this.tickets.issue(
      { id, kind: 'UPLOAD', projectId, documentId, documentVersionId: null, name, size },
      TICKET_SECONDS,
    );
    const hearers = subject.hearers ?? hearersOf(document);
    await this.journal.record('document.upload-opened', document, { name: told(subject, name) }, hearers);
    return ticket;
  }

  /** Refuses with `ticket.unknown`, `ticket.spent`, `document.wrong-size` and whatever `inspect` refuses; keeps nothing then. */
  async receive(ticketId: string, bytes: Readable): Promise<Receipt> {
    const ticket = await this.tickets.find(ticketId, 'UPLOAD');
    if (!ticket.usedAt) this.tickets.demandInTime(ticket);
    const { name, size, personId } = ticket;
    if (name === null || size === null) throw new Refusal('ticket.unknown');
    const draft = await this.store.take(measured(bytes, size));
    try {
      if (draft.size !== size) throw new Refusal('document.wrong-size', { expected: size, actual: draft.size });
      const mediaType = await inspect(draft.path, name);
      return await this.unit.alone('write', { personId }, () => this.record(ticket.id, draft, mediaType));
    } finally {
      await draft.discard();
    }
  }

  /** In one transaction: the ticket is spent, the bytes are kept, the version and its journal line are written. */
  private async record(ticketId: string, draft: Draft, mediaType: string): Promise<Receipt> {
    const ticket = await this.tickets.hold(ticketId);
    if (ticket.documentVersionId) return this.sameAgain(ticket.documentVersionId, draft);
    const document = await this.held(ticket.documentId);
    const { id: documentId, projectId, subjectType, subjectId } = document;
    const subject = await this.subjects.find(subjectType, subjectId);
    this.access.demand(documentPolicy.replace, { ...document, subject });
    await this.demandRoom(projectId, draft.size);

    const { sha256, size } = draft;
    const number = document.latestNumber + 1;
    const name = ticket.name ?? document.name;
    const changed = await this.rows.update(Document, document, { latestNumber: number, name });
    const version = await this.rows.insert(DocumentVersion, {
      id: uuidv7(),
      projectId,
      documentId,
      number,
      sha256,
      size,
      mediaType,
      uploadedById: this.unit.actor.personId,
      uploadedAt: this.clock.now(),
    });
    await this.tickets.spend(ticket, version.id);
    await this.subjects.attached(subjectType, subjectId);
    const event = number === 1 ? 'document.added' : 'document.replaced';
    const facts = { name: told(subject, name), number, sha256 };
    await this.journal.record(event, changed, facts, subject.hearers ?? hearersOf(changed));
    await this.tickets.lockObject(sha256);
    await draft.keep();
    return { documentId, number, sha256 };
  }

  /** The same bytes sent again under the same ticket are the same request; others are not. */
  private async sameAgain(versionId: string, draft: Draft): Promise<Receipt> {
    const { documentId, number, sha256 } = await this.rows.load(DocumentVersion, versionId);
    if (sha256 !== draft.sha256) throw new Refusal('ticket.spent');
    return { documentId, number, sha256 };
  }

  /** Holds the document until this transaction ends, so that its versions are counted one by one. */
  private async held(id: string): Promise<Document> {
    const query = this.unit.manager.createQueryBuilder(Document, 'd').where({ id }).setLock('pessimistic_write');
    const document = await query.getOne();
    if (!document) throw new Refusal('document.unknown', { id });
    return document;
  }

  private async documentFor(input: OpenUploadInput, name: string, subject: Subject): Promise<Document> {
    const { documentId: id, subjectType, subjectId, audience } = input;
    const { projectId, partnerId } = subject;
    const existing = await this.unit.manager.findOneBy(Document, { id });
    if (!subject.audiences.includes(existing?.audience ?? audience))
      throw new Refusal('document.audience-too-wide', { audience: existing?.audience ?? audience });
    if (!existing) {
      const [seen] = this.access.permitted({ replace: documentPolicy.replace }, { ...subject, audience, subject });
      if (!seen) throw new Refusal('document.audience-too-narrow', { audience });
      const values = { id, projectId, partnerId, name, audience, subjectType, subjectId, latestNumber: 0, version: 1 };
      return this.rows.insert(Document, values);
    }
    if (existing.subjectType !== subjectType || existing.subjectId !== subjectId)
      throw new Refusal('document.unknown', { id });
    this.access.demand(documentPolicy.replace, { ...existing, subject });
    return existing;
  }

  private async demandRoom(projectId: string, size: number): Promise<void> {
    const [row]: Array<{ kept: string }> = await this.unit.manager.query('SELECT bytes_kept($1) AS kept', [projectId]);
    if (Number(row?.kept ?? 0) + size > this.settings.filesQuota) throw new Refusal('document.quota-reached');
  }
}
