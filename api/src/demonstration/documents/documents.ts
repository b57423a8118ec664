import { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { Document, DocumentVersion } from '../../documents/document.entity.js';
import { insertAll } from '../../platform/database/portions.js';
import type { ObjectStore } from '../../platform/storage/object-store.js';
import { spokespersonOf } from '../consortium/memberships.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import type { Paper } from './paper.js';
import { papers } from './papers.js';

const isFirst = ({ number = 1 }: Pick<Paper, 'number'>): boolean => number === 1;

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
    kept.filter(isFirst).map(({ id, partnerId, name, audience, subjectType, subjectId }) => ({
      id,
      projectId,
      partnerId,
      name,
      audience,
      subjectType,
      subjectId,
      latestNumber: kept.filter((other) => other.id === id).length,
    })),
  );
  return insertAll(
    manager,
    DocumentVersion,
    kept.map(({ id, partnerId, sha256, size, sentBy, sentAt, number = 1 }) => ({
      id: idOf('document version', id, number),
      projectId,
      documentId: id,
      number,
      sha256,
      size,
      mediaType: 'application/pdf',
      uploadedById: sentBy ?? spokespersonOf(partnerId),
      uploadedAt: sentAt,
    })),
  );
}
