import { addDays, type Day, daysBetween, yearMonthDate } from '../platform/day';

/** Where days fall on a line of so many units. */
export interface TimeScale {
  at(day: Day): number;
  /** The first day of each month on the line. */
  readonly months: readonly Day[];
}

/** Lays the days from one to another, both included, on a line that begins at `left` and is so long. */
export function timeScale(from: Day, until: Day, left: number, length: number): TimeScale {
  const all = Math.max(1, daysBetween(from, addDays(until, 1)));
  const at = (day: Day) => left + (length * Math.min(all, Math.max(0, daysBetween(from, day)))) / all;
  return { at, months: monthsIn(from, until) };
}

/** The first days of the months that begin between two days, both included. */
export function monthsIn(from: Day, until: Day): readonly Day[] {
  const [year, month, date] = yearMonthDate(from);
  const starts: Day[] = [];
  for (let step = date === 1 ? month - 1 : month; ; step += 1) {
    const start = `${year + Math.floor(step / 12)}-${String((step % 12) + 1).padStart(2, '0')}-01`;
    if (start > until) return starts;
    starts.push(start);
  }
}

interface Labelled {
  /** Where the mark stands, and how wide its words are. */
  readonly x: number;
  readonly width: number;
}

/**
 * On which line the words of each mark go so that none covers another, marks sorted from left to right;
 * undefined where even the last line is taken.
 */
export function lines(marks: readonly Labelled[], most: number, gap = 8): readonly (number | undefined)[] {
  const taken: number[] = [];
  return marks.map(({ x, width }) => {
    const line = Array.from({ length: most }, (_, place) => place).find((place) => (taken[place] ?? -Infinity) <= x);
    if (line !== undefined) taken[line] = x + width + gap;
    return line;
  });
}

/** About how wide a text is at 13 px: near enough to keep labels apart. */
export const widthOf = (text: string, size = 13): number => text.length * size * 0.54;
