import type { CostCategory } from '../../budget/cost-category.rules.js';
import { Money } from '../../kernel/money.js';
import type { SaidLine } from './forecast.rules.js';
import type { Ceiling } from './forecast-warnings.rules.js';

interface Summed {
  readonly category: CostCategory | null;
  readonly amount: Money;
}

/** What one partner has, declared and foresees, by which its ceilings are known. */
export interface PartnerFigures {
  readonly partnerId: string;
  /** By category. */
  readonly budgets: readonly Summed[];
  /** By category, of every period that was sent. */
  readonly declared: readonly Summed[];
  /** Its last words on each period that was not. */
  readonly said: ReadonlyArray<readonly SaidLine[]>;
}

const sum = (amounts: readonly Summed[], category?: CostCategory): Money =>
  Money.sum(amounts.filter((one) => category === undefined || one.category === category).map(({ amount }) => amount));

/** One ceiling for all a partner has, and one for each category of which it has spoken. */
export function ceilingsOf({ partnerId, budgets, declared, said }: PartnerFigures): Ceiling[] {
  const foreseen = said.flat();
  const categories = [...new Set(foreseen.flatMap(({ category }) => category ?? []))];
  const of = (category?: CostCategory): Ceiling => ({
    partnerId,
    category: category ?? null,
    budget: sum(budgets, category),
    declared: sum(declared, category),
    foreseen: sum(foreseen, category),
  });
  return [of(), ...categories.map((category) => of(category))];
}
