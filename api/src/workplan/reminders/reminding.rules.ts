import { addDays, type Day } from '../../kernel/day.js';
import type { MemberRole } from '../../platform/access/actor.js';
import { isOverdue, type Obligation, type ObligationKind } from './obligations.rules.js';

/** What is late is reminded of once in so many days. */
export const LATE_AGAIN_DAYS = 7;

/** As far back as any rule here looks: nothing is reminded of earlier than a month before it is due. */
export const REMEMBERED_DAYS = 31;

/** What somebody may be told: all of it, or what is late alone. */
export type Wanted = 'ALL' | 'LATE_ONLY';

interface Told {
  readonly onDay: Day;
  readonly items: ReadonlyArray<{ readonly key: string; readonly late: boolean }>;
}

/** What it is and when it is due: with another date it is another thing to be reminded of. */
export const keyOf = ({ kind, id, dueOn }: Obligation): string => `${kind} ${id} ${dueOn}`;

/** What a person hears of, as they chose: what is late, always. */
export const heard = (owed: readonly Obligation[], wanted: Wanted, today: Day): Obligation[] =>
  owed.filter((one) => wanted === 'ALL' || isOverdue(one, today));

/** True when something of it is new to the person, or is late and was not told for a week. */
export function worthALetter(owed: readonly Obligation[], told: readonly Told[], today: Day): boolean {
  const again = addDays(today, -LATE_AGAIN_DAYS);
  return owed.some((one) => {
    const key = keyOf(one);
    const before = told.filter(({ items }) => items.some((item) => item.key === key));
    if (!isOverdue(one, today)) return before.length === 0;
    return !before.some(({ onDay, items }) => onDay > again && items.some((item) => item.key === key && item.late));
  });
}

interface Seat {
  readonly personId: string;
  readonly partnerId: string | null;
  readonly role: MemberRole;
}

const DOES_THE_WORK: readonly MemberRole[] = ['PARTNER_MEMBER', 'PARTNER_LEGAL', 'LEAD_COORDINATOR'];

const KEEPS_THE_BOOKS: readonly MemberRole[] = ['PARTNER_FINANCE', 'PARTNER_LEGAL', 'LEAD_FINANCE'];

const OF_THE_BOOKS: readonly ObligationKind[] = ['DECLARATION', 'FINDINGS', 'CONTROL_QUESTION'];

/** Who of a partner is written to: those who do the work, those who keep its books of what is spent; all, for want of them. */
export function askedOf(partnerId: string, seats: readonly Seat[], kind?: ObligationKind): string[] {
  const own = seats.filter((seat) => seat.partnerId === partnerId);
  const roles = kind && OF_THE_BOOKS.includes(kind) ? KEEPS_THE_BOOKS : DOES_THE_WORK;
  const fit = own.filter(({ role }) => roles.includes(role));
  return [...new Set((fit.length > 0 ? fit : own).map(({ personId }) => personId))];
}

/** What each person owes through the partners that they work for. */
export function byPerson(owed: readonly Obligation[], seats: readonly Seat[]): Map<string, Obligation[]> {
  const found = new Map<string, Obligation[]>();
  for (const partnerId of new Set(owed.map((one) => one.partnerId)))
    for (const one of owed.filter((its) => its.partnerId === partnerId))
      for (const personId of askedOf(partnerId, seats, one.kind))
        found.set(personId, [...(found.get(personId) ?? []), one]);
  return found;
}
