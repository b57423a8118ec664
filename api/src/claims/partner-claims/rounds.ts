import { Injectable } from '@nestjs/common';
import { DocumentVersion } from '../../documents/document.entity.js';
import { Expense } from '../../expenditure/expense.entity.js';
import { Examiner } from '../../expenditure/ledger/examiner.js';
import type { LedgerTerms } from '../../expenditure/ledger/ledger-terms.js';
import type { Finding } from '../../kernel/finding.js';
import type { Money } from '../../kernel/money.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { PartnerClaim } from '../partner-claim.entity.js';
import { SignedLine } from '../signed-line.entity.js';
import type { FlatCost } from './flat-lines.funding.js';
import type { RoundLine, SignedFacts, SignedPiece } from './round.rules.js';

/** A gathered line, and what the rules see in it. */
export interface GatheredLine {
  readonly line: RoundLine;
  readonly expense: Expense;
  readonly findings: readonly Finding[];
}

const LATEST = 'WHERE (document_id, number) IN (SELECT id, latest FROM document WHERE id = ANY ($1))';
const OF_CLAIM = 'WHERE partner_claim_id = $1 ORDER BY number';

/** The lines of a claim: as they stand in the ledger, or as a signature froze them. */
@Injectable()
export class Rounds {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly examiner: Examiner,
  ) {}

  async signed({ id }: PartnerClaim, round: number): Promise<SignedLine[]> {
    return plainRows(this.unit.work, SignedLine, 'WHERE partner_claim_id = $1 AND round = $2 ORDER BY number', [
      id,
      round,
    ]);
  }

  /** What flat rates made is not among them: it is worked out anew. */
  async gathered(claim: PartnerClaim, terms: LedgerTerms | undefined): Promise<GatheredLine[]> {
    const all = await plainRows(this.unit.work, Expense, OF_CLAIM, [claim.id]);
    return this.examined(
      all.filter(({ method }) => method !== 'FLAT_RATE'),
      terms,
    );
  }

  async examined(expenses: readonly Expense[], terms: LedgerTerms | undefined): Promise<GatheredLine[]> {
    const { work } = this.unit;
    const examined = await this.examiner.examine(expenses, terms);
    const papers = [...examined.values()].flatMap(({ pieces }) => pieces.map(({ id }) => id));
    const credited = expenses.flatMap(({ creditOfId }) => creditOfId ?? []);
    const [versions, credits] = await Promise.all([
      plainRows(work, DocumentVersion, LATEST, [papers]),
      plainRows(work, Expense, 'WHERE id = ANY ($1)', [credited]),
    ]);
    const hashes = new Map(versions.map(({ documentId, sha256 }) => [documentId, sha256]));
    const creditBy = new Map(credits.map((one) => [one.id, one]));
    return expenses.map((expense) => {
      const found = examined.get(expense.id);
      const pieces = (found?.pieces ?? []).flatMap(({ id, kind, checkedAt }): SignedPiece[] =>
        kind ? [{ documentId: id, kind, checked: checkedAt !== null, sha256: hashes.get(id) ?? null }] : [],
      );
      const credit = expense.creditOfId ? creditBy.get(expense.creditOfId) : undefined;
      return { expense, line: lineOf(expense, pieces, credit), findings: found?.findings ?? [] };
    });
  }

  /** What flat rates make, as lines: those that were signed before keep their expense. */
  async flat(claim: PartnerClaim, flats: readonly FlatCost[], incurredOn: SignedFacts['incurredOn']) {
    const kept = (await plainRows(this.unit.work, Expense, OF_CLAIM, [claim.id])).filter(
      ({ method }) => method === 'FLAT_RATE',
    );
    const lines = flats.flatMap(({ rate, title, category, parts }) =>
      parts.map(({ workPackageId, amount }) => {
        const before = kept.find((one) => one.flatRate === rate && one.workPackageId === workPackageId);
        return { rate, category, workPackageId, amount, incurredOn, before, title };
      }),
    );
    const gone = kept.filter(({ id }) => !lines.some(({ before }) => before?.id === id));
    return { lines, gone };
  }
}

export function lineOf(
  expense: Expense,
  pieces: readonly SignedPiece[],
  credit: Pick<Expense, 'id' | 'incurredOn' | 'paidOn'> | undefined,
): RoundLine {
  const { method, documentRef, invoiceNumber, invoicedOn, issuer, issuerSiren, description } = expense;
  const { incurredOn, paidOn, share, currency, bookedOn, procurementRef, employeeId, month, hours, flatRate } = expense;
  const facts: SignedFacts = {
    ...{ method, documentRef, invoiceNumber, invoicedOn, issuer, issuerSiren, description },
    ...{ incurredOn, paidOn, share, currency, bookedOn, procurementRef, employeeId, month, hours, flatRate },
    foreignNet: expense.foreignNet?.cents.toString() ?? null,
    creditOf: credit ? { id: credit.id, incurredOn: credit.incurredOn, paidOn: credit.paidOn } : null,
    asset: expense.asset && { id: expense.asset.id, granted: expense.asset.granted },
    pieces: pieces.toSorted((a, b) => (a.documentId < b.documentId ? -1 : 1)),
  };
  const { id: expenseId, workPackageId, number, category, net, vat, eligible } = expense;
  return { expenseId, workPackageId, number, category, facts, net, vat, gross: net.plus(vat), eligible };
}

/** A line of a flat rate that has not been written yet. */
export const flatLine = (
  { rate, category, workPackageId, amount, incurredOn, before, title }: FlatPart,
  number: number,
  id: string,
): RoundLine => ({
  ...{ expenseId: before?.id ?? id, workPackageId, number: before?.number ?? number, category },
  ...{ net: amount, vat: amount.minus(amount), gross: amount, eligible: amount },
  facts: {
    ...{ method: 'FLAT_RATE', documentRef: title, description: title, incurredOn, share: 10_000, currency: 'EUR' },
    ...{ invoiceNumber: null, invoicedOn: null, issuer: '', issuerSiren: null, paidOn: null, foreignNet: null },
    ...{ bookedOn: null, procurementRef: null, creditOf: null, employeeId: null, month: null, hours: null },
    ...{ asset: null, flatRate: rate, pieces: [] },
  },
});

export interface FlatPart {
  readonly rate: string;
  readonly category: RoundLine['category'];
  readonly workPackageId: string;
  readonly amount: Money;
  readonly incurredOn: SignedFacts['incurredOn'];
  readonly before: Expense | undefined;
  readonly title: string;
}
