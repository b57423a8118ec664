import type { Programme } from '../budget/programme/programme.rules.js';
import { type Day, daysBetween } from '../kernel/day.js';
import { Money } from '../kernel/money.js';

/** The same day so many years later; a 29 February becomes the 28th where there is none. */
export function yearsLater(day: Day, years: number): Day {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const leap = new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() === 1;
  return `${year}${day.endsWith('-02-29') && !leap ? '-02-28' : day.slice(4)}` as Day;
}

/** Of the years in which an operation must last. */
export interface Lasting {
  readonly until: Day;
  /** Days from the breach; none from the last day on, all of them before the first. */
  readonly remaining: number;
  readonly whole: number;
}

/** R13: for so many years from the final payment. */
export function lastingOf(paidOn: Day, breachedOn: Day, years: number): Lasting {
  const until = yearsLater(paidOn, years);
  const whole = daysBetween(paidOn, until);
  const remaining = breachedOn >= until ? 0 : Math.min(whole, daysBetween(breachedOn, until));
  return { until, remaining, whole };
}

/** R13: what is paid back when the operation does not last: the grant by the days that remain of the years after the final payment. */
export function recoveryOf(grant: Money, paidOn: Day, breachedOn: Day, { durability, rounding }: Programme): Money {
  const { remaining, whole } = lastingOf(paidOn, breachedOn, durability.years);
  return remaining === 0 ? Money.zero : grant.take({ part: BigInt(remaining), whole: BigInt(whole) }, rounding);
}

/** What is certified of something, and what was paid of the claim that it stands in. */
export interface Paid {
  readonly certified: Money;
  /** Of the whole claim. */
  readonly retained: Money;
  /** Of the fund, for the whole claim. */
  readonly paid: Money;
}

export interface Reckoned extends Lasting {
  /** Of the fund, for what is in question. */
  readonly granted: Money;
  /** Of the expenditure, taken from what is certified: below zero. */
  readonly amount: Money;
  /** Of the fund, to be paid back. */
  readonly owed: Money;
}

/** R13 of part of a claim: the fund brought it its share of what was paid; both it and that go by the days that remain. */
export function reckonedOf(
  { certified, retained, paid }: Paid,
  paidOn: Day,
  breachedOn: Day,
  programme: Programme,
): Reckoned {
  const share = certified.outOf(retained);
  const granted = share ? paid.take(share, programme.rounding) : Money.zero;
  const part = (whole: Money) => recoveryOf(whole, paidOn, breachedOn, programme);
  return {
    ...lastingOf(paidOn, breachedOn, programme.durability.years),
    ...{ granted, amount: Money.zero.minus(part(certified)), owed: part(granted) },
  };
}
