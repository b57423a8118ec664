import type { DeclarationStanding } from '../../claims/declaration.rules.js';
import { monthOf } from '../../effort/month-cost.funding.js';
import { addDays, type Day, daysBetween } from '../../kernel/day.js';

export const missingKinds = ['DECLARATION', 'SIGNATURE', 'STATUS_UPDATE', 'DELIVERABLE', 'HOURS'] as const;
export type MissingKind = (typeof missingKinds)[number];

/** One sort of thing that a partner has yet to do for a period. */
export interface Missing {
  readonly kind: MissingKind;
  readonly count: number;
  /** The day by which the oldest was due. */
  readonly dueOn: Day;
  /** Days since then; negative while it is to come. */
  readonly ageDays: number;
  /** What they are: work packages, deliverables, months. */
  readonly codes: readonly string[];
}

/** One thing that is due, and what it is called. */
export interface Due {
  readonly kind: MissingKind;
  readonly code: string;
  readonly dueOn: Day;
  /** How many of it: people who have yet to sign a month. */
  readonly count: number;
}

/** Hours are signed within so many days of the end of their month. */
export const DAYS_TO_SIGN = 15;

export const hoursDueOn = (month: Day): Day => addDays(monthOf(month).until, DAYS_TO_SIGN);

/** The declaration itself, once it is awaited: nothing begun, or begun and not signed. */
export function declarationDue(
  { number, dueOn }: { readonly number: number; readonly dueOn: Day },
  standing: DeclarationStanding,
  begun: boolean,
): Due[] {
  if (standing !== 'LATE' && standing !== 'AWAITED') return [];
  return [{ kind: begun ? 'SIGNATURE' : 'DECLARATION', code: `P${number}`, dueOn, count: 1 }];
}

/** The same by sort, each with its oldest; in the order in which they are told. */
export function missingOf(dues: readonly Due[], today: Day): Missing[] {
  return missingKinds.flatMap((kind): Missing[] => {
    const own = dues
      .filter((due) => due.kind === kind)
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
    const [oldest] = own;
    if (!oldest) return [];
    const count = own.reduce((sum, due) => sum + due.count, 0);
    const codes = [...new Set(own.map(({ code }) => code))];
    return [{ kind, count, dueOn: oldest.dueOn, ageDays: daysBetween(oldest.dueOn, today), codes }];
  });
}

/** The first of these periods that ends on that day or later: what is late of the plan holds up its declaration. */
export const heldUpBy = <P extends { readonly untilOn: Day }>(day: Day, open: readonly P[]): P | undefined =>
  open.find(({ untilOn }) => untilOn >= day);
