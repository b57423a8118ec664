import { addDays, type Day, type Period } from '../kernel/day.js';
import { addMonths } from '../workplan/project.calendar.js';

/** The claim period in which a day falls, or the next one to come. */
export const currentPeriod = <P extends { readonly fromOn: Day; readonly untilOn: Day }>(
  periods: readonly P[],
  today: Day,
): P | undefined =>
  periods
    .filter(({ untilOn }) => untilOn >= today)
    .reduce<P | undefined>((first, period) => (first && first.fromOn <= period.fromOn ? first : period), undefined);

/** From a month before a day to the eve of its first anniversary: what a map shows when nobody says otherwise. */
export const yearAround = (day: Day): Period => ({ from: addMonths(day, -1), until: addDays(addMonths(day, 12), -1) });
