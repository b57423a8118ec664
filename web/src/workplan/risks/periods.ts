import type { Day } from '../../platform/day';

/** Months over which expenditure is declared, and the state of the risks told. */
export interface Period {
  readonly number: number;
  readonly fromOn: Day;
  readonly untilOn: Day;
}

interface Dated {
  /** The day it was said. */
  readonly on: Day;
}

export interface PeriodOf<Review> {
  /** None for what was said outside any period. */
  readonly period: Period | undefined;
  readonly reviews: readonly Review[];
}

const isIn = ({ fromOn, untilOn }: Period, on: Day): boolean => fromOn <= on && on <= untilOn;

/**
 * Reviews, newest first, under the periods in which they were said, newest first.
 * A period since the oldest of them that passed without one is there too, empty.
 */
export function byPeriod<Review extends Dated>(
  reviews: readonly Review[],
  periods: readonly Period[],
  today: Day,
): readonly PeriodOf<Review>[] {
  const oldest = reviews.at(-1)?.on;
  if (oldest === undefined) return [];
  const shown = periods.filter(({ fromOn, untilOn }) => untilOn >= oldest && fromOn <= today);
  const held = [...shown]
    .sort((a, b) => b.number - a.number)
    .map((period) => ({ period, reviews: reviews.filter(({ on }) => isIn(period, on)) }));
  const outside = reviews.filter(({ on }) => !shown.some((period) => isIn(period, on)));
  return outside.length > 0 ? [...held, { period: undefined, reviews: outside }] : held;
}
