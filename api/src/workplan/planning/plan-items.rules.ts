import type { Day } from '../../kernel/day.js';
import type { PlanCalendars } from '../calendars/plan-calendars.rules.js';
import type { DeliverableState } from '../deliverable.lifecycle.js';
import { type DueStanding, dueOfDeliverable, dueOfMilestone, standingOf } from '../due-standing.rules.js';
import type { MilestoneState } from '../milestone.lifecycle.js';
import { type RolledUp, rollUp } from '../schedule/progress-rollup.rules.js';
import type { WorkState } from '../work-package.rules.js';
import { durationBetween } from './planned.rules.js';

/** A row of the plan before its partner is put to it. */
export interface Item {
  readonly id: string;
  readonly kind: 'WORK' | 'MILESTONE' | 'DELIVERABLE';
  readonly parentId: string | null;
  readonly code: string;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly partnerId: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** As agreed, for what is dated in the agreement itself. */
  readonly agreedOn: Day | null;
  readonly progress: number | null;
  /** Planned for it and for what is under it, in hundredths of a person-month; of work only. */
  readonly effort: number | null;
  /** What is done of that, whole percent, as its tasks say; of work that is made of tasks. */
  readonly rolledUp: number | null;
  readonly state: WorkState | null;
  readonly standing: DueStanding | null;
  readonly done: boolean;
  readonly version: number | null;
}

interface Titled {
  readonly id: string;
  readonly code: string;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly version: number;
}

export interface WorkRow extends Titled {
  readonly parentId: string | null;
  readonly leadPartnerId: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly progress: number;
  readonly state: WorkState;
}

interface DatedRow extends Titled {
  readonly workPackageId: string;
  readonly partnerId: string;
  readonly baselineOn: Day;
}

export interface MilestoneRow extends DatedRow {
  readonly forecastOn: Day;
  readonly achievedOn: Day | null;
  readonly state: MilestoneState;
}

export interface DeliverableRow extends DatedRow {
  readonly dueOn: Day;
  readonly submittedOn: Day | null;
  readonly state: DeliverableState;
}

/** The part of a partner in a work package. */
export interface PartRow {
  readonly workPackageId: string;
  readonly effort: number;
}

export interface ItemRows {
  readonly calendars: PlanCalendars;
  readonly works: readonly WorkRow[];
  readonly milestones: readonly MilestoneRow[];
  readonly deliverables: readonly DeliverableRow[];
  readonly parts: readonly PartRow[];
}

/** Every row of a plan, each before what stands under it: its tasks, then its milestones, then its deliverables. */
export function itemsOf({ calendars, works, milestones, deliverables, parts }: ItemRows, today: Day): Item[] {
  const sums = summed(works, parts, calendars);
  const states = new Map(works.map(({ id, state }) => [id, state]));
  const stateOf = (id: string): WorkState => states.get(id) ?? 'NOT_STARTED';
  const under = new Map<string | null, Item[]>();
  const put = (item: Item) => {
    const others = under.get(item.parentId);
    if (others) others.push(item);
    else under.set(item.parentId, [item]);
  };
  for (const work of works) put(Object.assign(ofWork(work), sums(work.id)));
  for (const milestone of milestones) put(ofMilestone(milestone, stateOf(milestone.workPackageId), today));
  for (const deliverable of deliverables) put(ofDeliverable(deliverable, stateOf(deliverable.workPackageId), today));
  const items: Item[] = [];
  const add = (item: Item) => {
    items.push(item);
    under.get(item.id)?.forEach(add);
  };
  under.get(null)?.forEach(add);
  return items;
}

/** The effort of each work package and task, and what is done of those that are made of tasks. */
function summed(works: readonly WorkRow[], parts: readonly PartRow[], calendars: PlanCalendars) {
  const efforts = new Map<string, number>();
  for (const { workPackageId, effort } of parts) efforts.set(workPackageId, (efforts.get(workPackageId) ?? 0) + effort);
  const lots = new Set(works.map(({ parentId }) => parentId));
  const found = rollUp(
    works.map(({ id, parentId, leadPartnerId, progress, startsOn, endsOn }) => {
      const duration = durationBetween(calendars.of(leadPartnerId), startsOn, endsOn);
      return { id, parentId, progress, effort: efforts.get(id) ?? 0, duration };
    }),
  );
  return (id: string) => {
    const { effort, progress } = found.get(id) as RolledUp;
    return lots.has(id) ? { effort, rolledUp: progress } : { effort };
  };
}

const ofWork = (work: WorkRow): Item => ({
  id: work.id,
  kind: 'WORK',
  parentId: work.parentId,
  code: work.code,
  titleFr: work.titleFr,
  titleEn: work.titleEn,
  partnerId: work.leadPartnerId,
  startsOn: work.startsOn,
  endsOn: work.endsOn,
  agreedOn: null,
  progress: work.progress,
  effort: null,
  rolledUp: null,
  state: work.state,
  standing: null,
  done: work.state === 'DONE',
  version: work.version,
});

const ofMilestone = (milestone: MilestoneRow, work: WorkState, today: Day): Item => ({
  id: milestone.id,
  kind: 'MILESTONE',
  parentId: milestone.workPackageId,
  code: milestone.code,
  titleFr: milestone.titleFr,
  titleEn: milestone.titleEn,
  partnerId: milestone.partnerId,
  startsOn: milestone.achievedOn ?? milestone.forecastOn,
  endsOn: milestone.achievedOn ?? milestone.forecastOn,
  agreedOn: milestone.baselineOn,
  progress: null,
  effort: null,
  rolledUp: null,
  state: null,
  standing: standingOf(dueOfMilestone(milestone, work), today),
  done: milestone.achievedOn !== null || milestone.state === 'MISSED',
  version: milestone.version,
});

const ofDeliverable = (deliverable: DeliverableRow, work: WorkState, today: Day): Item => ({
  id: deliverable.id,
  kind: 'DELIVERABLE',
  parentId: deliverable.workPackageId,
  code: deliverable.code,
  titleFr: deliverable.titleFr,
  titleEn: deliverable.titleEn,
  partnerId: deliverable.partnerId,
  startsOn: deliverable.dueOn,
  endsOn: deliverable.dueOn,
  agreedOn: deliverable.baselineOn,
  progress: null,
  effort: null,
  rolledUp: null,
  state: null,
  standing: standingOf(dueOfDeliverable(deliverable, work), today),
  done: deliverable.state === 'ACCEPTED',
  version: null,
});
