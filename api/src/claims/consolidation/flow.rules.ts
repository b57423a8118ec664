import { type CostCategory, categoryOrder } from '../../budget/cost-category.rules.js';
import type { Fund, Funding } from '../../budget/financing.funding.js';
import { apportion } from '../../kernel/apportion.js';
import { Money } from '../../kernel/money.js';

/** What one partner declares in one category. */
export interface FlowCell {
  readonly partnerId: string;
  readonly category: CostCategory;
  readonly amount: Money;
}

/** What one fund brings of one category. */
export interface FlowShare {
  readonly category: CostCategory;
  readonly fund: Fund;
  readonly amount: Money;
}

/** Cells of the same partner and category are one, in the order of statements. */
export function flowCells(cells: readonly FlowCell[]): FlowCell[] {
  const sums = new Map<string, FlowCell>();
  for (const cell of cells) {
    const key = `${cell.partnerId} ${cell.category}`;
    const amount = cell.amount.plus(sums.get(key)?.amount ?? Money.zero);
    sums.set(key, { ...cell, amount });
  }
  return [...sums.values()].sort((a, b) => categoryOrder(a.category) - categoryOrder(b.category));
}

/**
 * How the funds, each split on the whole (R6), are drawn from the categories: to the cent both ways. What partners pay
 * themselves is what is left of each category; a category below zero is theirs alone.
 */
export function sharesOfCategories(cells: readonly FlowCell[], funds: readonly Funding[]): FlowShare[] {
  const totals = new Map<CostCategory, Money>();
  for (const { category, amount } of cells) totals.set(category, amount.plus(totals.get(category) ?? Money.zero));
  const categories = [...totals.keys()].sort((a, b) => categoryOrder(a) - categoryOrder(b));
  const weights = categories.map((category) => {
    const { cents } = totals.get(category) ?? Money.zero;
    return cents > 0n ? cents : 0n;
  });
  if (categories.length === 0) return [];
  const drawn = funds
    .filter(({ fund }) => fund !== 'SELF')
    .map(({ fund, amount }) => ({ fund, parts: apportion(amount, weights) }));
  return categories.flatMap((category, i) => {
    const shares = drawn.map(({ fund, parts }) => ({ category, fund, amount: parts[i] ?? Money.zero }));
    const own = (totals.get(category) ?? Money.zero).minus(Money.sum(shares.map(({ amount }) => amount)));
    const all: FlowShare[] = [...shares, { category, fund: 'SELF', amount: own }];
    return all.filter(({ amount }) => !amount.isZero);
  });
}
