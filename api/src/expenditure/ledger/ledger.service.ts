import { Injectable } from '@nestjs/common';
import { BudgetLine } from '../../budget/budget-line.entity.js';
import { type CostCategory, costCategories } from '../../budget/cost-category.rules.js';
import { Declarations } from '../../budget/declarations.js';
import { Partner } from '../../consortium/partner.entity.js';
import type { Share } from '../../kernel/money.js';
import { Money } from '../../kernel/money.js';
import { Access } from '../../platform/access/access.js';
import { keepsBooks, partnersOf } from '../../platform/access/actor.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ledgerPolicy } from './ledger.policy.js';
import type { Ledger, LedgerCategory } from './ledger.types.js';
import { LedgerTermsReader } from './ledger-terms.js';

/** What one category of a ledger adds up to; `waiting` is what no submitted claim holds yet. */
interface Sum {
  readonly eligible: Money;
  readonly waiting: Money;
  readonly lines: number;
}

const NONE: Sum = { eligible: Money.zero, waiting: Money.zero, lines: 0 };

const SUMS = `SELECT json_build_array(category, sum(eligible)::text,
    COALESCE(sum(eligible) FILTER (WHERE NOT EXISTS (
      SELECT FROM claim_line c WHERE c.expense_id = e.id AND c.sealed)), 0)::text, count(*)) AS told
  FROM expense e WHERE project_id = $1 AND partner_id = $2 GROUP BY category`;

type ToldSum = readonly [category: CostCategory, eligible: string, waiting: string, lines: number];

/** A partner’s expenditure beside its budget. */
@Injectable()
export class LedgerService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly reader: LedgerTermsReader,
    private readonly declarations: Declarations,
  ) {}

  /** The partners for whom the person works: whose ledgers they read, in the order of the consortium. */
  mine(projectId: string): Promise<Partner[]> {
    this.access.narrowed(ledgerPolicy.read);
    const { work, actor } = this.unit;
    return plainRows(work, Partner, 'WHERE project_id = $1 AND id = ANY ($2) ORDER BY position, id', [
      projectId,
      partnersOf(actor, projectId),
    ]);
  }

  async of(projectId: string, partnerId: string): Promise<Ledger> {
    const facts = { projectId, partnerId, category: null };
    this.access.demand(ledgerPolicy.read, facts);
    const { work, actor } = this.unit;
    const [{ partner, terms }, budget, declared, told] = await Promise.all([
      this.reader.of(projectId, partnerId),
      plainRows(work, BudgetLine, 'WHERE project_id = $1 AND partner_id = $2', [projectId, partnerId]),
      this.declarations.of(projectId, [partnerId], [['category']]),
      work.reading.ask(SUMS, [projectId, partnerId]),
    ]);
    const sums = new Map(
      (told as unknown as ToldSum[]).map(([category, eligible, waiting, lines]): [CostCategory, Sum] => [
        category,
        { eligible: Money.ofCents(eligible), waiting: Money.ofCents(waiting), lines },
      ]),
    );
    const books = keepsBooks(actor, projectId, partnerId);
    const categories = costCategories.map((category) => {
      const planned = Money.sum(budget.filter((line) => line.category === category).map(({ amount }) => amount));
      const claimed = Money.sum(declared.filter((one) => one.category === category).map(({ amount }) => amount));
      const masked = category === 'STAFF' && !books;
      return rowOf(
        { category, planned, claimed, sum: sums.get(category) ?? NONE, masked },
        terms?.programme.transfers.tolerance,
      );
    });
    const all = [...sums.values()];
    return {
      partner,
      programme: terms?.programme.title ?? null,
      categories: categories.filter(({ budget, spent, lines }) => !budget.isZero || !spent?.isZero || lines !== 0),
      sum: Money.sum(all.map(({ eligible }) => eligible)),
      lines: all.reduce((count, { lines }) => count + lines, 0),
      viewerCan: this.access.permitted(ledgerPolicy, facts),
    };
  }
}

interface Counted {
  readonly category: CostCategory;
  readonly planned: Money;
  readonly claimed: Money;
  readonly sum: Sum;
  readonly masked: boolean;
}

const NO_TOLERANCE: Share = { part: 0n, whole: 1n };

function rowOf({ category, planned, claimed, sum, masked }: Counted, tolerance: Share = NO_TOLERANCE): LedgerCategory {
  const ceiling = planned.plus(planned.take(tolerance, 'toward-zero'));
  if (masked) return { category, budget: planned, ceiling, spent: null, claimed: null, left: null, lines: null };
  const spent = claimed.plus(sum.waiting);
  return { category, budget: planned, ceiling, spent, claimed, left: planned.minus(spent), lines: sum.lines };
}
