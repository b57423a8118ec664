import type { Programme } from '../budget/programme/programme.rules.js';
import { addDays, type Day, daysBetween, earliest, latest, type Period } from '../kernel/day.js';
import { Money } from '../kernel/money.js';
import { type EmploymentTerms, termsOn } from './employment.rules.js';
import { costOfHours, fixedShareCost, type Hours, hourlyRate } from './hourly-rate.funding.js';

/** Terms with how the work is counted under them. */
export interface PaidTerms extends EmploymentTerms {
  readonly method: 'HOURLY' | 'FIXED_SHARE';
  /** Of the mission letter, in hundredths of a percent. */
  readonly fixedShare: number | null;
}

export interface DayOfWork {
  readonly day: Day;
  readonly workPackageId: string;
  readonly hours: Hours;
}

/** What one work package cost at one rate; a fixed share has no hours, no rate and no work package. */
export interface CostLine {
  readonly workPackageId: string | null;
  readonly termId: string;
  readonly hours: Hours;
  readonly rate: Money | null;
  readonly cost: Money;
}

/** The first and the last day of a month told by its first. */
export const monthOf = (first: Day): { readonly from: Day; readonly until: Day } => {
  const next = addDays(first, 31);
  return { from: first, until: addDays(`${next.slice(0, 7)}-01` as Day, -1) };
};

/** The first days of the months whose last day is in a period: a month of work belongs to the claim in which it ends. */
export function monthsEndingIn({ from, until }: Period): Day[] {
  const months: Day[] = [];
  for (
    let first = `${from.slice(0, 7)}-01` as Day;
    monthOf(first).until <= until;
    first = addDays(monthOf(first).until, 1)
  )
    months.push(first);
  return months;
}

/** R2, R3: what somebody's month cost the project, to the cent, work package by work package at the rate of their terms. */
export function costOfMonth(
  month: Day,
  worked: readonly DayOfWork[],
  terms: readonly PaidTerms[],
  programme: Programme,
): CostLine[] {
  const sums = new Map<string, { workPackageId: string; term: PaidTerms; hours: Hours }>();
  for (const { day, workPackageId, hours } of worked) {
    const term = termsOn(terms, day);
    if (term?.method !== 'HOURLY') continue;
    const key = `${workPackageId} ${term.id}`;
    sums.set(key, { workPackageId, term, hours: (sums.get(key)?.hours ?? 0n) + hours });
  }
  const hourly = [...sums.values()].map(({ workPackageId, term, hours }) => {
    const rate = hourlyRate(term.annualCost, term.quota, programme);
    return { workPackageId, termId: term.id, hours, rate, cost: costOfHours(rate, hours, programme) };
  });
  return [...hourly, ...fixedShares(month, terms, programme)];
}

/** A twelfth of the year's cost, at the share of the mission letter, for the days of the month that it governs. */
function fixedShares(month: Day, terms: readonly PaidTerms[], programme: Programme): CostLine[] {
  const { from, until } = monthOf(month);
  const whole = BigInt(daysBetween(from, until) + 1);
  return terms.flatMap((term): CostLine[] => {
    if (term.method !== 'FIXED_SHARE' || term.fixedShare === null) return [];
    const days = daysBetween(latest(term.from, from), earliest(term.until ?? until, until)) + 1;
    if (days <= 0) return [];
    const monthly = term.annualCost.take({ part: BigInt(days), whole: 12n * whole }, programme.rounding);
    const share = { part: BigInt(term.fixedShare), whole: 10_000n };
    const cost = fixedShareCost(monthly, share, programme);
    return [{ workPackageId: null, termId: term.id, hours: 0n, rate: null, cost }];
  });
}

export const totalOf = (lines: readonly CostLine[]): Money => Money.sum(lines.map(({ cost }) => cost));
