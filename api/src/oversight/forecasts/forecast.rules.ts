import type { CostCategory } from '../../budget/cost-category.rules.js';
import { Money } from '../../kernel/money.js';
import { Refusal } from '../../kernel/refusal.js';

/** What was said of one category of a period, or of the whole of it. */
export interface SaidLine {
  readonly category: CostCategory | null;
  readonly amount: Money;
}

export const forecastStandings = ['DECLARED', 'FORESEEN', 'PLANNED'] as const;
export type ForecastStanding = (typeof forecastStandings)[number];

/** One partner and one period: planned, declared, and what it said last of it. */
export interface Outlook {
  readonly planned: Money;
  readonly declared: Money;
  /** Its expenditure of the period stands in a claim that was submitted. */
  readonly sent: boolean;
  readonly said: readonly SaidLine[] | null;
}

export interface Expected {
  readonly amount: Money;
  readonly standing: ForecastStanding;
}

/** What was declared, once it was; else what the partner says; else what the plan says. */
export function expectedOf({ planned, declared, sent, said }: Outlook): Expected {
  if (sent) return { amount: declared, standing: 'DECLARED' };
  if (said) return { amount: Money.sum(said.map(({ amount }) => amount)), standing: 'FORESEEN' };
  return { amount: planned, standing: 'PLANNED' };
}

/** What each amount makes with those before it. */
export const cumulated = (amounts: readonly Money[]): Money[] => {
  let sum = Money.zero;
  return amounts.map((amount) => {
    sum = sum.plus(amount);
    return sum;
  });
};

/** Refuses a forecast that says nothing, says a category twice, says the whole and its parts, or less than nothing. */
export function agreeOnLines(lines: readonly SaidLine[]): void {
  const categories = lines.map(({ category }) => category);
  if (lines.length === 0) throw new Refusal('forecast.empty');
  if (categories.includes(null) && lines.length > 1) throw new Refusal('forecast.whole-and-parts');
  if (new Set(categories).size < lines.length) throw new Refusal('forecast.category-twice');
  const negative = lines.find(({ amount }) => amount.cents < 0n);
  if (negative) throw new Refusal('forecast.below-zero', { amount: negative.amount.toString() });
}
