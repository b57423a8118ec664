import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Refusal } from '../kernel/refusal.js';
import { Clock } from '../platform/clock.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { Rows } from '../platform/database/rows.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { type Draft, ObjectStore } from '../platform/storage/object-store.js';
import { Document, DocumentVersion } from './document.entity.js';
import { Tickets } from './tickets.js';

/** A file that the portal has made, and what it hangs on. */
export interface MadeFile
  extends Pick<Document, 'projectId' | 'partnerId' | 'name' | 'audience' | 'subjectType' | 'subjectId'> {
  readonly mediaType: string;
  /** The same bytes may hang on several subjects. */
  readonly bytes: Buffer;
}

const SAME = `WHERE subject_type = ANY ($1) AND subject_id = ANY ($2)`;

/** Files that the portal makes itself are kept as if somebody had sent them, in the transaction that made them. */
@Injectable()
export class MadeFiles {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly clock: Clock,
    private readonly store: ObjectStore,
    private readonly tickets: Tickets,
  ) {}

  /** Answers the document of each; a name that hangs on the same subject already gets another version. Refuses with `document.quota-reached`. */
  async keep(files: readonly MadeFile[]): Promise<Document[]> {
    const [first] = files;
    if (!first) return [];
    const bytes = new Set(files.map((file) => file.bytes));
    await this.demandRoom(
      first.projectId,
      [...bytes].reduce((sum, { length }) => sum + length, 0),
    );
    const drafts = new Map<Buffer, Draft>();
    try {
      for (const one of bytes) drafts.set(one, await this.store.take(Readable.from([one])));
      const documents = await this.write(files, drafts);
      for (const draft of drafts.values()) {
        await this.tickets.lockObject(draft.sha256);
        await draft.keep();
      }
      return documents;
    } finally {
      for (const draft of drafts.values()) await draft.discard();
    }
  }

  private async write(files: readonly MadeFile[], drafts: ReadonlyMap<Buffer, Draft>): Promise<Document[]> {
    const { work, actor } = this.unit;
    const before = await plainRows(work, Document, SAME, [
      files.map(({ subjectType }) => subjectType),
      files.map(({ subjectId }) => subjectId),
    ]);
    const hung: Document[] = [];
    const fresh: Document[] = [];
    for (const { mediaType, bytes, ...said } of files) {
      const known = before.find(({ subjectId, name }) => subjectId === said.subjectId && name === said.name);
      if (known) hung.push(await this.rows.update(Document, known, { latestNumber: known.latestNumber + 1 }));
      else {
        const document = Object.assign(new Document(), said, { id: uuidv7(), latestNumber: 1, version: 1 });
        fresh.push(document);
        hung.push(document);
      }
    }
    await this.rows.insertAll(Document, fresh);
    const sent = { uploadedById: actor.personId, uploadedAt: this.clock.now() };
    await this.rows.insertAll(
      DocumentVersion,
      files.flatMap(({ bytes, mediaType, projectId }, i) => {
        const [document, draft] = [hung[i], drafts.get(bytes)];
        if (!document || !draft) return [];
        const { sha256, size } = draft;
        const number = document.latestNumber;
        return [{ id: uuidv7(), projectId, documentId: document.id, number, sha256, size, mediaType, ...sent }];
      }),
    );
    return hung;
  }

  private async demandRoom(projectId: string, size: number): Promise<void> {
    const [row]: Array<{ kept: string }> = await this.unit.manager.query('SELECT bytes_kept($1) AS kept', [projectId]);
    if (Number(row?.kept ?? 0) + size > this.settings.filesQuota) throw new Refusal('document.quota-reached');
  }
}
