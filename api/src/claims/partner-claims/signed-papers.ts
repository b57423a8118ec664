import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Audience, Document, DocumentVersion } from '../../documents/document.entity.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { SIGNED_LINE } from '../signed-line-documents.js';
import type { SignedPiece } from './round.rules.js';

/** A signed line, as far as its papers go. */
interface SignedEvidence {
  readonly id: string;
  readonly projectId: string;
  readonly partnerId: string;
  readonly facts: { readonly pieces: readonly SignedPiece[] };
}

interface Papers {
  readonly documents: ReadonlyArray<Pick<Document, 'id' | 'name'>>;
  readonly versions: ReadonlyArray<Omit<DocumentVersion, 'id' | 'number' | 'projectId'>>;
}

/** A signature keeps the very files that it was given for, whatever becomes of them in the ledger. */
@Injectable()
export class SignedPapers {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
  ) {}

  async keep(lines: readonly SignedEvidence[]): Promise<void> {
    const ids = [...new Set(lines.flatMap(({ facts }) => facts.pieces.map(({ documentId }) => documentId)))];
    if (ids.length === 0) return;
    const { work } = this.unit;
    const [documents, versions] = await Promise.all([
      plainRows(work, Document, 'WHERE id = ANY ($1)', [ids]),
      plainRows(work, DocumentVersion, 'WHERE document_id = ANY ($1)', [ids]),
    ]);
    const copies = copiesOf(lines, { documents, versions }, () => uuidv7());
    await this.rows.insertAll(
      Document,
      copies.map(({ document }) => document),
    );
    await this.rows.insertAll(
      DocumentVersion,
      copies.map(({ version }) => version),
    );
  }
}

/** What hangs on each line: its pieces under their names, in the one version that is signed. */
export function copiesOf(
  lines: readonly SignedEvidence[],
  { documents, versions }: Papers,
  newId: (line: string, document: string) => string,
) {
  const names = new Map(documents.map(({ id, name }) => [id, name]));
  const files = new Map(versions.map((version) => [`${version.documentId} ${version.sha256}`, version]));
  return lines.flatMap(({ id: subjectId, projectId, partnerId, facts }) =>
    facts.pieces.flatMap(({ documentId, sha256 }) => {
      const [name, file] = [names.get(documentId), files.get(`${documentId} ${sha256}`)];
      if (name === undefined || !file) return [];
      const id = newId(subjectId, documentId);
      const seen = { subjectType: SIGNED_LINE, subjectId, audience: Audience.FUNDER, latestNumber: 1 };
      const bytes = { sha256: file.sha256, size: file.size, mediaType: file.mediaType };
      const sent = { uploadedById: file.uploadedById, uploadedAt: file.uploadedAt };
      return {
        document: { id, projectId, partnerId, name, ...seen },
        version: { id: newId(id, documentId), projectId, documentId: id, number: 1, ...bytes, ...sent },
      };
    }),
  );
}
