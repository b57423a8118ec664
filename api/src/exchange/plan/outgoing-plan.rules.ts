import type { Day } from '../../kernel/day.js';
import type { LinkType } from '../../workplan/schedule/plan.rules.js';
import type { CalendarTerms } from '../../workplan/schedule/working.calendar.js';
import type { FileKind, NamedPeriod } from './file-plan.rules.js';

/** A row of a plan on its way out, in the language of whoever asked. */
export interface OutgoingItem {
  readonly id: string;
  readonly kind: FileKind;
  readonly parentId: string | null;
  readonly code: string;
  readonly title: string;
  readonly partner: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly agreedOn: Day | null;
  readonly progress: number | null;
  readonly state: string;
  readonly begun: boolean;
  readonly done: boolean;
  /** Cents; none where the budget is not the reader's to see. */
  readonly cost: bigint | null;
  /** Planned for it and for what is under it, in hundredths of a person-month; of work only. */
  readonly effort: number | null;
  /** Who takes part in it, the one who answers for it first. */
  readonly parts: readonly OutgoingPart[];
}

/** The part of a partner in a row. */
export interface OutgoingPart {
  readonly partner: string;
  /** In hundredths of a person-month. */
  readonly effort: number;
}

export interface OutgoingLink {
  readonly fromId: string;
  readonly toId: string;
  readonly type: LinkType;
  readonly lag: number;
  readonly inCalendarDays: boolean;
}

export interface OutgoingBaseline {
  readonly name: string;
  readonly takenOn: Day;
  readonly items: ReadonlyArray<{ readonly itemId: string; readonly startsOn: Day; readonly endsOn: Day }>;
}

/** By which days a partner works, or everyone of whom nothing else is said. */
export interface OutgoingCalendar {
  /** That of the partner, or of the project. */
  readonly name: string;
  readonly terms: Omit<CalendarTerms, 'closures'> & { readonly closures: readonly NamedPeriod[] };
}

/** A plan on its way out of the portal: what every format writes, each in its own manner. */
export interface OutgoingPlan {
  readonly projectId: string;
  readonly acronym: string;
  readonly title: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Whether it was made up to be looked at. */
  readonly illustrative: boolean;
  readonly writtenOn: Day;
  /** At which instant it stood so. */
  readonly writtenAt: Date;
  readonly calendar: OutgoingCalendar;
  /** Of the partners who answer for a row. */
  readonly calendars: readonly OutgoingCalendar[];
  /** Parents before what stands under them. */
  readonly items: readonly OutgoingItem[];
  readonly links: readonly OutgoingLink[];
  /** Newest first. */
  readonly baselines: readonly OutgoingBaseline[];
}
