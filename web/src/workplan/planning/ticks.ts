import { addDays, addMonths, type Day, weekday, yearMonthDate } from '../../platform/day';
import type { Scale } from './scale';

export type TickUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** One division of the ruler. */
export interface Tick {
  readonly day: Day;
  readonly x: number;
  readonly width: number;
}

/** The two divisions that a ruler of so many pixels a day can name. */
export function unitsAt({ perDay }: Pick<Scale, 'perDay'>): { readonly upper: TickUnit; readonly lower: TickUnit } {
  if (perDay >= 18) return { upper: 'month', lower: 'day' };
  if (perDay >= 7.5) return { upper: 'month', lower: 'week' };
  if (perDay >= 1.05) return { upper: 'year', lower: 'month' };
  return { upper: 'year', lower: perDay >= 0.35 ? 'quarter' : 'year' };
}

function beginningOf(day: Day, unit: TickUnit): Day {
  const [year, month] = yearMonthDate(day);
  const two = (figure: number) => String(figure).padStart(2, '0');
  if (unit === 'day') return day;
  if (unit === 'week') return addDays(day, -((weekday(day) + 6) % 7));
  if (unit === 'month') return `${year}-${two(month)}-01`;
  if (unit === 'quarter') return `${year}-${two(month - ((month - 1) % 3))}-01`;
  return `${year}-01-01`;
}

function following(day: Day, unit: TickUnit): Day {
  if (unit === 'day') return addDays(day, 1);
  if (unit === 'week') return addDays(day, 7);
  return addMonths(day, unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12);
}

/** The divisions of one kind that show between two places of the chart. */
export function ticksOf(scale: Scale, unit: TickUnit, left: number, right: number): readonly Tick[] {
  const ticks: Tick[] = [];
  const last = Math.min(right, scale.width);
  let day = beginningOf(scale.dayAt(Math.max(0, left)), unit);
  for (let x = scale.at(day); x < last; ) {
    const next = following(day, unit);
    const end = scale.at(next);
    const from = Math.max(0, x);
    if (end > 0) ticks.push({ day, x: from, width: end - from });
    day = next;
    x = end;
  }
  return ticks;
}
