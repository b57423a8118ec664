import type { Day, Period } from '../../kernel/day.js';
import type { Facts } from '../../kernel/refusal.js';
import type { LinkType } from '../../workplan/schedule/plan.rules.js';
import type { CalendarTerms } from '../../workplan/schedule/working.calendar.js';

export type FileKind = 'WORK' | 'MILESTONE' | 'DELIVERABLE';

/** A row of a plan as a file tells it. */
export interface FileItem {
  /** How the file itself names it. */
  readonly key: string;
  /** Our own id, when the file came from us. */
  readonly id: string | null;
  readonly kind: FileKind;
  readonly parentKey: string | null;
  /** By which it may be known here, the likeliest first. */
  readonly codes: readonly string[];
  readonly title: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Whole percent; none when the file does not say. */
  readonly progress: number | null;
  /** Names of those who do it, the first answers for it. */
  readonly partners: readonly string[];
  /** What each of them is planned to do of it, in hundredths of a person-month, as far as the file says. */
  readonly efforts: ReadonlyArray<{ readonly name: string; readonly effort: number }>;
  /** Whole cents; none when the file says none. */
  readonly cost: number | null;
  readonly notes: string;
}

export interface FileLink {
  readonly fromKey: string;
  readonly toKey: string;
  readonly type: LinkType;
  readonly lag: number;
  readonly inCalendarDays: boolean;
}

/** A plan that was frozen, as far as a file remembers it. */
export interface FileBaseline {
  readonly name: string;
  readonly takenOn: Day | null;
  readonly items: readonly FrozenDays[];
}

export interface FrozenDays {
  readonly key: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** Days that a file closes, by the name it gives them. */
export interface NamedPeriod extends Period {
  readonly name: string;
}

export interface FileCalendar extends Pick<CalendarTerms, 'weekdays'> {
  readonly name: string;
  readonly closures: readonly NamedPeriod[];
  readonly openings: readonly Period[];
}

/** What of a file has no place here; each is told to whoever imports it. */
export const losses = [
  'constraint',
  'deadline',
  'calendar',
  'closure-stays',
  'task-calendar',
  'part-of-a-day',
  'no-days',
  'inactive',
  'external',
  'milestone-lasts',
  'cost',
  'cost-differs',
  'effort-of-nobody',
  'effort-rounded',
  'notes',
  'link-elsewhere',
  'link-to-nothing',
  'link-twice',
  'link-lag-rounded',
  'link-lag-share',
  'link-within-lot',
  'link-on-deliverable',
  'baseline-without-days',
  'done-stays',
  'begun-stays',
  'settled-stays',
  'deliverable-stays',
  'milestone-stays',
  'milestone-attached',
  'deliverable-made-milestone',
  'state-contradicts',
  'partner-unknown',
] as const;
export type LossWord = (typeof losses)[number];

export interface Loss {
  readonly what: LossWord;
  /** The code of the row concerned, or the name of what is. */
  readonly code: string;
  readonly title: string;
  readonly facts: Facts;
}

/** A plan as a file tells it, whichever program wrote it. */
export interface FilePlan {
  /** The program and the format that the file says it comes from. */
  readonly program: string;
  readonly items: readonly FileItem[];
  readonly links: readonly FileLink[];
  readonly baselines: readonly FileBaseline[];
  /** The one by which the whole project is reckoned; none when the file has none. */
  readonly calendar: FileCalendar | null;
  /** Those that rows are reckoned by otherwise; a format without calendars has none. */
  readonly calendars?: readonly FileCalendar[];
  readonly losses: readonly Loss[];
  /** What is wrong in the file itself, cell by cell; nothing is imported while there is any. */
  readonly problems: readonly Problem[];
}

/** Why an import may not be done at all. */
export interface Problem {
  readonly code: string;
  readonly facts: Facts;
}

/** More rows than a plan that people can read. */
export const MOST_ROWS = 2_000;
