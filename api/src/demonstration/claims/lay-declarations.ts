import { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { ClaimReturn } from '../../claims/claim-return.entity.js';
import { PartnerClaim } from '../../claims/partner-claim.entity.js';
import { copiesOf } from '../../claims/partner-claims/signed-papers.js';
import { SignedLine } from '../../claims/signed-line.entity.js';
import { Audience, Document, DocumentVersion } from '../../documents/document.entity.js';
import { Evidence } from '../../expenditure/evidence.entity.js';
import { Expense } from '../../expenditure/expense.entity.js';
import { insertAll } from '../../platform/database/portions.js';
import type { ObjectStore } from '../../platform/storage/object-store.js';
import { personId } from '../consortium/people.js';
import { projectId } from '../consortium/project.js';
import { FOOT } from '../documents/paper.js';
import { pdfOf } from '../documents/pdf.js';
import { idOf } from '../identifier.rules.js';
import { claimReturn, corrected, declared, openClaims, type ProvingPaper } from './declarations.js';

const titles: Readonly<Record<string, string>> = {
  TIMESHEET: 'Feuille de temps signée',
  PAYSLIP: 'Bulletin de paie',
  ORDER: 'Bon de commande',
  DELIVERABLE: 'Rapport remis',
  INVOICE: 'Facture',
  BANK_STATEMENT: 'Relevé bancaire',
  INVENTORY: 'Inventaire',
};

const nameOf = ({ kind, expense }: ProvingPaper): string => `${titles[kind]} ${expense.documentRef}.pdf`;

/** Declarations of the running period: they are opened, their lines signed, and one is given back. */
export async function layDeclarations(manager: EntityManager, store: ObjectStore): Promise<number> {
  await insertAll(manager, PartnerClaim, openClaims);
  await insertAll(
    manager,
    Expense,
    declared.flatMap(({ expenses }) => expenses),
  );
  const papers = await layPapers(manager, store);
  const hashes = new Map(papers.versions.map(({ documentId, sha256 }) => [documentId, sha256]));
  for (const { sign, told } of declared) {
    const { claim, lines } = sign(hashes);
    await insertAll(manager, SignedLine, lines);
    const copies = copiesOf(lines, papers, (line, paper) => idOf('signed paper', line, paper));
    await insertAll(
      manager,
      Document,
      copies.map(({ document }) => document),
    );
    await insertAll(
      manager,
      DocumentVersion,
      copies.map(({ version }) => version),
    );
    const { id, ...signed } = claim;
    await manager.update(PartnerClaim, { id }, { ...signed, state: 'SIGNED' });
    if (told.partner !== 'Smaltis') continue;
    await insertAll(manager, ClaimReturn, [claimReturn]);
    await manager.update(PartnerClaim, { id }, { state: 'RETURNED' });
    await manager.update(Expense, { id: corrected.id }, { net: corrected.amount, eligible: corrected.amount });
  }
  return openClaims.length;
}

async function layPapers(manager: EntityManager, store: ObjectStore) {
  const kept = [];
  for (const paper of declared.flatMap(({ papers }) => papers)) {
    const { kind, expense } = paper;
    const lines = [`Pièce ${expense.documentRef}`, expense.issuer, expense.description, `${expense.net} €`];
    const draft = await store.take(Readable.from([pdfOf({ title: titles[kind] ?? kind, lines, foot: FOOT })]));
    await draft.keep();
    kept.push({ ...paper, sha256: draft.sha256, size: draft.size, sentAt: expense.createdAt });
  }
  const documents = kept.map((paper) => ({
    ...{ id: paper.id, projectId, partnerId: paper.expense.partnerId, name: nameOf(paper) },
    ...{ audience: Audience.FUNDER, subjectType: 'expense', subjectId: paper.expense.id, latestNumber: 1 },
  }));
  const versions = kept.map(({ id, by, sha256, size, sentAt }) => ({
    ...{ id: idOf('document version', id, 1), projectId, documentId: id, number: 1, sha256, size },
    ...{ mediaType: 'application/pdf', uploadedById: personId(by), uploadedAt: sentAt },
  }));
  await insertAll(manager, Document, documents);
  await insertAll(manager, DocumentVersion, versions);
  await insertAll(
    manager,
    Evidence,
    kept.map(({ id, expense, kind, by, sentAt }) => ({
      ...{ id: idOf('evidence', id), projectId, expenseId: expense.id, documentId: id, kind },
      ...{ checkedAt: sentAt, checkedById: personId(by) },
    })),
  );
  return { documents, versions };
}
