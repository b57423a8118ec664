import { Injectable } from '@nestjs/common';
import type { Programme } from '../../budget/programme/programme.rules.js';
import type { ClaimLine } from '../../claims/claim-line.entity.js';
import { declaredAgain } from '../../claims/partner-claims/preflight.rules.js';
import type { RoundLine } from '../../claims/partner-claims/round.rules.js';
import { SignedLine } from '../../claims/signed-line.entity.js';
import { findingsOf } from '../../expenditure/ledger/declared.rules.js';
import { InvoiceMarks } from '../../expenditure/ledger/invoice-marks.js';
import { LedgerTermsReader } from '../../expenditure/ledger/ledger-terms.js';
import type { DeclaredLine } from '../../expenditure/line.rules.js';
import type { Finding } from '../../kernel/finding.js';
import { grouped } from '../../kernel/grouped.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** What the rules see in a line, by whose terms, and the copy that was signed of it. */
export interface LineExamined {
  readonly findings: readonly Finding[];
  readonly signed: SignedLine | undefined;
  /** None while the project has no call by whose rules its money is counted. */
  readonly programme: Programme | undefined;
}

/** Goods are counted over all lines of a claim, whichever are asked about (R9). */
const GOODS = `WHERE id IN (SELECT signed_line_id FROM claim_line WHERE claim_id = ANY ($1) AND sealed)
  AND facts ->> 'asset' IS NOT NULL ORDER BY number`;
/** What a line that was declared before there were ledgers says nothing of. */
const UNTOLD: ReadonlyArray<Finding['rule']> = ['EVIDENCE', 'R21', 'R9'];

/** Puts the questions of the programme to lines of claims, as the partner’s pre-flight does: to what was signed, never to a ledger. */
@Injectable()
export class LineFacts {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly reader: LedgerTermsReader,
    private readonly marks: InvoiceMarks,
  ) {}

  /** By the id of each line; in as many statements for a thousand as for one. */
  async of(lines: readonly ClaimLine[]): Promise<Map<string, LineExamined>> {
    if (lines.length === 0) return new Map();
    const { work } = this.unit;
    const copies = lines.flatMap(({ signedLineId }) => signedLineId ?? []);
    const partners = [...grouped(lines, ({ partnerId }) => partnerId).values()];
    const [signed, goods, terms] = await Promise.all([
      plainRows(work, SignedLine, 'WHERE id = ANY ($1)', [copies]),
      plainRows(work, SignedLine, GOODS, [[...new Set(lines.map(({ claimId }) => claimId))]]),
      Promise.all(partners.map(([first]) => this.reader.of(first!.projectId, first!.partnerId))),
    ]);
    const signedBy = new Map(signed.map((one) => [one.id, one]));
    const copyOf = (line: ClaimLine) => (line.signedLineId ? signedBy.get(line.signedLineId) : undefined);
    const asked = lines.map((line) => declaredOf(line, copyOf(line)));
    const elsewhere = await this.marks.elsewhere(asked);
    const found = new Map<string, LineExamined>();
    for (const [i, own] of partners.entries()) {
      const held = terms[i]?.terms;
      const ids = new Set(own.map(({ id }) => id));
      const declared = asked.filter((_, at) => ids.has(lines[at]!.id));
      const partnerId = own[0]!.partnerId;
      const theirs = goods.filter((one) => one.partnerId === partnerId).map((one) => declaredAgain(partnerId, one));
      const seen = held ? findingsOf(declared, theirs, held, elsewhere) : new Map<string, Finding[]>();
      for (const line of own) {
        const copy = copyOf(line);
        const all = seen.get(keyOf(line)) ?? [];
        const findings =
          copy?.facts.method === 'FLAT_RATE' ? [] : copy ? all : all.filter(({ rule }) => !UNTOLD.includes(rule));
        found.set(line.id, { findings, signed: copy, programme: held?.programme });
      }
    }
    return found;
  }
}

const keyOf = ({ id, expenseId }: ClaimLine): string => expenseId ?? id;

function declaredOf(line: ClaimLine, copy: SignedLine | undefined): DeclaredLine {
  const { partnerId, category, documentRef, incurredOn, paidOn, net, vat, gross, eligible } = line;
  if (copy) return { ...declaredAgain(partnerId, copy as RoundLine), id: keyOf(line) };
  return {
    ...{ id: keyOf(line), partnerId, category, documentRef, incurredOn, paidOn, net, vat, gross, eligible },
    method: category === 'INDIRECT' ? 'FLAT_RATE' : 'REAL',
    ...{ issuerSiren: null, invoiceNumber: null, invoicedOn: null, creditOf: null, procurementRef: null },
    ...{ assetId: null, granted: false, foreign: null, pieces: [] },
  };
}
