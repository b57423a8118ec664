import type { EntityManager } from 'typeorm';
import { Money } from '../kernel/money.js';
import type { CostCategory } from './cost-category.rules.js';
import type { Dimension, Tally } from './tally.rules.js';

const COLUMN: Readonly<Record<Dimension, string>> = {
  partnerId: 'partner_id',
  category: 'category',
  workPackageId: 'work_package_id',
};

interface TallyRow {
  readonly parent_id: string;
  readonly partner_id: string | null;
  readonly category: CostCategory | null;
  readonly work_package_id: string | null;
  readonly lines: string;
  readonly amount: string;
}

/** Which lines to sum, by what, and of which parents. */
export interface TallyQuestion {
  readonly table: 'budget_line' | 'claim_line';
  readonly amount: 'amount' | 'eligible';
  readonly parent: 'project_id' | 'claim_id';
  readonly where: string;
  readonly values: readonly unknown[];
  readonly by: ReadonlyArray<readonly Dimension[]>;
}

/** Sums lines by several dimensions in one statement; the answers carry the parent they belong to. */
export async function tally(
  manager: EntityManager,
  { table, amount, parent, where, values, by }: TallyQuestion,
): Promise<Array<Tally & { readonly parentId: string }>> {
  const sets = by.map((set) => `(${[parent, ...set.map((dimension) => COLUMN[dimension])].join(', ')})`);
  const named = new Set(by.flat());
  const columns = Object.entries(COLUMN).map(([dimension, column]) =>
    named.has(dimension as Dimension) ? column : `NULL AS ${column}`,
  );
  const rows: TallyRow[] = await manager.query(
    `SELECT ${parent} AS parent_id, ${columns.join(', ')}, count(*) AS lines, sum(${amount})::text AS amount
     FROM ${table} WHERE ${where} GROUP BY GROUPING SETS (${sets.join(', ')})`,
    [...values],
  );
  return rows.map((row) => ({
    parentId: row.parent_id,
    partnerId: row.partner_id,
    category: row.category,
    workPackageId: row.work_package_id,
    lines: Number(row.lines),
    amount: Money.ofCents(row.amount),
  }));
}
