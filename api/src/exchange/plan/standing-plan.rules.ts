import type { Day } from '../../kernel/day.js';
import type { NamedClosure } from '../../workplan/calendars/closure.rules.js';
import type { PartnerWeek, PlanCalendars } from '../../workplan/calendars/plan-calendars.rules.js';
import type { DeliverableRow, MilestoneRow, WorkRow } from '../../workplan/planning/plan-items.rules.js';
import type { PlannedLink } from '../../workplan/planning/planned.rules.js';

export interface StandingPartner {
  readonly id: string;
  readonly shortName: string;
  readonly name: string;
  readonly lead: boolean;
}

export interface StandingLink extends PlannedLink {
  readonly version: number;
}

/** The part of a partner in a work package, in hundredths of a person-month. */
export interface StandingPart {
  readonly workPackageId: string;
  readonly partnerId: string;
  readonly effort: number;
}

/** The plan as it stands, as an import meets it. */
export interface StandingPlan {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly calendars: PlanCalendars;
  readonly weeks: readonly PartnerWeek[];
  readonly closures: readonly NamedClosure[];
  readonly works: readonly WorkRow[];
  readonly milestones: readonly MilestoneRow[];
  readonly deliverables: readonly DeliverableRow[];
  readonly dependencies: readonly StandingLink[];
  readonly partners: readonly StandingPartner[];
  readonly parts: readonly StandingPart[];
  /** Names of the baselines there are. */
  readonly baselines: readonly string[];
  /** Cents of each work package; none where the budget is not the reader's to see. */
  readonly budget: ReadonlyMap<string, bigint> | null;
}

/** What whoever imports has decided so far. */
export interface Choices {
  /** Who answers for what nobody is named for; the lead when none is chosen. */
  readonly partnerId: string | null;
  /** Which partner stands behind a name of the file. */
  readonly partners: ReadonlyArray<{ readonly name: string; readonly partnerId: string }>;
  /** Rows and dependencies that the file no longer has, and that go with it. */
  readonly remove: readonly string[];
  /** The language in which the file names things. */
  readonly language: 'fr' | 'en';
}
