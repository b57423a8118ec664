import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { Refusal } from '../kernel/refusal.js';
import { Access } from '../platform/access/access.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Journal } from '../platform/journal/journal.js';
import { ObjectStore, UnsoundObject } from '../platform/storage/object-store.js';
import { Document, DocumentVersion } from './document.entity.js';
import type { OpenDownloadInput } from './document.inputs.js';
import { documentPolicy } from './document.policy.js';
import { DocumentService } from './document.service.js';
import type { Ticket } from './ticket.entity.js';
import { Tickets } from './tickets.js';
import { hearersOf, told } from './uploads.js';

/** A file as it is handed out. */
export interface Handout {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly bytes: Readable;
}

const TICKET_SECONDS = 60;

/** How files go out: by a ticket that serves once, whose right is asked again and whose bytes are hashed again. */
@Injectable()
export class Downloads {
  private readonly log = new Logger(Downloads.name);

  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly documents: DocumentService,
    private readonly store: ObjectStore,
    private readonly tickets: Tickets,
  ) {}

  async open({ id, documentVersionId }: OpenDownloadInput): Promise<Ticket> {
    const { document, version, subject } = await this.demanded(documentVersionId);
    const { projectId, partnerId } = document;
    const ticket = await this.tickets.issue(
      { id, kind: 'DOWNLOAD', projectId, documentId: document.id, documentVersionId, name: null, size: null },
      TICKET_SECONDS,
    );
    const facts = { name: told(subject, document.name), number: version.number };
    await this.journal.record(
      'document.download-opened',
      document,
      facts,
      subject?.hearers ?? (partnerId ? { partnerId } : hearersOf(document)),
    );
    return ticket;
  }

  /** Refuses with `ticket.unknown`, `ticket.spent`, `document.tampered` and `document.missing`. */
  async hand(ticketId: string): Promise<Handout> {
    const { personId } = await this.tickets.find(ticketId, 'DOWNLOAD');
    const { document, version } = await this.unit.alone('write', { personId }, () => this.spend(ticketId));
    const { mediaType, size, sha256 } = version;
    const bytes = await this.store.open(sha256).catch((error) => this.refuse(error, version));
    return { name: document.name, mediaType, size, bytes };
  }

  private async spend(ticketId: string) {
    const ticket = await this.tickets.hold(ticketId);
    if (ticket.usedAt) throw new Refusal('ticket.spent');
    this.tickets.demandInTime(ticket);
    const asked = await this.demanded(ticket.documentVersionId ?? '');
    await this.tickets.spend(ticket, asked.version.id);
    return asked;
  }

  private async demanded(versionId: string) {
    const version = await this.rows.load(DocumentVersion, versionId);
    const document = await this.rows.load(Document, version.documentId);
    const facts = await this.documents.factsOf(document);
    this.access.demand(documentPolicy.read, facts);
    return { document, version, subject: facts.subject };
  }

  private refuse(error: unknown, { id, sha256 }: DocumentVersion): never {
    if (!(error instanceof UnsoundObject)) throw error;
    this.log.error({ documentVersion: id, sha256, reason: error.reason, message: 'a stored file is not sound' });
    throw error.reason === 'missing' ? new Refusal('document.missing') : new Refusal('document.tampered');
  }
}
