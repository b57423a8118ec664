import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { ObjectStore } from '../platform/storage/object-store.js';
import { Document, DocumentVersion } from './document.entity.js';
import { Ticket } from './ticket.entity.js';
import { CHORE, Tickets } from './tickets.js';

/** What is younger may still be on its way. */
const GRACE_MS = 3_600_000;
const BATCH = 500;

export interface Reaped {
  readonly tickets: number;
  readonly documents: number;
  readonly drafts: number;
  readonly objects: number;
}

/** Forgets what came to nothing: tickets past their time, documents that never got a file, bytes that no row names. */
@Injectable()
export class Reaper implements OnModuleInit {
  private readonly log = new Logger(Reaper.name);

  constructor(
    private readonly jobs: Jobs,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: ObjectStore,
    private readonly tickets: Tickets,
  ) {}

  onModuleInit(): void {
    const run = async () => this.log.debug({ ...(await this.reap()), message: 'files reaped' });
    this.jobs.register('reap-files', { run, limitSeconds: 60, every: '*/15 * * * *' });
  }

  async reap(): Promise<Reaped> {
    const before = new Date(this.clock.instant().getTime() - GRACE_MS);
    const rows = await this.unit.alone('write', CHORE, () => this.reapRows(before));
    const drafts = await this.store.forgetDrafts(before);
    let objects = 0;
    let batch: string[] = [];
    for await (const { sha256 } of this.store.olderThan(before)) {
      batch.push(sha256);
      if (batch.length < BATCH) continue;
      objects += await this.reapObjects(batch);
      batch = [];
    }
    return { ...rows, drafts, objects: objects + (await this.reapObjects(batch)) };
  }

  private async reapRows(before: Date): Promise<{ tickets: number; documents: number }> {
    const { manager } = this.unit;
    const tickets = await manager.delete(Ticket, { expiresAt: LessThan(before) });
    const documents = await manager
      .createQueryBuilder()
      .delete()
      .from(Document, 'd')
      .where('latest = 0 AND NOT EXISTS (SELECT 1 FROM ticket t WHERE t.document_id = document.id)')
      .execute();
    return { tickets: tickets.affected ?? 0, documents: documents.affected ?? 0 };
  }

  /** Each is looked for again under its lock, since the same bytes may be coming in at this moment. */
  private async reapObjects(hashes: readonly string[]): Promise<number> {
    const named = await this.unit.alone('read', CHORE, () => this.namedAmong(hashes));
    let reaped = 0;
    for (const sha256 of hashes.filter((hash) => !named.has(hash)))
      await this.unit.alone('write', CHORE, async () => {
        await this.tickets.lockObject(sha256);
        if ((await this.namedAmong([sha256])).size > 0) return;
        await this.store.remove(sha256);
        reaped += 1;
      });
    return reaped;
  }

  private async namedAmong(hashes: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.unit.manager.find(DocumentVersion, {
      select: { sha256: true },
      where: { sha256: In([...hashes]) },
    });
    return new Set(rows.map(({ sha256 }) => sha256));
  }
}
