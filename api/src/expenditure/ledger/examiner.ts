import { Injectable } from '@nestjs/common';
import { Document } from '../../documents/document.entity.js';
import type { Finding } from '../../kernel/finding.js';
import { grouped } from '../../kernel/grouped.js';
import { Money } from '../../kernel/money.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { Evidence } from '../evidence.entity.js';
import { type Asked, evidenceAsked } from '../evidence.rules.js';
import { Expense } from '../expense.entity.js';
import type { DeclaredLine } from '../line.rules.js';
import { PayableSalaries } from '../salaries/payable-salaries.js';
import { declaredOf, findingsOf } from './declared.rules.js';
import { InvoiceMarks } from './invoice-marks.js';
import type { ExpensePiece } from './ledger.types.js';
import { type LedgerTerms, LedgerTermsReader } from './ledger-terms.js';

/** What there is to say of one line beside what was typed. */
export interface Examined {
  readonly findings: readonly Finding[];
  readonly asked: readonly Asked[];
  readonly pieces: readonly ExpensePiece[];
}

interface Papers {
  readonly documents: readonly Document[];
  readonly evidence: readonly Evidence[];
}

const NOTHING: Examined = { findings: [], asked: [], pieces: [] };
const ITS_PAPERS = `WHERE latest > 0 AND (subject_type = 'expense' AND subject_id = ANY ($1)
  OR id IN (SELECT document_id FROM evidence WHERE expense_id = ANY ($1))) ORDER BY name, id`;

/** Puts the questions of the programme to lines of a ledger: in as many statements for a thousand as for one. */
@Injectable()
export class Examiner {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly loaders: Loaders,
    private readonly reader: LedgerTermsReader,
    private readonly marks: InvoiceMarks,
    private readonly salaries: PayableSalaries,
  ) {}

  /** Of one line, with all others that are asked about in the same breath. */
  of(expense: Expense): Promise<Examined> {
    this.loaders.know(Expense, [expense]);
    return this.loaders.of('Expense.examined', (ids) => this.batch(ids)).load(expense.id);
  }

  private async batch(ids: readonly string[]): Promise<Examined[]> {
    const lines = await this.loaders.several(Expense, new Set(ids));
    const ledgers = grouped(lines.values(), ({ partnerId }) => partnerId);
    const found = new Map<string, Examined>();
    for (const own of ledgers.values()) {
      const [first] = own as [Expense];
      const { terms } = await this.reader.of(first.projectId, first.partnerId);
      for (const [id, examined] of await this.examine(own, terms)) found.set(id, examined);
    }
    return ids.map((id) => found.get(id) ?? NOTHING);
  }

  /** Lines of one ledger; kept or about to be. */
  async examine(lines: readonly Expense[], terms: LedgerTerms | undefined): Promise<Map<string, Examined>> {
    const { work } = this.unit;
    const ids = lines.map(({ id }) => id);
    const credited = lines.flatMap(({ creditOfId }) => creditOfId ?? []);
    const owner = lines[0]?.partnerId;
    if (owner === undefined) return new Map();
    const [evidence, documents, credits, goods, elsewhere, months] = await Promise.all([
      plainRows(work, Evidence, 'WHERE expense_id = ANY ($1)', [ids]),
      plainRows(work, Document, ITS_PAPERS, [ids]),
      plainRows(work, Expense, 'WHERE id = ANY ($1)', [credited]),
      plainRows(work, Expense, 'WHERE partner_id = $1 AND asset IS NOT NULL ORDER BY number', [owner]),
      terms ? this.marks.elsewhere(lines.map(withGross)) : new Map(),
      terms ? this.salaries.findings(lines, terms) : new Map<string, Finding>(),
    ]);
    this.loaders.know(Document, documents);
    const papers = { documents, evidence };
    const piecesBy = piecesOf(ids, papers);
    if (!terms) return new Map(ids.map((id) => [id, { ...NOTHING, pieces: piecesBy.get(id) ?? [] }]));
    const creditBy = new Map([...credits, ...lines].map((line) => [line.id, line]));
    const declared = (line: Expense): DeclaredLine => {
      const known = (piecesBy.get(line.id) ?? []).flatMap(({ kind, checkedAt }) =>
        kind ? [{ kind, checked: checkedAt !== null }] : [],
      );
      return declaredOf(keptOf(line), known, line.creditOfId ? creditBy.get(line.creditOfId) : undefined);
    };
    const all = lines.map(declared);
    const found = findingsOf(all, goods.map(declared), terms, elsewhere);
    return new Map(
      all.map((line) => [
        line.id,
        {
          findings: [...(months.has(line.id) ? [months.get(line.id) as Finding] : []), ...(found.get(line.id) ?? [])],
          asked: evidenceAsked(line, terms.programme),
          pieces: piecesBy.get(line.id) ?? [],
        },
      ]),
    );
  }
}

const withGross = (line: Expense) => ({ ...line, gross: line.net.plus(line.vat) });

const keptOf = (line: Expense) => ({
  ...line,
  asset: line.asset && { ...line.asset, cost: Money.ofCents(line.asset.cost) },
});

function piecesOf(ids: readonly string[], { documents, evidence }: Papers): Map<string, ExpensePiece[]> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const said = grouped(evidence, ({ expenseId }) => expenseId);
  const own = grouped(
    documents.filter(({ subjectType }) => subjectType === 'expense'),
    ({ subjectId }) => subjectId,
  );
  return new Map(
    ids.map((id) => {
      const named = (said.get(id) ?? []).flatMap(({ documentId, kind, checkedAt }) => {
        const document = byId.get(documentId);
        return document ? [{ id: documentId, document, kind, checkedAt }] : [];
      });
      const unnamed = (own.get(id) ?? [])
        .filter((document) => !named.some((one) => one.id === document.id))
        .map((document) => ({ id: document.id, document, kind: null, checkedAt: null }));
      return [id, [...named, ...unnamed]];
    }),
  );
}
