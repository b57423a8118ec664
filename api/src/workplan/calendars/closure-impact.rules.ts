import { type Day, daysBetween, earliest, latest } from '../../kernel/day.js';
import { leavesOf } from '../planning/impact.rules.js';
import { type Planned, planOf } from '../planning/planned.rules.js';
import { type Broken, brokenIn } from '../schedule/broken.rules.js';
import type { Plan } from '../schedule/plan.rules.js';
import { compute, written } from '../schedule/schedule.rules.js';
import type { ScheduledTask } from '../schedule/scheduled.rules.js';
import { type ClosedDays, closes, meets } from './closure.rules.js';
import type { PlanCalendars } from './plan-calendars.rules.js';

/** What the agreement dates, beside what the schedule plans. */
interface AgreedRow {
  readonly id: string;
  readonly partnerId: string;
  readonly dueOn: Day;
  readonly state: string;
}

export type Closed = Planned & { readonly deliverables: readonly AgreedRow[] };

/** A row that a closure would stop, or that waits behind one. */
export interface Stopped {
  readonly itemId: string;
  /** Working days of it that would no longer be worked; 0 when it is only pushed. */
  readonly lostDays: number;
  /** Its day, or one of its days, is closed. */
  readonly touched: boolean;
  /** Where it would stand if its work were done all the same; none when it would stay. */
  readonly wouldStartOn: Day | null;
  readonly wouldEndOn: Day | null;
}

export interface ClosureImpact {
  /** Those with days in it first, then what they push, each as they stand in time. */
  readonly rows: readonly Stopped[];
  /** Promises that were kept and no longer would be. */
  readonly breaks: readonly Broken[];
  /** Calendar days by which the last work would end later. */
  readonly endDays: number;
}

/** What closing days would do to the plan if all its work were still to be done: it moves no drawn date by itself. */
export function closureImpactOf(planned: Closed, after: PlanCalendars, meant: ClosedDays): ClosureImpact {
  const plan = planOf(planned);
  const [before, then] = [compute(plan), compute(keptWork(plan, planOf({ ...planned, calendars: after })))];
  const [was, is] = [written(before), written(then)];
  const leaves = leavesOf(planned).filter(({ itemId }) => !was.tasks.get(itemId)?.done);
  const planRows = leaves.flatMap((leaf) => {
    const [stood, stands] = [was.tasks.get(leaf.itemId), is.tasks.get(leaf.itemId)] as [ScheduledTask, ScheduledTask];
    const touched = closes(meant, leaf.partnerId) && meets(meant, { from: leaf.startsOn, until: leaf.endsOn });
    const moves = stood.startsOn !== stands.startsOn || stood.endsOn !== stands.endsOn;
    if (!touched && !moves) return [];
    const days = { from: latest(leaf.startsOn, meant.startsOn), until: earliest(leaf.endsOn, meant.endsOn) };
    const lost = planned.calendars.of(leaf.partnerId).count(days) - after.of(leaf.partnerId).count(days);
    return [
      {
        ...{ itemId: leaf.itemId, startsOn: leaf.startsOn, touched, lostDays: touched ? Math.max(0, lost) : 0 },
        wouldStartOn: moves ? stands.startsOn : null,
        wouldEndOn: moves ? stands.endsOn : null,
      },
    ];
  });
  const dueRows = planned.deliverables.flatMap(({ id, partnerId, dueOn, state }) => {
    if (state === 'ACCEPTED' || !closes(meant, partnerId) || !meets(meant, { from: dueOn, until: dueOn })) return [];
    return [{ itemId: id, startsOn: dueOn, touched: true, lostDays: 0, wouldStartOn: null, wouldEndOn: null }];
  });
  const broken = brokenIn(before, was);
  const isKnown = (one: Broken) => broken.some((other) => other.kind === one.kind && other.taskId === one.taskId);
  return {
    rows: [...planRows, ...dueRows]
      .sort((a, b) => Number(b.touched) - Number(a.touched) || a.startsOn.localeCompare(b.startsOn))
      .map(({ startsOn: _, ...row }) => row),
    breaks: brokenIn(then, is).filter((one) => !isKnown(one)),
    endDays: daysBetween(was.endsOn, is.endsOn),
  };
}

/** The work that was planned is still to be done, however few days are left for it where it was drawn. */
const keptWork = (plan: Plan, after: Plan): Plan => ({
  ...after,
  tasks: after.tasks.map((task, i) => ({ ...task, duration: plan.tasks[i]?.duration ?? task.duration })),
});
