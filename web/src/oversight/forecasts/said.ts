import { costCategories } from '../../budget/cost-categories';
import type { CostCategory } from '../../graphql/graphql';
import { centsOf } from '../../workplan/spending/moved';

export interface Line {
  readonly category: CostCategory | null;
  readonly amount: string;
}

/** What is said, as the API is told it: the whole, or the categories that were filled in. */
export function linesSaid(
  by: 'whole' | 'parts',
  whole: string,
  parts: Readonly<Partial<Record<CostCategory, string>>>,
): Line[] {
  if (by === 'whole') return whole === '' ? [] : [{ category: null, amount: whole }];
  return costCategories.flatMap((category) => {
    const amount = parts[category] ?? '';
    return amount === '' ? [] : [{ category, amount }];
  });
}

/** The sum of amounts in decimal text, to the cent. */
export function sumOf(lines: ReadonlyArray<Pick<Line, 'amount'>>): string {
  const exact = (amount: string) => {
    const [units = '0', cents = ''] = amount.split('.');
    return centsOf(`${units}.${cents.padEnd(2, '0')}`);
  };
  const digits = lines
    .reduce((sum, { amount }) => sum + exact(amount), 0n)
    .toString()
    .padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
