import type { Day } from '../../kernel/day.js';
import type { WorkState } from '../../workplan/work-package.rules.js';
import type { FileBaseline, FileLink, Loss, Problem } from './file-plan.rules.js';
import type { StandingLink } from './standing-plan.rules.js';

/** What a row is called before it has an id. */
export const newRef = (key: string): string => `new ${key}`;

/** A row that the file has and the plan has not. */
export interface NewRow {
  readonly ref: string;
  readonly kind: 'WORK' | 'MILESTONE';
  /** An id of the plan, or the reference of another new row. */
  readonly parentRef: string | null;
  readonly code: string;
  readonly title: string;
  readonly notes: string;
  readonly partnerId: string;
  /** Who takes part beside. */
  readonly others: readonly string[];
  /** Hundredths of a person-month, by partner. */
  readonly efforts: ReadonlyArray<{ readonly partnerId: string; readonly effort: number }>;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly progress: number;
  readonly state: WorkState;
}

/** What an import changes of a row: only what is there. */
export interface ChangedRow {
  readonly id: string;
  readonly kind: 'WORK' | 'MILESTONE';
  readonly version: number;
  readonly code: string;
  readonly title: { readonly from: string; readonly to: string } | null;
  readonly days: { readonly from: readonly [Day, Day]; readonly to: readonly [Day, Day] } | null;
  readonly parent: { readonly from: string | null; readonly toRef: string | null } | null;
  readonly status: {
    readonly from: number;
    readonly to: number;
    readonly state: WorkState;
  } | null;
  readonly efforts: readonly ChangedEffort[] | null;
}

/** What an import changes of the part of a partner, in hundredths of a person-month. */
export interface ChangedEffort {
  readonly partnerId: string;
  readonly partner: string;
  readonly from: number;
  readonly to: number;
}

export interface NewLink extends Omit<FileLink, 'fromKey' | 'toKey'> {
  readonly fromRef: string;
  readonly toRef: string;
}

export interface ChangedLink extends Pick<StandingLink, 'id' | 'version' | 'type' | 'fromId' | 'toId'> {
  readonly from: Pick<StandingLink, 'lag' | 'inCalendarDays'>;
  readonly to: Pick<StandingLink, 'lag' | 'inCalendarDays'>;
}

/** What the plan has and the file has not: kept, unless it is asked to go. */
export interface AbsentRow {
  readonly id: string;
  readonly kind: 'WORK' | 'MILESTONE' | 'DELIVERABLE' | 'LINK';
  readonly version: number;
  readonly code: string;
  readonly title: string;
  readonly goes: boolean;
}

export interface NewBaseline extends Omit<FileBaseline, 'items'> {
  readonly items: ReadonlyArray<{ readonly ref: string; readonly startsOn: Day; readonly endsOn: Day }>;
}

/** Days that the file closes and the plan does not; of the whole project when no partner is meant. */
export interface NewClosure {
  readonly partnerId: string | null;
  readonly name: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** Somebody the file names, and the partner who is meant. */
export interface Named {
  readonly name: string;
  readonly rows: number;
  readonly partnerId: string | null;
}

/** All that an import would do, told before it is done. */
export interface Proposal {
  /** Parents before what stands under them. */
  readonly added: readonly NewRow[];
  readonly changed: readonly ChangedRow[];
  readonly same: number;
  readonly absent: readonly AbsentRow[];
  readonly newLinks: readonly NewLink[];
  readonly changedLinks: readonly ChangedLink[];
  readonly newBaselines: readonly NewBaseline[];
  readonly newClosures: readonly NewClosure[];
  /** Names of baselines of the file that are here already. */
  readonly knownBaselines: readonly string[];
  readonly losses: readonly Loss[];
  readonly problems: readonly Problem[];
  readonly named: readonly Named[];
}
