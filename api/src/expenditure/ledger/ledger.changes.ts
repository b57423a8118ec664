import { Injectable } from '@nestjs/common';
import { Partner } from '../../consortium/partner.entity.js';
import { Refusal, StaleVersion } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { Expense } from '../expense.entity.js';
import { type Drafted, Drafting } from './drafting.js';
import { Examiner } from './examiner.js';
import { InvoiceMarks } from './invoice-marks.js';
import { told } from './ledger.findings.js';
import type { ChangeExpensesInput, ExpenseInput, RemoveExpenseInput } from './ledger.inputs.js';
import { ledgerPolicy } from './ledger.policy.js';
import type { ExpensePreview } from './ledger.types.js';
import { LedgerTermsReader } from './ledger-terms.js';
import { signedExpense } from './standing.sql.js';

interface Standing {
  /** What is kept of the lines that are spoken of, by id. */
  readonly kept: ReadonlyMap<string, Expense>;
  readonly signed: ReadonlySet<string>;
}

/** What was signed once stays in the ledger: it is left out of the claim, and not taken away. */
const DECLARED_BEFORE = `SELECT json_build_array(number) AS told FROM signed_line WHERE expense_id = ANY ($1) LIMIT 1`;

/** Lines come into a ledger, change and leave it: all that is asked at once, or nothing. */
@Injectable()
export class LedgerChanges {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly reader: LedgerTermsReader,
    private readonly drafting: Drafting,
    private readonly examiner: Examiner,
    private readonly marks: InvoiceMarks,
  ) {}

  /** What each line would become, and what would keep it out; changes nothing. Refuses with `ledger.no-programme`. */
  async preview({ projectId, partnerId, lines }: ChangeExpensesInput): Promise<ExpensePreview[]> {
    const { terms } = await this.begin({ projectId, partnerId, lines });
    const { kept } = await this.standing(partnerId, lines, []);
    const drafted = await this.drafting.draft(lines, { projectId, partnerId }, terms, kept);
    const sound = drafted.flatMap(({ line }) => (line ? [line] : []));
    const examined = await this.examiner.examine(sound, terms);
    return drafted.map(({ id, mistakes, line }) => ({
      id,
      mistakes: mistakes.map(({ facts, ...mistake }) => ({ ...mistake, facts: JSON.stringify(facts) })),
      net: line?.net ?? null,
      eligible: line?.eligible ?? null,
      findings: told(examined.get(id)?.findings ?? []),
    }));
  }

  /** Refuses with `ledger.no-programme`, `ledger.lines-refused`, `expense.signed`, `expense.declared-before`, `version.stale`, `*.unknown`. */
  async change({ projectId, partnerId, lines, removed }: ChangeExpensesInput): Promise<Partner> {
    const { partner, terms } = await this.begin({ projectId, partnerId, lines });
    const { manager } = this.unit;
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('ledger ' || $1, 0))`, [partnerId]);
    const { kept, signed } = await this.standing(partnerId, lines, removed);
    for (const { id } of [...lines, ...removed]) {
      const line = kept.get(id);
      if (line) this.access.demand(ledgerPolicy.keep, { ...line, signed: false });
      if (signed.has(id)) throw new Refusal('expense.signed', { number: line?.number ?? 0 });
    }
    const drafted = await this.drafting.draft(lines, { projectId, partnerId }, terms, kept);
    refuseMistakes(drafted);
    await this.remove(removed, kept);
    const made = await this.put(lines, drafted, kept, partner);
    await this.marks.keep(
      projectId,
      made.map((line) => ({ ...line, gross: line.net.plus(line.vat) })),
    );
    if (lines.length + removed.length === 0) throw new Refusal('ledger.nothing-asked');
    return partner;
  }

  private async begin({ projectId, partnerId, lines }: Pick<ChangeExpensesInput, 'projectId' | 'partnerId' | 'lines'>) {
    this.access.demand(ledgerPolicy.keep, { projectId, partnerId, category: null });
    for (const { category } of lines) this.access.demand(ledgerPolicy.keep, { projectId, partnerId, category });
    const { partner, terms } = await this.reader.of(projectId, partnerId);
    if (!terms) throw new Refusal('ledger.no-programme');
    return { partner, terms };
  }

  private async standing(
    partnerId: string,
    lines: readonly ExpenseInput[],
    removed: readonly RemoveExpenseInput[],
  ): Promise<Standing> {
    const ids = [...lines, ...removed].map(({ id }) => id);
    const { work } = this.unit;
    const [kept, signed] = await Promise.all([
      plainRows(work, Expense, 'WHERE id = ANY ($1) AND partner_id = $2', [ids, partnerId]),
      work.reading.ask(
        `SELECT json_build_array(id) AS told FROM expense e WHERE id = ANY ($1) AND ${signedExpense('e')}`,
        [ids],
      ),
    ]);
    return {
      kept: new Map(kept.map((line) => [line.id, line])),
      signed: new Set(signed.map(([id]) => String(id))),
    };
  }

  private async remove(removed: readonly RemoveExpenseInput[], kept: ReadonlyMap<string, Expense>): Promise<void> {
    const [before] = await this.unit.work.reading.ask(DECLARED_BEFORE, [removed.map(({ id }) => id)]);
    if (before) throw new Refusal('expense.declared-before', { number: Number(before[0]) });
    for (const { id, version } of removed) {
      const line = kept.get(id);
      if (!line) throw new Refusal('expense.unknown', { id });
      await this.rows.remove(Expense, { id, version });
      await this.record('expense.removed', line);
    }
  }

  private async put(
    lines: readonly ExpenseInput[],
    drafted: readonly Drafted[],
    kept: ReadonlyMap<string, Expense>,
    { id: partnerId, projectId }: Partner,
  ): Promise<Expense[]> {
    const { manager, actor } = this.unit;
    const [{ last }] = await manager.query(`SELECT last_expense_number($1) AS last`, [partnerId]);
    let number = Number(last);
    const fresh: Expense[] = [];
    const changed: Expense[] = [];
    for (const [i, { line }] of drafted.entries()) {
      const input = lines[i] as ExpenseInput;
      if (!line) continue;
      const before = kept.get(input.id);
      if (before === undefined) {
        if (input.version) throw new Refusal('expense.unknown', { id: input.id });
        number += 1;
        const said = { number, illustrative: false, createdAt: this.clock.now(), createdById: actor.personId };
        fresh.push(Object.assign(line, said, { projectId, partnerId, version: 1 }));
        continue;
      }
      if (input.version !== before.version)
        throw new StaleVersion({ id: input.id, expected: input.version ?? 0, actual: before.version }, {});
      const { id, version, ...said } = line;
      changed.push(await this.rows.update(Expense, { id, version: before.version }, said));
    }
    await this.rows.insertAll(Expense, fresh);
    for (const line of fresh) await this.record('expense.added', line);
    for (const line of changed) await this.record('expense.changed', line);
    return [...fresh, ...changed];
  }

  /** Tells that a line changed, and nothing of what it says: it is its partner’s until it is signed. */
  private async record(event: 'expense.added' | 'expense.changed' | 'expense.removed', line: Expense): Promise<void> {
    await this.journal.record(event, line, { number: line.number }, { partnerId: line.partnerId });
  }
}

/** All or nothing: the first of the mistakes, and how many there are. */
function refuseMistakes(drafted: readonly Drafted[]): void {
  const mistakes = drafted.flatMap((one) => one.mistakes);
  const [first] = mistakes;
  if (!first) return;
  const row = drafted.findIndex((one) => one.mistakes.includes(first)) + 1;
  throw new Refusal('ledger.lines-refused', { row, field: first.field, reason: first.code, count: mistakes.length });
}
