import { type Day, daysBetween, latest as latestDay } from '../../kernel/day.js';
import { type Broken, brokenIn } from './broken.rules.js';
import { type Move, withMove } from './moves.rules.js';
import { Kind } from './network.rules.js';
import type { Plan } from './plan.rules.js';
import { compute, daysAt, written } from './schedule.rules.js';
import type { Schedule, ScheduledTask } from './scheduled.rules.js';

/** A task that a move has moved. */
export interface Shift {
  readonly taskId: string;
  readonly from: Pick<ScheduledTask, 'startsOn' | 'endsOn'>;
  readonly to: Pick<ScheduledTask, 'startsOn' | 'endsOn'>;
  /** Calendar days by which its start and its end move; later is positive. */
  readonly startDays: number;
  readonly endDays: number;
}

/** What a move would do. */
export interface Impact {
  readonly before: Schedule;
  readonly after: Schedule;
  /** In the new order of start; what sums up others included. */
  readonly shifts: readonly Shift[];
  /** Calendar days by which the project ends later. */
  readonly endDays: number;
  /** Promises that were kept and no longer are, and those that are kept again. */
  readonly breaks: readonly Broken[];
  readonly mends: readonly Broken[];
  readonly room: Room;
}

/** Between which days the moved task may begin (a milestone: stand) with nothing broken; none when `latest` is earlier. */
export interface Room {
  /** What its links, the project and the lots above it allow. */
  readonly earliest: Day;
  /** What promised days and tasks held by hand allow; none when nobody waits for it. */
  readonly latest: Day | null;
}

/** Refuses with `schedule.already-begun` and `schedule.summary-duration`, and all that `scheduleOf` refuses. */
export function whatIf(plan: Plan, move: Move): Impact {
  const before = compute(plan);
  const was = written(before);
  const moved = withMove(plan, move, was);
  const after = compute(moved);
  const is = written(after);
  const [broken, stillBroken] = [brokenIn(before, was), brokenIn(after, is)];
  return {
    before: was,
    after: is,
    shifts: shiftsBetween(was, is),
    endDays: daysBetween(was.endsOn, is.endsOn),
    breaks: stillBroken.filter((one) => !broken.some((other) => isSame(one, other))),
    mends: broken.filter((one) => !stillBroken.some((other) => isSame(one, other))),
    room: roomOf(moved, move.taskId),
  };
}

const isSame = (a: Broken, b: Broken): boolean => a.kind === b.kind && a.taskId === b.taskId && a.linkId === b.linkId;

/** What stands elsewhere in the second than in the first; a task of one alone is left out. */
export function shiftsBetween(before: Schedule, after: Schedule): Shift[] {
  return [...after.tasks.values()]
    .flatMap(({ id, startsOn, endsOn }): Shift[] => {
      const was = before.tasks.get(id);
      if (!was || (was.startsOn === startsOn && was.endsOn === endsOn)) return [];
      return [
        {
          taskId: id,
          from: { startsOn: was.startsOn, endsOn: was.endsOn },
          to: { startsOn, endsOn },
          startDays: daysBetween(was.startsOn, startsOn),
          endDays: daysBetween(was.endsOn, endsOn),
        },
      ];
    })
    .sort((a, b) => a.to.startsOn.localeCompare(b.to.startsOn));
}

/** For a lot: since when all under it may begin, as far as the lots above and links to it are concerned. */
export function roomOf(plan: Plan, taskId: string): Room {
  const unbound = plan.tasks.map((task) => (task.id === taskId ? { ...task, notBefore: null, fixed: null } : task));
  const { network, early, late } = compute({ ...plan, tasks: unbound }, false);
  const node = plan.tasks.findIndex(({ id }) => id === taskId);
  const [earliest] = daysAt(network, node, early);
  if (network.kind[node] === Kind.GATE) return { earliest: latestDay(earliest, plan.startsOn), latest: null };
  return { earliest, latest: late.promised[node] === 1 ? daysAt(network, node, late)[0] : null };
}
