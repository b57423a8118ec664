import type { Day, Period } from '../kernel/day.js';
import { addMonths } from '../workplan/project.calendar.js';

interface Stretch {
  readonly fromOn: Day;
  readonly untilOn: Day;
}

/** The claim period in which a day falls, or the next one to come. */
export const currentPeriod = <P extends Stretch>(periods: readonly P[], today: Day): P | undefined =>
  periods
    .filter(({ untilOn }) => untilOn >= today)
    .reduce<P | undefined>((first, period) => (first && first.fromOn <= period.fromOn ? first : period), undefined);

/**
 * What a map shows when nobody says otherwise: from a month before the current period to the end of the one
 * that holds this day a year from now.
 */
export function monthsAround(periods: readonly Stretch[], today: Day): Period {
  const inAYear = addMonths(today, 12);
  const last = periods.find(({ fromOn, untilOn }) => fromOn <= inAYear && inAYear <= untilOn);
  return {
    from: addMonths(currentPeriod(periods, today)?.fromOn ?? today, -1),
    until: last?.untilOn ?? inAYear,
  };
}
