import type { Day } from '../../kernel/day.js';
import type { LinkType } from './plan.rules.js';

/** What holds a task where it is: a link, a day given to it or to a lot above it, the day we look, or the project. */
export type Cause = 'LINK' | 'NOT_BEFORE' | 'AS_OF' | 'PROJECT_START' | 'FIXED' | 'ACTUAL';

export interface Driver {
  readonly linkId: string;
  readonly fromId: string;
  readonly type: LinkType;
}

export interface ScheduledTask {
  readonly id: string;
  readonly startsOn: Day;
  /** Its last day; the day of a milestone. */
  readonly endsOn: Day;
  readonly lateStartsOn: Day;
  readonly lateEndsOn: Day;
  /** Working days by which it may slip before the project ends later or a promised date is broken. */
  readonly totalFloat: number;
  /** Working days by which it may slip before anything else moves. */
  readonly freeFloat: number;
  /** Not done, and without float. */
  readonly critical: boolean;
  readonly done: boolean;
  readonly cause: Cause;
  readonly drivers: readonly Driver[];
  /** What it sums up: the task under it that begins first, and the one that ends last. */
  readonly spans: { readonly firstId: string; readonly lastId: string } | null;
}

/** A plan with its dates. */
export interface Schedule {
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** In the order of the plan. */
  readonly tasks: ReadonlyMap<string, ScheduledTask>;
}
