import { Injectable } from '@nestjs/common';
import { type CostCategory, costCategories } from '../../budget/cost-category.rules.js';
import type { EvidenceKind } from '../../budget/programme/evidence-kinds.rules.js';
import { Document } from '../../documents/document.entity.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { evidenceAsked } from '../evidence.rules.js';
import { Expense } from '../expense.entity.js';
import { EvidenceService } from '../ledger/evidence.service.js';
import { Examiner } from '../ledger/examiner.js';
import { ledgerPolicy } from '../ledger/ledger.policy.js';
import { LedgerTermsReader } from '../ledger/ledger-terms.js';
import { signedExpense } from '../ledger/standing.sql.js';
import type { Method, Piece } from '../line.rules.js';
import { type Match, Matcher } from './matching.rules.js';
import { kindIn } from './paper-names.rules.js';
import type { CategoryCoverage, FilePaperInput, PaperMatch, WaitingPaper } from './papers.types.js';

interface Ledger {
  readonly projectId: string;
  readonly partnerId: string;
}

const MOST_WAITING = 200;
const WAITING = `WHERE subject_type = 'ledger' AND subject_id = $1 AND project_id = $2 AND latest > 0
  ORDER BY name, id LIMIT ${MOST_WAITING}`;
/** The same bytes under another document of the same partner, as far as the viewer sees it. */
const SAME = `SELECT json_build_array(v.document_id, min(other.name)) AS told
  FROM document_version v
  JOIN document_version twin ON twin.project_id = v.project_id AND twin.sha256 = v.sha256 AND twin.document_id <> v.document_id
  JOIN document other ON other.id = twin.document_id AND other.partner_id = $2
  WHERE v.document_id = ANY ($1) GROUP BY v.document_id`;
const PIECES = `SELECT json_build_array(e.category, e.method,
    COALESCE((SELECT json_agg(json_build_array(v.kind, v.checked_at IS NOT NULL)) FROM evidence v WHERE v.expense_id = e.id), '[]'))
    AS told
  FROM expense e WHERE e.partner_id = $1 AND e.project_id = $2`;

/** Papers that wait for their line, and how far the lines have theirs. */
@Injectable()
export class PapersService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly loaders: Loaders,
    private readonly examiner: Examiner,
    private readonly reader: LedgerTermsReader,
    private readonly evidence: EvidenceService,
  ) {}

  /** Each with the lines that its name speaks of. */
  async waiting({ projectId, partnerId }: Ledger): Promise<WaitingPaper[]> {
    this.access.demand(ledgerPolicy.salaries, { projectId, partnerId, category: null });
    const { work } = this.unit;
    const documents = await plainRows(work, Document, WAITING, [partnerId, projectId]);
    if (documents.length === 0) return [];
    const [lines, same] = await Promise.all([
      plainRows(work, Expense, `e WHERE e.partner_id = $1 AND e.project_id = $2 AND NOT ${signedExpense('e')}`, [
        partnerId,
        projectId,
      ]),
      work.reading.ask(SAME, [documents.map(({ id }) => id), partnerId]),
    ]);
    const twins = new Map(same.map(([id, name]) => [id, String(name)]));
    const matcher = new Matcher(lines);
    const matched = documents.map((document) => ({ document, matches: matcher.of(document.name) }));
    const byId = new Map(lines.map((line) => [line.id, line]));
    const meant = new Set(matched.flatMap(({ matches }) => matches.map(({ id }) => id)));
    const lacking = await this.lackingBy(lines.filter(({ id }) => meant.has(id)));
    this.loaders.know(Document, documents);
    return matched.map(({ document, matches }) => ({
      ...{ id: document.id, document, sameAs: twins.get(document.id) ?? null },
      matches: matches.map((match, i) => matchOf(match, matches[i + 1], { document, byId, lacking, first: i === 0 })),
    }));
  }

  /** The paper hangs on the line from now on, to be checked. Refuses with `document.unknown`, `expense.unknown`, `expense.signed`. */
  async file({ documentId, expenseId, kind }: FilePaperInput): Promise<Expense> {
    const expense = await this.rows.load(Expense, expenseId);
    const { projectId, partnerId } = expense;
    this.access.demand(ledgerPolicy.keep, expense);
    this.access.demand(ledgerPolicy.salaries, { projectId, partnerId, category: null });
    const [document] = await plainRows(
      this.unit.work,
      Document,
      `WHERE id = $1 AND subject_type = 'ledger' AND subject_id = $2 AND latest > 0`,
      [documentId, partnerId],
    );
    if (!document) throw new Refusal('document.unknown', { id: documentId });
    const hung = { subjectType: 'expense', subjectId: expenseId, audience: 'FUNDER' } as Partial<Document>;
    await this.rows.update(Document, document, hung);
    return this.evidence.mark({ expenseId, documentId, kind, checked: false });
  }

  /** How many of the papers that each category must have are there; of all lines in sight. */
  async coverage({ projectId, partnerId }: Ledger): Promise<CategoryCoverage[]> {
    this.access.demand(ledgerPolicy.read, { projectId, partnerId, category: null });
    const [{ terms }, told] = await Promise.all([
      this.reader.of(projectId, partnerId),
      this.unit.work.reading.ask(PIECES, [partnerId, projectId]),
    ]);
    if (!terms) return [];
    const counts = new Map<CostCategory, CategoryCoverage>();
    for (const [category, method, given] of told as unknown as Told[]) {
      const pieces = given.map(([kind, checked]): Piece => ({ kind, checked }));
      const count = counts.get(category) ?? { category, lines: 0, present: 0, missing: 0, toCheck: 0 };
      counts.set(category, count);
      count.lines += 1;
      for (const { standing } of evidenceAsked({ category, method, pieces }, terms.programme))
        count[standing === 'PRESENT' ? 'present' : standing === 'MISSING' ? 'missing' : 'toCheck'] += 1;
    }
    return costCategories.flatMap((category) => counts.get(category) ?? []);
  }

  /** What the lines still lack, the first piece of each. */
  private async lackingBy(lines: readonly Expense[]): Promise<ReadonlyMap<string, EvidenceKind>> {
    this.loaders.know(Expense, lines);
    const examined = await Promise.all(lines.map((line) => this.examiner.of(line)));
    return new Map(
      examined.flatMap(({ asked }, i) => {
        const kind = asked.find(({ standing }) => standing === 'MISSING')?.anyOf[0];
        return kind ? [[(lines[i] as Expense).id, kind] as const] : [];
      }),
    );
  }
}

type Told = readonly [CostCategory, Method, ReadonlyArray<readonly [EvidenceKind, boolean]>];

interface Beside {
  readonly document: Document;
  readonly byId: ReadonlyMap<string, Expense>;
  readonly lacking: ReadonlyMap<string, EvidenceKind>;
  readonly first: boolean;
}

/** So much apart, and nobody need look at the others. */
const APART = 2;

function matchOf(
  { id, by, score }: Match,
  next: Match | undefined,
  { document, byId, lacking, first }: Beside,
): PaperMatch {
  return {
    expense: byId.get(id) as Expense,
    by: [...by],
    clear: first && score - (next?.score ?? 0) >= APART,
    kind: kindIn(document.name) ?? lacking.get(id) ?? 'INVOICE',
  };
}
