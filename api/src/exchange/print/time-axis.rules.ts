import { addDays, type Day, daysBetween, earliest, latest, type Period } from '../../kernel/day.js';

/** Days as places on paper. */
export interface Axis extends Period {
  readonly left: number;
  readonly width: number;
  /** Where a day begins. */
  at(day: Day): number;
  /** Where it ends. */
  after(day: Day): number;
}

export function axisOf({ from, until }: Period, left: number, width: number): Axis {
  const days = daysBetween(from, until) + 1;
  const at = (day: Day) => left + (width * daysBetween(from, latest(from, earliest(day, addDays(until, 1))))) / days;
  return { from, until, left, width, at, after: (day) => at(addDays(day, 1)) };
}

export interface Stretch extends Period {
  /** A year, or the number of a month or a quarter, from 1. */
  readonly number: number;
  readonly left: number;
  readonly width: number;
}

const monthsIn: Readonly<Record<'YEAR' | 'QUARTER' | 'MONTH', number>> = { YEAR: 12, QUARTER: 3, MONTH: 1 };
/** Below this, a month has no room for its name. */
const NARROWEST_MONTH = 17;

/** Years, quarters or months of an axis, the first and the last as far as it goes. */
export function stretchesOf(axis: Axis, unit: keyof typeof monthsIn): Stretch[] {
  const months = monthsIn[unit];
  const stretches: Stretch[] = [];
  let [year, month] = [Number(axis.from.slice(0, 4)), Number(axis.from.slice(5, 7)) - 1];
  month -= month % months;
  for (;;) {
    const first = dayAt(year, month);
    if (first > axis.until) return stretches;
    const next = dayAt(year, month + months);
    const [from, until] = [latest(first, axis.from), earliest(addDays(next, -1), axis.until)];
    const number = unit === 'YEAR' ? year : Math.floor(month / months) + 1;
    stretches.push({ from, until, number, left: axis.at(from), width: axis.after(until) - axis.at(from) });
    [year, month] = month + months > 11 ? [year + 1, 0] : [year, month + months];
  }
}

const dayAt = (year: number, month: number): Day =>
  `${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01` as Day;

/** The finest of months and quarters whose names can be read. */
export const unitOf = (axis: Axis): 'MONTH' | 'QUARTER' =>
  (axis.width / (daysBetween(axis.from, axis.until) + 1)) * 28 >= NARROWEST_MONTH ? 'MONTH' : 'QUARTER';
