import type { Programme } from '../budget/programme/programme.rules.js';
import { type Day, daysBetween } from '../kernel/day.js';
import { Money } from '../kernel/money.js';

/** The same day so many years later; a 29 February becomes the 28th where there is none. */
export function yearsLater(day: Day, years: number): Day {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const leap = new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() === 1;
  return `${year}${day.endsWith('-02-29') && !leap ? '-02-28' : day.slice(4)}` as Day;
}

/** R13: what is paid back when the operation does not last: the grant by the days that remain of the years after the final payment. */
export function recoveryOf(grant: Money, paidOn: Day, breachedOn: Day, { durability, rounding }: Programme): Money {
  const until = yearsLater(paidOn, durability.years);
  if (breachedOn >= until) return Money.zero;
  const whole = daysBetween(paidOn, until);
  const remaining = Math.min(whole, daysBetween(breachedOn, until));
  return grant.take({ part: BigInt(remaining), whole: BigInt(whole) }, rounding);
}
