import { Money } from '../kernel/money.js';
import type { CostCategory } from './cost-category.rules.js';

/** By what lines may be summed; whatever they were not summed by is null. */
export interface Grouped {
  readonly partnerId: string | null;
  readonly category: CostCategory | null;
  readonly workPackageId: string | null;
}

/** The sum of the lines that share a partner, a category or a work package. */
export interface Tally extends Grouped {
  readonly lines: number;
  readonly amount: Money;
}

export type Dimension = keyof Grouped;
const dimensions: readonly Dimension[] = ['partnerId', 'category', 'workPackageId'];

/** Those that were summed by exactly these dimensions. */
export const groupedBy = <T extends Grouped>(groups: readonly T[], ...by: readonly Dimension[]): T[] =>
  groups.filter((group) => dimensions.every((dimension) => (group[dimension] !== null) === by.includes(dimension)));

export interface Compared extends Grouped {
  readonly planned: Money;
  readonly declared: Money;
}

const keyOf = ({ partnerId, category, workPackageId }: Grouped): string => `${partnerId} ${category} ${workPackageId}`;

/** Plan and declarations side by side; what stands on one side only is set against zero. */
export const sideBySide = (planned: readonly Tally[], declared: readonly Tally[]): Compared[] => {
  const rows = new Map<string, { -readonly [K in keyof Compared]: Compared[K] }>();
  const rowOf = (tally: Tally) => {
    const key = keyOf(tally);
    let row = rows.get(key);
    if (!row) {
      const { partnerId, category, workPackageId } = tally;
      row = { partnerId, category, workPackageId, planned: Money.zero, declared: Money.zero };
      rows.set(key, row);
    }
    return row;
  };
  for (const tally of planned) {
    const row = rowOf(tally);
    row.planned = row.planned.plus(tally.amount);
  }
  for (const tally of declared) {
    const row = rowOf(tally);
    row.declared = row.declared.plus(tally.amount);
  }
  return [...rows.values()];
};
