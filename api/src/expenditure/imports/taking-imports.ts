import { Injectable } from '@nestjs/common';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { pour } from '../../platform/database/portions.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { Expense } from '../expense.entity.js';
import { InvoiceMarks } from '../ledger/invoice-marks.js';
import { ledgerPolicy } from '../ledger/ledger.policy.js';
import { type LedgerTerms, LedgerTermsReader } from '../ledger/ledger-terms.js';
import { AccountRules } from './account-rules.js';
import { type OwnAccounts, senseOf } from './accounts.rules.js';
import { Drafts, isDecided } from './drafts.js';
import { ExpenseImport, type ToldFec, type ToldTable } from './expense-import.entity.js';
import { ExpenseImports } from './expense-imports.js';
import type { ProposalChoices } from './imports.inputs.js';
import { importPolicy } from './imports.policy.js';
import { MOST_LINES, type StagedLine } from './staged.rules.js';
import { Staging } from './staging.js';

/** Says how many lines are in until now; refuses to go on once somebody has stopped it. */
type Tell = (lines: number) => Promise<void>;

/** Puts what a file says into the ledger: all of it, in one transaction, or nothing. */
@Injectable()
export class TakingImports {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly reader: LedgerTermsReader,
    private readonly imports: ExpenseImports,
    private readonly rules: AccountRules,
    private readonly staging: Staging,
    private readonly drafts: Drafts,
    private readonly marks: InvoiceMarks,
  ) {}

  /**
   * In a transaction of its own; tells how many lines are in after each portion. Refuses with `ticket.spent`,
   * `expense-import.without-work`, `.nothing-new`, `.too-many`, `.stopped`, `ledger.no-programme`, `ledger.lines-refused`.
   */
  async take(id: string, choices: ProposalChoices, tell: Tell): Promise<void> {
    const { manager } = this.unit;
    const before = await this.imports.find(id);
    const { projectId, partnerId, name, sha256 } = before;
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('ledger ' || $1, 0))`, [partnerId]);
    const found = await this.imports.find(id);
    this.access.demand(importPolicy.decide, found);
    this.access.demand(ledgerPolicy.keep, { projectId, partnerId, category: null });
    this.imports.demandInTime(found);
    demandSound(found);
    const { terms } = await this.reader.of(projectId, partnerId);
    if (!terms) throw new Refusal('ledger.no-programme');
    const added = await this.takeAll(found, choices, terms, tell);
    if (added === 0) throw new Refusal('expense-import.nothing-new');
    const current = await this.imports.find(id);
    if (current.stoppedAt) throw new Refusal('expense-import.stopped');
    const taken = await this.rows.update(ExpenseImport, current, {
      ...{ appliedAt: this.clock.instant(), added, takingAt: null, takenLines: added },
    });
    await this.journal.record('expense-import.taken', taken, { name, sha256, added }, { partnerId });
  }

  private async takeAll(
    found: ExpenseImport,
    choices: ProposalChoices,
    terms: LedgerTerms,
    tell: Tell,
  ): Promise<number> {
    const { id, projectId, partnerId, format } = found;
    const own = format === 'FEC' ? await this.rules.list(projectId, partnerId) : [];
    const [{ last }] = await this.unit.manager.query('SELECT last_expense_number($1) AS last', [partnerId]);
    const parts = await this.staging.parts(id);
    let added = 0;
    for (let part = 1; part <= parts; part += 1) {
      const portion = await this.staging.portion(id, part);
      const wanted = format === 'FEC' ? portion.flatMap((line) => chosen(line, choices, own)) : portion;
      const already = await this.drafts.already(partnerId, wanted);
      const lines = await this.drafted(
        wanted.filter(({ key }) => !already.has(key)),
        terms,
      );
      if (added + lines.length > MOST_LINES) throw new Refusal('expense-import.too-many', { most: MOST_LINES });
      await this.put(lines, Number(last) + added, found);
      added += lines.length;
      await tell(added);
    }
    return added;
  }

  private async drafted(lines: readonly StagedLine[], terms: LedgerTerms): Promise<Expense[]> {
    const decided = lines.filter(isDecided);
    if (decided.length < lines.length)
      throw new Refusal('expense-import.without-work', { lines: lines.length - decided.length });
    const drafted = await this.drafts.of(decided, terms);
    return drafted.map(({ line, staged, mistakes: [first] }) => {
      if (line) return line;
      const { column: field = '', code: reason = '' } = first ?? {};
      throw new Refusal('ledger.lines-refused', { row: staged.line, field, reason, count: 1 });
    });
  }

  private async put(lines: readonly Expense[], last: number, { projectId, partnerId }: ExpenseImport): Promise<void> {
    const { manager, actor } = this.unit;
    const said = { illustrative: false, createdAt: this.clock.now(), createdById: actor.personId, version: 1 };
    for (const [i, line] of lines.entries()) {
      this.access.demand(ledgerPolicy.keep, { projectId, partnerId, category: line.category });
      Object.assign(line, said, { number: last + i + 1 });
    }
    await pour(manager, Expense, lines);
    await this.marks.keep(
      projectId,
      lines.map((line) => ({ ...line, gross: line.net.plus(line.vat) })),
    );
  }
}

export function demandSound({ told, format }: ExpenseImport): void {
  if (!told) throw new Refusal('expense-import.not-read');
  const count = format === 'FEC' ? (told as ToldFec).blocking : (told as ToldTable).mistaken;
  if (count > 0) throw new Refusal('expense-import.has-mistakes', { count });
}

/** A charge of the period, as the accounts of the partner are read; nothing of what is not declared. */
function chosen(line: StagedLine, choices: ProposalChoices, own: readonly OwnAccounts[]): StagedLine[] {
  const { from, until, workPackageId = null } = choices;
  if ((from && line.incurredOn < from) || (until && line.incurredOn > until)) return [];
  const sense = senseOf(line.account ?? '', own);
  if (!sense?.category) return [];
  return [{ ...line, category: sense.category, workPackageId: sense.workPackageId ?? workPackageId }];
}
