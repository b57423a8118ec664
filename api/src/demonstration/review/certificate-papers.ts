import { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { Audience, Document, DocumentVersion } from '../../documents/document.entity.js';
import { insertAll } from '../../platform/database/portions.js';
import type { Seal } from '../../platform/seal/seal.js';
import type { ObjectStore } from '../../platform/storage/object-store.js';
import { CERTIFICATE } from '../../review/certificate/certificate-documents.js';
import { certificatePaper } from '../../review/certificate/certificate-paper.js';
import { sealedCertificate } from '../../review/certificate/sealed-certificate.js';
import { idOf } from '../identifier.rules.js';
import { certifiedControls } from './certified-controls.js';

/** Draws and seals what was signed, as the portal does when somebody signs, and keeps it. */
export async function layCertificatePapers(
  manager: EntityManager,
  store: ObjectStore,
  seal: Pick<Seal, 'sealed'>,
): Promise<void> {
  for (const { certificate } of certifiedControls) {
    const { id: subjectId, projectId, facts, certifiedAt: uploadedAt, certifierId: uploadedById } = certificate;
    const documentId = certificate.documentId as string;
    const draft = await store.take(Readable.from([await sealedCertificate(seal, facts, uploadedAt, certificatePaper)]));
    await draft.keep();
    const named = { projectId, partnerId: null, name: `${facts.reference}.pdf`, audience: Audience.FUNDER };
    await insertAll(manager, Document, [
      { id: documentId, ...named, subjectType: CERTIFICATE, subjectId, latestNumber: 1 },
    ]);
    const { sha256, size } = draft;
    await insertAll(manager, DocumentVersion, [
      {
        ...{ id: idOf('document version', documentId, 1), projectId, documentId, number: 1, sha256, size },
        ...{ mediaType: 'application/pdf', uploadedById, uploadedAt },
      },
    ]);
  }
}
