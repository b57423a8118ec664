import { apportion } from '../kernel/apportion.js';
import { type Day, daysBetween, earliest, latest, type Period } from '../kernel/day.js';
import { Money } from '../kernel/money.js';
import { Refusal } from '../kernel/refusal.js';

/** What a budget line has in one calendar year. */
export interface YearAmount {
  readonly year: number;
  readonly amount: Money;
}

/** How a line keeps its years: the first, and what each from there on has. Neither: it is for the whole duration. */
export interface Spread {
  readonly fromYear: number | null;
  readonly byYear: Money[] | null;
}

export const WHOLE_DURATION: Spread = { fromYear: null, byYear: null };

export const yearsOf = ({ fromYear, byYear }: Spread): YearAmount[] =>
  fromYear === null || byYear === null ? [] : byYear.map((amount, i) => ({ year: fromYear + i, amount }));

/** From the first year that has something to the last; years of nothing alone are the whole duration. */
export function spreadOf(years: readonly YearAmount[]): Spread {
  const told = years.filter(({ amount }) => !amount.isZero).map(({ year }) => year);
  if (told.length === 0) return WHOLE_DURATION;
  const [fromYear, last] = [Math.min(...told), Math.max(...told)];
  const at = (year: number) => Money.sum(years.flatMap((one) => (one.year === year ? [one.amount] : [])));
  return { fromYear, byYear: Array.from({ length: last - fromYear + 1 }, (_, i) => at(fromYear + i)) };
}

/** The calendar years that a period touches. */
export function yearsWithin({ from, until }: Period): number[] {
  const [first, last] = [yearOf(from), yearOf(until)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** Another amount over the same years, each as large a part of it as before, to the cent. */
export function rescaled(spread: Spread, amount: Money): Spread {
  const years = yearsOf(spread);
  if (years.length === 0) return WHOLE_DURATION;
  const parts = apportion(
    amount,
    years.map((one) => one.amount.cents),
  );
  return spreadOf(years.map(({ year }, i) => ({ year, amount: parts[i] as Money })));
}

/** An amount over the years of a period, by the days that its works have in each; by all days where they have none. */
export function spreadByDays(amount: Money, works: readonly Period[], within: Period): Spread {
  const years = yearsWithin(within);
  const weigh = (periods: readonly Period[]) =>
    years.map((year) => BigInt(periods.reduce((sum, period) => sum + daysIn(year, period, within), 0)));
  const own = weigh(works);
  const parts = apportion(amount, own.some((days) => days > 0n) ? own : weigh([within]));
  return spreadOf(years.map((year, i) => ({ year, amount: parts[i] as Money })));
}

function daysIn(year: number, { from, until }: Period, within: Period): number {
  const first = latest(from, within.from, `${year}-01-01`);
  const last = earliest(until, within.until, `${year}-12-31`);
  return Math.max(0, daysBetween(first, last) + 1);
}

/** The years of a line that an agreement of these days does not have. */
export const yearsOutside = (spread: Spread, within: Period): YearAmount[] => {
  const known = yearsWithin(within);
  return yearsOf(spread).filter(({ year, amount }) => !known.includes(year) && !amount.isZero);
};

/** Refuses with `agreement.year-twice`, `.amount-negative`, `.year-outside`, and `.years-differ` unless the years are the line. */
export function refuseYears(amount: Money, years: readonly YearAmount[], within: Period): void {
  if (years.length === 0) return;
  const { from, until } = within;
  const twice = years.find(({ year }, i) => years.findIndex((one) => one.year === year) < i);
  if (twice) throw new Refusal('agreement.year-twice', { year: twice.year });
  const negative = years.find((one) => one.amount.cents < 0n);
  if (negative) throw new Refusal('agreement.amount-negative', { amount: negative.amount.toString() });
  const [outside] = yearsOutside(spreadOf(years), within);
  if (outside) throw new Refusal('agreement.year-outside', { year: String(outside.year), from, until });
  const sum = Money.sum(years.map((one) => one.amount));
  if (!sum.equals(amount))
    throw new Refusal('agreement.years-differ', {
      ...{ amount: amount.toString(), sum: sum.toString(), gap: amount.minus(sum).toString() },
    });
}
