import type { Day } from '../../kernel/day.js';
import { type Holiday, type HolidayRegime, publicHolidays } from '../schedule/public-holidays.calendar.js';

export interface RegionalHoliday extends Holiday {
  /** Who keeps it: all of France, or Alsace-Moselle alone. */
  readonly regime: HolidayRegime;
}

/** The public holidays of the years of a project, of the one before and of the one after. */
export function holidaysAround({
  startsOn,
  endsOn,
}: {
  readonly startsOn: Day;
  readonly endsOn: Day;
}): RegionalHoliday[] {
  const [first, last] = [Number(startsOn.slice(0, 4)) - 1, Number(endsOn.slice(0, 4)) + 1];
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return years.flatMap((year) => {
    const everywhere = new Set(publicHolidays(year, 'FRANCE').map(({ name }) => name));
    return publicHolidays(year, 'ALSACE_MOSELLE').map(({ day, name }): RegionalHoliday => {
      return { day, name, regime: everywhere.has(name) ? 'FRANCE' : 'ALSACE_MOSELLE' };
    });
  });
}
