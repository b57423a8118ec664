import { Money } from '../kernel/money.js';
import type { Scope } from '../platform/database/scope.js';
import type { Work } from '../platform/database/work.js';
import type { CostCategory } from './cost-category.rules.js';
import type { Dimension, Tally } from './tally.rules.js';

const COLUMN: Readonly<Record<Dimension, string>> = {
  partnerId: 'partner_id',
  category: 'category',
  workPackageId: 'work_package_id',
};

type ToldSum = readonly [
  parentId: string,
  partnerId: string | null,
  category: CostCategory | null,
  workPackageId: string | null,
  lines: number,
  amount: string,
];

/** Which lines to sum, by what, and of which parents. */
export interface TallyQuestion {
  readonly table: 'budget_line' | 'claim_line' | 'certified_entry';
  readonly amount: 'amount' | 'eligible';
  readonly parent: 'project_id' | 'claim_id';
  readonly within: Scope;
  readonly by: ReadonlyArray<readonly Dimension[]>;
}

/** Sums lines by several dimensions in one statement; the answers carry the parent they belong to. */
export async function tally(
  { reading }: Work,
  { table, amount, parent, within, by }: TallyQuestion,
): Promise<Array<Tally & { readonly parentId: string }>> {
  const sets = by.map((set) => `(${[parent, ...set.map((dimension) => COLUMN[dimension])].join(', ')})`);
  const named = new Set(by.flat());
  const columns = Object.entries(COLUMN).map(([dimension, column]) =>
    named.has(dimension as Dimension) ? column : 'NULL',
  );
  const told = await reading.ask(
    `SELECT json_build_array(${parent}, ${columns.join(', ')}, count(*), sum(${amount})::text) AS told
     FROM ${table} ${within.tail} GROUP BY GROUPING SETS (${sets.join(', ')})`,
    within.values,
  );
  return (told as unknown as readonly ToldSum[]).map(([parentId, partnerId, category, workPackageId, lines, sum]) => ({
    parentId,
    partnerId,
    category,
    workPackageId,
    lines,
    amount: Money.ofCents(sum),
  }));
}
