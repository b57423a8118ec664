import { Money } from '../../kernel/money.js';

/** What was budgeted on one work package, whoever spends it and on what. */
export interface Budgeted {
  readonly itemId: string;
  readonly amount: Money;
}

export interface BudgetDifference {
  readonly itemId: string;
  readonly before: Money;
  readonly after: Money;
  /** After minus before. */
  readonly difference: Money;
}

/** Each work package that has a budget at one of two instants, once; nothing where it had none. */
export function budgetDifferences(before: readonly Budgeted[], after: readonly Budgeted[]): BudgetDifference[] {
  const ids = new Set([...before, ...after].map(({ itemId }) => itemId));
  const at = (lines: readonly Budgeted[], id: string) =>
    Money.sum(lines.filter(({ itemId }) => itemId === id).map(({ amount }) => amount));
  return [...ids].map((itemId) => {
    const [was, is] = [at(before, itemId), at(after, itemId)];
    return { itemId, before: was, after: is, difference: is.minus(was) };
  });
}

/** All of them together. */
export const wholeDifference = (rows: readonly BudgetDifference[]): Omit<BudgetDifference, 'itemId'> => ({
  before: Money.sum(rows.map(({ before }) => before)),
  after: Money.sum(rows.map(({ after }) => after)),
  difference: Money.sum(rows.map(({ difference }) => difference)),
});
