import type { DueStanding } from '../graphql/graphql';
import type { Day } from '../platform/day';

interface Named {
  readonly id: string;
  readonly code: string;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly baselineOn: Day;
  readonly driftDays: number;
  readonly standing: DueStanding;
}

/** A milestone or a deliverable as a dated thing, whichever it is. */
export interface Dated extends Named {
  readonly kind: 'MILESTONE' | 'DELIVERABLE';
  /** The day it is expected now, or the day it was done. */
  readonly on: Day;
  readonly doneOn: Day | null;
}

interface DatedMilestone extends Named {
  readonly forecastOn: Day;
  readonly achievedOn: Day | null;
}

interface DatedDeliverable extends Named {
  readonly dueOn: Day;
  readonly submittedOn: Day | null;
}

const named = ({ id, code, titleFr, titleEn, baselineOn, driftDays, standing }: Named): Named => ({
  id,
  code,
  titleFr,
  titleEn,
  baselineOn,
  driftDays,
  standing,
});

/** A milestone, seen by its date. */
export const milestoneAsDated = (milestone: DatedMilestone): Dated => ({
  ...named(milestone),
  kind: 'MILESTONE',
  on: milestone.achievedOn ?? milestone.forecastOn,
  doneOn: milestone.achievedOn,
});

/** A deliverable, seen by its date: it keeps it until it is accepted. */
export const deliverableAsDated = (deliverable: DatedDeliverable): Dated => ({
  ...named(deliverable),
  kind: 'DELIVERABLE',
  on: deliverable.dueOn,
  doneOn: deliverable.submittedOn,
});

/** The first day first; those of one day by their code. */
export const byDay = (a: Dated, b: Dated): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : a.code.localeCompare(b.code, 'fr', { numeric: true });

interface Holding {
  readonly milestones: readonly DatedMilestone[];
  readonly deliverables: readonly DatedDeliverable[];
}

/** All that a work package has to reach or hand in, by date. */
export const datesOf = ({ milestones, deliverables }: Holding): readonly Dated[] =>
  [...milestones.map(milestoneAsDated), ...deliverables.map(deliverableAsDated)].sort(byDay);

/** The first thing of a work package that is still to come. */
export const nextOf = (holding: Holding): Dated | undefined =>
  datesOf(holding).find(({ standing }) => standing !== 'MET');
