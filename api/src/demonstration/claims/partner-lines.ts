import type { Day, Period } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import { habits } from '../budget/spending-habits.js';
import type { PartnerName } from '../consortium/partners.js';
import type { Cell } from './cells.js';
import type { Drafted } from './drafted-line.js';
import type { Fixed } from './fixed-lines.js';
import type { LineCount } from './line-counts.js';
import { purchaseLines } from './purchase-lines.js';
import { flatRateLines, monthsFrom, staffLines } from './staff-lines.js';

export interface Report {
  readonly partner: PartnerName;
  readonly cells: readonly Cell[];
  readonly count: LineCount;
  readonly period: Period;
  readonly months: number;
  /** Sets the invented purchases of one report apart from those of another. */
  readonly serial: number;
  readonly fixed?: readonly Fixed[];
}

export const declaredOn = ({ eligible, net }: Drafted): Money => Money.of(eligible ?? net);

/** What one partner reports: wages, their flat rate, purchases; each task sums to its amount, to the cent. */
export function partnerLines({ partner, cells, count, period, months, serial, fixed = [] }: Report): Drafted[] {
  const told = fixed.map(({ line }) => line);
  const free = less(cells, told);
  const days: readonly Day[] = monthsFrom(period.from, months);
  const staff = staffLines(partner, free, { percent: habits[partner].staff, lines: count.staff, months: days });
  const paid = cells.map(({ work }, i) => [...(staff[i] ?? []), ...told.filter((line) => isWage(line, work))]);
  const flat = flatRateLines(free, paid, period.until);
  const wages = staff.flat();
  const left = less(free, [...wages, ...flat]);
  const lines = count.all - wages.length - flat.length;
  const written = [...wages, ...flat, ...purchaseLines(partner, left, { lines, period, serial })];
  return fixed.reduce((all, { place, line }) => all.toSpliced(place, 0, line), written);
}

const isWage = ({ category, work }: Drafted, of: string): boolean => category === 'STAFF' && work === of;

/** What is left of each task beside these lines. */
const less = (cells: readonly Cell[], lines: readonly Drafted[]): Cell[] =>
  cells.map(({ work, amount }) => {
    const taken = Money.sum(lines.filter((line) => line.work === work).map(declaredOn));
    return { work, amount: amount - taken.cents };
  });
