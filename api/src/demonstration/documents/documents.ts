import { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { Document, DocumentVersion } from '../../documents/document.entity.js';
import { insertAll } from '../../platform/database/portions.js';
import type { ObjectStore } from '../../platform/storage/object-store.js';
import { spokespersonOf } from '../consortium/memberships.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import { papers } from './papers.js';

/** Keeps the papers in the store and lays their rows; files of a transaction that fails are reaped like any orphan. */
export async function layDocuments(manager: EntityManager, store: ObjectStore): Promise<number> {
  const kept = await Promise.all(
    papers.map(async (paper) => {
      const draft = await store.take(Readable.from([paper.bytes]));
      await draft.keep();
      return { ...paper, sha256: draft.sha256, size: draft.size };
    }),
  );
  await insertAll(
    manager,
    Document,
    kept.map(({ id, partnerId, name, audience, subjectType, subjectId }) => ({
      id,
      projectId,
      partnerId,
      name,
      audience,
      subjectType,
      subjectId,
      latestNumber: 1,
    })),
  );
  return insertAll(
    manager,
    DocumentVersion,
    kept.map(({ id, partnerId, sha256, size, sentAt }) => ({
      id: idOf('document version', id, 1),
      projectId,
      documentId: id,
      number: 1,
      sha256,
      size,
      mediaType: 'application/pdf',
      uploadedById: spokespersonOf(partnerId),
      uploadedAt: sentAt,
    })),
  );
}
