import { type Day, type Period } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import { addMonths } from '../project.calendar.js';
import type { Weekday } from '../schedule/horizon.calendar.js';

/** More than any project is closed: the plan reads them all. */
export const MOST_CLOSURES = 500;

/** Whose days are closed, and which. */
export interface ClosedDays {
  /** None for the whole project. */
  readonly partnerId: string | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

export interface NamedClosure extends ClosedDays {
  readonly id: string;
  readonly nameFr: string;
  readonly nameEn: string;
}

/**
 * Refuses with `closure.ends-before-it-starts`, `closure.far-from-project` (more than a year before or after it),
 * `closure.overlaps` (another of the same owner, named) and `closure.too-many`.
 */
export function agreeOnClosure(
  project: { readonly startsOn: Day; readonly endsOn: Day },
  closures: readonly NamedClosure[],
  { id, partnerId, startsOn, endsOn }: ClosedDays & { readonly id: string },
): void {
  if (endsOn < startsOn) throw new Refusal('closure.ends-before-it-starts', { startsOn, endsOn });
  const [from, until] = [addMonths(project.startsOn, -12), addMonths(project.endsOn, 12)];
  if (startsOn < from || endsOn > until) throw new Refusal('closure.far-from-project', { from, until });
  const others = closures.filter((other) => other.id !== id);
  if (others.length >= MOST_CLOSURES) throw new Refusal('closure.too-many', { most: MOST_CLOSURES });
  const other = others.find((one) => one.partnerId === partnerId && meets(one, { from: startsOn, until: endsOn }));
  if (!other) return;
  const { nameFr, nameEn } = other;
  const name = nameFr === nameEn ? nameFr : `${nameFr} / ${nameEn}`;
  throw new Refusal('closure.overlaps', { name, startsOn: other.startsOn, endsOn: other.endsOn });
}

/** Refuses with `calendar.never-works`. */
export function agreeOnWeek(weekdays: readonly Weekday[]): void {
  if (weekdays.length === 0) throw new Refusal('calendar.never-works');
}

export const meets = (
  { startsOn, endsOn }: Pick<ClosedDays, 'startsOn' | 'endsOn'>,
  { from, until }: Period,
): boolean => startsOn <= until && from <= endsOn;

/** Whether a closure closes a partner: its own, or one of the whole project. */
export const closes = (closure: Pick<ClosedDays, 'partnerId'>, partnerId: string): boolean =>
  closure.partnerId === null || closure.partnerId === partnerId;
