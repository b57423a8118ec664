import { type CalendarTerms, WorkingCalendar } from './working.calendar.js';

export interface Compiled {
  /** The same for the same terms. */
  readonly key: string;
  readonly calendar: WorkingCalendar;
}

/** A calendar weighs 130 kB. */
const MOST_KEPT = 64;
const kept = new Map<string, WorkingCalendar>();

/** One calendar for all who work by the same terms; those asked for last stay compiled. Refuses with `calendar.never-works`. */
export function compiled(terms: CalendarTerms): Compiled {
  const key = keyOf(terms);
  const calendar = kept.get(key) ?? new WorkingCalendar(terms);
  kept.delete(key);
  kept.set(key, calendar);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest) kept.delete(oldest);
  return { key, calendar };
}

const keyOf = ({ weekdays, holidays, closures, openings }: CalendarTerms): string => {
  const written = (periods: CalendarTerms['closures']) => periods.map(({ from, until }) => `${from}/${until}`).sort();
  return [[...weekdays].sort().join(''), holidays, written(closures).join(), written(openings).join()].join(' ');
};
