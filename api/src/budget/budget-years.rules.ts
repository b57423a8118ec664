import { Money } from '../kernel/money.js';
import type { YearDeclared } from './declarations.js';
import type { YearAmount } from './years.rules.js';

/** What one calendar year was given, and what became of it; no year: what is planned for the whole duration. */
export interface YearCompared {
  readonly year: number | null;
  readonly planned: Money;
  readonly declared: Money;
  readonly certified: Money;
}

type Planned = Omit<YearAmount, 'year'> & { readonly year: number | null };

/** Year after year, the whole duration last; nothing where no line says its years. */
export function byYear(planned: readonly Planned[], declared: readonly YearDeclared[]): YearCompared[] {
  if (planned.every(({ year }) => year === null)) return [];
  const years = [...new Set([...planned, ...declared].map(({ year }) => year))];
  return years
    .sort((a, b) => (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER))
    .map((year) => ({
      year,
      planned: Money.sum(planned.flatMap((one) => (one.year === year ? [one.amount] : []))),
      declared: Money.sum(declared.flatMap((one) => (one.year === year ? [one.declared] : []))),
      certified: Money.sum(declared.flatMap((one) => (one.year === year ? [one.certified] : []))),
    }));
}
