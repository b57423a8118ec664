import type { Programme } from '../budget/programme/programme.rules.js';
import { Money, type Share } from '../kernel/money.js';

/** Hours of work in hundredths: 7 h 30 is `750n`. */
export type Hours = bigint;

export const hours = (text: string): Hours => Money.of(text).cents;
/** For showing: hours as a number, which they may be since they are not money. */
export const hoursShown = (count: Hours): number => Number(count) / 100;

/** R2: the latest documented annual gross cost over the year of the programme, both at the person's quota. */
export const hourlyRate = (annualCost: Money, quota: Share, { staff, rounding }: Programme): Money =>
  annualCost.take({ part: quota.whole, whole: BigInt(staff.yearHours) * quota.part }, rounding);

/** The rate is settled to the cent first, then taken by the hour: 640 h at 30.23. */
export const costOfHours = (rate: Money, worked: Hours, { rounding }: Programme): Money =>
  rate.take({ part: worked, whole: 100n }, rounding);

/** R3: a fixed share of a month's gross employment cost; a mission letter says the share, and no timesheet is kept. */
export const fixedShareCost = (monthlyCost: Money, share: Share, { rounding }: Programme): Money =>
  monthlyCost.take(share, rounding);
