import { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { ClaimReturn } from '../../claims/claim-return.entity.js';
import { PartnerClaim } from '../../claims/partner-claim.entity.js';
import { SignedLine } from '../../claims/signed-line.entity.js';
import { Audience, Document, DocumentVersion } from '../../documents/document.entity.js';
import { Evidence } from '../../expenditure/evidence.entity.js';
import { Expense } from '../../expenditure/expense.entity.js';
import { insertAll } from '../../platform/database/portions.js';
import type { ObjectStore } from '../../platform/storage/object-store.js';
import { personId } from '../consortium/people.js';
import { projectId } from '../consortium/project.js';
import { pdfOf } from '../documents/pdf.js';
import { idOf } from '../identifier.rules.js';
import { claimReturn, corrected, declared, openClaims, type ProvingPaper } from './declarations.js';

const FOOT = 'Document fictif, produit pour la démonstration de Jalon. Personnes, sociétés et montants sont inventés.';

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
  const hashes = await layPapers(manager, store);
  for (const { sign, told } of declared) {
    const { claim, lines } = sign(hashes);
    await insertAll(manager, SignedLine, lines);
    const { id, ...signed } = claim;
    await manager.update(PartnerClaim, { id }, { ...signed, state: 'SIGNED' });
    if (told.partner !== 'Smaltis') continue;
    await insertAll(manager, ClaimReturn, [claimReturn]);
    await manager.update(PartnerClaim, { id }, { state: 'RETURNED' });
    await manager.update(Expense, { id: corrected.id }, { net: corrected.amount, eligible: corrected.amount });
  }
  return openClaims.length;
}

/** Answers the SHA-256 of each. */
async function layPapers(manager: EntityManager, store: ObjectStore): Promise<ReadonlyMap<string, string>> {
  const kept = [];
  for (const paper of declared.flatMap(({ papers }) => papers)) {
    const { kind, expense } = paper;
    const lines = [`Pièce ${expense.documentRef}`, expense.issuer, expense.description, `${expense.net} €`];
    const draft = await store.take(Readable.from([pdfOf({ title: titles[kind] ?? kind, lines, foot: FOOT })]));
    await draft.keep();
    kept.push({ ...paper, sha256: draft.sha256, size: draft.size, sentAt: expense.createdAt });
  }
  await insertAll(
    manager,
    Document,
    kept.map((paper) => ({
      ...{ id: paper.id, projectId, partnerId: paper.expense.partnerId, name: nameOf(paper) },
      ...{ audience: Audience.FUNDER, subjectType: 'expense', subjectId: paper.expense.id, latestNumber: 1 },
    })),
  );
  await insertAll(
    manager,
    DocumentVersion,
    kept.map(({ id, by, sha256, size, sentAt }) => ({
      ...{ id: idOf('document version', id, 1), projectId, documentId: id, number: 1, sha256, size },
      ...{ mediaType: 'application/pdf', uploadedById: personId(by), uploadedAt: sentAt },
    })),
  );
  await insertAll(
    manager,
    Evidence,
    kept.map(({ id, expense, kind, by, sentAt }) => ({
      ...{ id: idOf('evidence', id), projectId, expenseId: expense.id, documentId: id, kind },
      ...{ checkedAt: sentAt, checkedById: personId(by) },
    })),
  );
  return new Map(kept.map(({ id, sha256 }) => [id, sha256]));
}
