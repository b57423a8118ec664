import { type Day, daysBetween } from '../kernel/day.js';
import type { DeliverableState } from './deliverable.lifecycle.js';
import type { MilestoneState } from './milestone.lifecycle.js';
import { hasBegun, type WorkState } from './work-package.rules.js';

export const dueStandings = ['PLANNED', 'ONGOING', 'MET', 'AT_RISK', 'LATE'] as const;
export type DueStanding = (typeof dueStandings)[number];

/** Beyond this drift, in days, a date is no longer at risk: it is late. */
export const MOST_DRIFT = 15;

/** Within this many days, what belongs to a work package under way counts as ongoing; further off it is planned. */
export const SOON = 90;

/** All that decides how a dated obligation stands. */
export interface DueFacts {
  readonly met: boolean;
  /** Given up: its date will not be met any more. */
  readonly missed: boolean;
  readonly atRisk: boolean;
  /** It has a draft, or was sent. */
  readonly begun: boolean;
  /** Its work package has begun. */
  readonly underWay: boolean;
  readonly baselineOn: Day;
  readonly dueOn: Day;
  /** When it was handed in or reached; none while it is awaited. */
  readonly doneOn: Day | null;
}

/** Days from the agreed date to the date it was done, or is now expected; negative when ahead. */
export const driftDays = ({ baselineOn, dueOn, doneOn }: Pick<DueFacts, 'baselineOn' | 'dueOn' | 'doneOn'>): number =>
  daysBetween(baselineOn, doneOn ?? dueOn);

/** Read from the top: the first sentence that holds decides. Its twin in SQL is `due-standing.sql.ts`. */
export function standingOf(facts: DueFacts, today: Day): DueStanding {
  if (facts.met) return 'MET';
  const drift = driftDays(facts);
  if (facts.missed || (facts.doneOn ?? today) > facts.dueOn || drift > MOST_DRIFT) return 'LATE';
  if (facts.atRisk || drift > 0) return 'AT_RISK';
  const soon = facts.underWay && daysBetween(today, facts.dueOn) <= SOON;
  return facts.begun || soon ? 'ONGOING' : 'PLANNED';
}

interface DatedMilestone {
  readonly state: MilestoneState;
  readonly baselineOn: Day;
  readonly forecastOn: Day;
  readonly achievedOn: Day | null;
}

export const dueOfMilestone = (milestone: DatedMilestone, work: WorkState): DueFacts => ({
  met: milestone.state === 'ACHIEVED',
  missed: milestone.state === 'MISSED',
  atRisk: milestone.state === 'AT_RISK',
  begun: false,
  underWay: hasBegun(work),
  baselineOn: milestone.baselineOn,
  dueOn: milestone.forecastOn,
  doneOn: milestone.achievedOn,
});

interface DatedDeliverable {
  readonly state: DeliverableState;
  readonly baselineOn: Day;
  readonly dueOn: Day;
  readonly submittedOn: Day | null;
}

/** A deliverable handed in on time is not late while the lead reads it; sent back, its date runs again. */
export const dueOfDeliverable = (deliverable: DatedDeliverable, work: WorkState): DueFacts => ({
  met: deliverable.state === 'ACCEPTED',
  missed: false,
  atRisk: false,
  begun: deliverable.state !== 'PLANNED',
  underWay: hasBegun(work),
  baselineOn: deliverable.baselineOn,
  dueOn: deliverable.dueOn,
  doneOn: deliverable.state === 'SUBMITTED' || deliverable.state === 'ACCEPTED' ? deliverable.submittedOn : null,
});
