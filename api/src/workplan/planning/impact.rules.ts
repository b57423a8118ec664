import { type Day, daysBetween } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import { followersOf } from '../schedule/dependency-walk.rules.js';
import type { ScheduledTask } from '../schedule/scheduled.rules.js';
import { type Impact, whatIf } from '../schedule/what-if.rules.js';
import { codeIn, durationBetween, type Planned, planOf, standsEarly } from './planned.rules.js';
import { type NewDays, withMoves } from './rescheduling.rules.js';

/** Where a row is wanted; without its last day it keeps its working days. */
export interface Wanted {
  readonly itemId: string;
  readonly startsOn: Day;
  readonly endsOn?: Day | null;
}

/** New days for a row, and those on which it stands. */
export interface Shifted extends NewDays {
  readonly fromStartsOn: Day;
  readonly fromEndsOn: Day;
  /** Calendar days by which its end moves; later is positive. */
  readonly days: number;
}

/** A row that holds no others, where it stands, with who answers for it. */
export interface Leaf extends NewDays {
  readonly partnerId: string;
}

export interface MoveImpact extends Pick<Impact, 'breaks' | 'endDays' | 'room'> {
  /** What was moved first, then all it pushes, and what waits behind them and stands too early. */
  readonly shifts: readonly Shifted[];
  /** The days that lots take to go on holding them. */
  readonly lots: readonly NewDays[];
}

/** What a move would do to the rows as they stand. Refuses with `plan.item-unknown` and what the schedule refuses of a move. */
export function impactOf(planned: Planned, wanted: Wanted): MoveImpact {
  const { itemId } = wanted;
  codeIn(planned, itemId);
  const plan = planOf(planned);
  const { before, after, breaks, endDays, room } = whatIf(plan, moveOf(planned, wanted));
  const concerned = new Set([itemId, ...followersOf(plan, itemId).map(({ id }) => id)]);
  const shifts = leavesOf(planned).flatMap(({ itemId: id, partnerId, startsOn, endsOn }): Shifted[] => {
    const [was, is] = [before.tasks.get(id) as ScheduledTask, after.tasks.get(id) as ScheduledTask];
    const pushed = !isSame(was, is);
    const early = concerned.has(id) && !is.done && standsEarly(planned.calendars.of(partnerId), startsOn, is.startsOn);
    if (!(pushed || early) || isSame(is, { startsOn, endsOn })) return [];
    const to = { itemId: id, startsOn: is.startsOn, endsOn: is.endsOn };
    return [{ ...to, fromStartsOn: startsOn, fromEndsOn: endsOn, days: daysBetween(endsOn, is.endsOn) }];
  });
  shifts.sort(
    (a, b) =>
      Number(b.itemId === itemId) - Number(a.itemId === itemId) ||
      a.startsOn.localeCompare(b.startsOn) ||
      a.endsOn.localeCompare(b.endsOn),
  );
  return { shifts, lots: lotsOf(planned, shifts), breaks, endDays, room };
}

/** A lot keeps what is under it, so it has no length of its own; a row that only grows or shrinks keeps its place. */
function moveOf({ works, calendars }: Planned, { itemId, startsOn, endsOn }: Wanted) {
  const work = works.find(({ id }) => id === itemId);
  const isLot = works.some(({ parentId }) => parentId === itemId);
  if (endsOn && endsOn < startsOn)
    throw new Refusal('plan.ends-before-it-starts', { code: work?.code ?? '', startsOn, endsOn });
  return {
    taskId: itemId,
    ...(startsOn !== work?.startsOn && { startsOn }),
    ...(work &&
      !isLot &&
      endsOn && {
        duration: durationBetween(calendars.of(work.leadPartnerId), startsOn, endsOn),
      }),
  };
}

/** The rows that hold no others, where they stand. */
export function leavesOf({ works, milestones }: Planned): Leaf[] {
  const lots = new Set(works.map(({ parentId }) => parentId));
  return [
    ...works
      .filter(({ id }) => !lots.has(id))
      .map(({ id, leadPartnerId, startsOn, endsOn }) => ({ itemId: id, partnerId: leadPartnerId, startsOn, endsOn })),
    ...milestones.map(({ id, partnerId, forecastOn }) => {
      return { itemId: id, partnerId, startsOn: forecastOn, endsOn: forecastOn };
    }),
  ];
}

function lotsOf(planned: Planned, shifts: readonly NewDays[]): NewDays[] {
  const { works } = withMoves(planned, shifts);
  const moved = new Set(shifts.map(({ itemId }) => itemId));
  return works.flatMap(({ id, startsOn, endsOn }, i) => {
    if (moved.has(id) || isSame(planned.works[i] as Days, { startsOn, endsOn })) return [];
    return [{ itemId: id, startsOn, endsOn }];
  });
}

type Days = Pick<NewDays, 'startsOn' | 'endsOn'>;

const isSame = (one: Days, other: Days): boolean => one.startsOn === other.startsOn && one.endsOn === other.endsOn;
