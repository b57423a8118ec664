import { apportion } from '../../kernel/apportion.js';
import { addDays, type Day, daysBetween, earliest, latest, type Period } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';

/** A work package or a task, and how long it lasts. */
export interface DatedWork {
  readonly id: string;
  readonly parentId: string | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** What time is cut by: the claim periods, the calendar years, and the last day on which an expense may be declared. */
export interface Cuts {
  readonly periods: readonly Period[];
  readonly lastOn: Day;
}

/** Days of one claim period and one calendar year, all before the last day or all beyond it. */
export interface Stretch extends Period {
  /** Its place among the claim periods; none where no claim period has these days. */
  readonly period: number | null;
  readonly year: number;
  readonly beyond: boolean;
}

/** What falls on a stretch. */
export interface Spending extends Stretch {
  readonly amount: Money;
}

/** Cuts the days from one to another into stretches that follow each other; the first of two periods has the days of both. */
export function stretchesOf({ from, until }: Period, { periods, lastOn }: Cuts): Stretch[] {
  const found: Stretch[] = [];
  for (let day = from; day <= until; day = addDays((found.at(-1) as Stretch).until, 1)) {
    const beyond = day > lastOn;
    const year = Number(day.slice(0, 4));
    const at = beyond ? -1 : periods.findIndex((period) => period.from <= day && day <= period.until);
    const ends = [until, `${year}-12-31` as Day];
    if (!beyond) ends.push(lastOn, ...nextEdges(day, periods));
    found.push({ from: day, until: earliest(...ends), period: at < 0 ? null : at, year, beyond });
  }
  return found;
}

/** The last days before which no period begins or ends. */
const nextEdges = (day: Day, periods: readonly Period[]): Day[] =>
  periods.flatMap(({ from, until }) => [addDays(from, -1), until]).filter((edge) => edge >= day);

/** What is budgeted on a work: in one calendar year, or for the whole duration. */
export interface Budgeted {
  readonly workPackageId: string;
  readonly year: number | null;
  readonly amount: Money;
}

/**
 * What is budgeted on each work falls evenly on its calendar days, both ends included; what is budgeted on a lot, on the
 * days of the tasks under it, each day of each task the same. What is budgeted for a year falls on the days of that year,
 * as long as the work has any in it. The parts are the whole, to the cent, whatever the dates.
 */
export function plannedSpending(works: readonly DatedWork[], budgets: readonly Budgeted[], cuts: Cuts): Spending[] {
  const leaves = leavesOf(works);
  const known = new Set(works.map(({ id }) => id));
  const spent = budgets
    .filter(({ workPackageId, amount }) => known.has(workPackageId) && !amount.isZero)
    .map(({ workPackageId, year, amount }) => ({ amount, year, on: leaves(workPackageId) }));
  const days = spent.flatMap(({ on }) => on);
  if (days.length === 0) return [];
  const from = earliest(...days.map(({ startsOn }) => startsOn));
  const stretches = stretchesOf({ from, until: latest(...days.map(({ endsOn }) => endsOn)) }, cuts);
  const parts = spent.map(({ amount, year, on }) => {
    const days = stretches.map((stretch) => BigInt(on.reduce((sum, work) => sum + sharedDays(work, stretch), 0)));
    const ofYear = days.map((count, i) => ((stretches[i] as Stretch).year === year ? count : 0n));
    return apportion(amount, ofYear.some((count) => count > 0n) ? ofYear : days);
  });
  return stretches.map((stretch, i) => ({ ...stretch, amount: Money.sum(parts.map((part) => part[i] as Money)) }));
}

function leavesOf(works: readonly DatedWork[]): (id: string) => DatedWork[] {
  const byId = new Map(works.map((work) => [work.id, work]));
  const under = new Map<string, DatedWork[]>();
  for (const work of works) if (work.parentId) under.set(work.parentId, [...(under.get(work.parentId) ?? []), work]);
  const leaves = (id: string): DatedWork[] =>
    under.get(id)?.flatMap((child) => leaves(child.id)) ?? [byId.get(id) as DatedWork];
  return leaves;
}

const sharedDays = ({ startsOn, endsOn }: DatedWork, { from, until }: Period): number =>
  Math.max(0, daysBetween(latest(startsOn, from), earliest(endsOn, until)) + 1);

/** What a plan and another one put on the same days; the difference is the other minus the plan. */
export interface Weighed {
  readonly planned: Money;
  readonly proposed: Money;
  readonly difference: Money;
}

/** Both plans, over the stretches that a condition keeps. */
export function weighed(
  planned: readonly Spending[],
  proposed: readonly Spending[],
  kept: (stretch: Stretch) => boolean = () => true,
): Weighed {
  const sumOf = (all: readonly Spending[]) => Money.sum(all.filter(kept).map(({ amount }) => amount));
  const [was, is] = [sumOf(planned), sumOf(proposed)];
  return { planned: was, proposed: is, difference: is.minus(was) };
}
