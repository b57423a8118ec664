import { Injectable } from '@nestjs/common';
import { Money } from '../../kernel/money.js';
import { Access } from '../../platform/access/access.js';
import { keepsBooks } from '../../platform/access/actor.js';
import { Rows } from '../../platform/database/rows.js';
import { containing, Scope } from '../../platform/database/scope.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type PageArgs, type PageKeys, pageOf } from '../../platform/graphql/page.js';
import { Expense } from '../expense.entity.js';
import { WholeLedger } from './ledger.findings.js';
import { ExpenseFilter, ExpenseSort } from './ledger.inputs.js';
import { ledgerPolicy } from './ledger.policy.js';
import type { ExpensePage } from './ledger.types.js';
import { signedExpense } from './standing.sql.js';

const id = ['l.id', (line: Expense) => line.id] as const;

/** What is not paid comes after what was. */
const sortKeys: Readonly<Record<ExpenseSort, PageKeys<Expense>>> = {
  [ExpenseSort.NUMBER]: [['l.number', (line) => line.number]],
  [ExpenseSort.AMOUNT]: [['l.eligible', (line) => line.eligible.cents.toString()], id],
  [ExpenseSort.INCURRED_ON]: [['l.incurred_on', (line) => line.incurredOn], id],
  [ExpenseSort.PAID_ON]: [[`COALESCE(l.paid_on, 'infinity'::date)`, (line) => line.paidOn ?? 'infinity'], id],
  [ExpenseSort.ISSUER]: [['l.issuer COLLATE "und-x-icu"', (line) => line.issuer], id],
};

const STANDING = {
  FREE: 'l.partner_claim_id IS NULL',
  GATHERED: `l.partner_claim_id IS NOT NULL AND NOT ${signedExpense('l')}`,
  SIGNED: signedExpense('l'),
} as const;

const SEARCHED = `(l.issuer ILIKE ?1 OR l.description ILIKE ?1 OR l.document_ref ILIKE ?1 OR l.invoice_number ILIKE ?1)`;

/** The lines of one ledger, as whoever may read it asks for them; salaries only for those who keep the books. */
@Injectable()
export class ExpenseLists {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly rows: Rows,
    private readonly whole: WholeLedger,
  ) {}

  /** Refuses with `expense.unknown`. */
  async find(expenseId: string): Promise<Expense> {
    const expense = await this.rows.load(Expense, expenseId);
    this.access.demand(ledgerPolicy.read, expense);
    return expense;
  }

  async list(
    ledger: { readonly projectId: string; readonly partnerId: string },
    filter: ExpenseFilter,
    sort: ExpenseSort,
    descending: boolean,
    page: PageArgs,
  ): Promise<ExpensePage> {
    this.access.demand(ledgerPolicy.read, { ...ledger, category: null });
    const scope = await this.matching(ledger, filter);
    const { work } = this.unit;
    const [found, [sum]] = await Promise.all([
      pageOf(work, Expense, { scope, keys: sortKeys[sort], page, direction: descending ? 'DESC' : 'ASC' }),
      work.reading.ask(
        `SELECT json_build_array(COALESCE(sum(l.eligible), 0)::text) AS told FROM expense ${scope.tail}`,
        [...scope.values],
      ),
    ]);
    return { ...found, sum: Money.ofCents(String(sum?.[0] ?? 0)) };
  }

  private async matching(
    { projectId, partnerId }: { readonly projectId: string; readonly partnerId: string },
    filter: ExpenseFilter,
  ): Promise<Scope> {
    const lines = new Scope('l').where('l.project_id = ?1 AND l.partner_id = ?2', projectId, partnerId);
    if (!keepsBooks(this.unit.actor, projectId, partnerId)) lines.where(`l.category <> 'STAFF'`);
    const { ids, categories, workPackageIds, standing, severity, search, from, until } = filter;
    if (ids) lines.where('l.id = ANY (?1)', ids);
    if (categories) lines.where('l.category = ANY (?1)', categories);
    if (workPackageIds) lines.where('l.work_package_id = ANY (?1)', workPackageIds);
    if (standing) lines.where(STANDING[standing]);
    if (from) lines.where('l.incurred_on >= ?1', from);
    if (until) lines.where('l.incurred_on <= ?1', until);
    if (search?.trim()) lines.where(SEARCHED, containing(search));
    if (severity) {
      const found = await this.whole.gravestBy(projectId, partnerId);
      const such = [...found].filter(([, word]) => word === severity).map(([lineId]) => lineId);
      lines.where('l.id = ANY (?1)', such);
    }
    return lines;
  }
}
