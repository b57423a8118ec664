import { type Day, earliest, latest } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import { scheduleOf } from '../schedule/schedule.rules.js';
import type { Schedule } from '../schedule/scheduled.rules.js';
import { codeIn, type Planned, type PlannedMilestone, type PlannedWork, planOf, standsEarly } from './planned.rules.js';

/** New days for a row; of a milestone, both are its day. */
export interface NewDays {
  readonly itemId: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** The rows as the moves leave them; lots go on holding what is under them. */
export function withMoves<P extends Planned>(planned: P, moves: readonly NewDays[]): P {
  const to = new Map(moves.map((move) => [move.itemId, move]));
  const works = planned.works.map((work) => ({ ...work, ...daysOf(to.get(work.id)) }));
  const milestones = planned.milestones.map((milestone) => {
    const day = to.get(milestone.id)?.startsOn;
    return day ? { ...milestone, forecastOn: day } : milestone;
  });
  return { ...planned, works: enveloped(planned.works, works, new Set(to.keys())), milestones };
}

const daysOf = (move: NewDays | undefined) => move && { startsOn: move.startsOn, endsOn: move.endsOn };

/**
 * A lot above something that moved, came or went goes on holding what is under it. An edge that was drawn where what is under it begins or ends
 * follows; one that was drawn with room to spare stays as long as it holds.
 */
export function enveloped<W extends PlannedWork>(
  before: readonly W[],
  works: readonly W[],
  moved: ReadonlySet<string>,
): W[] {
  const byId = new Map(works.map((work) => [work.id, work]));
  const stood = new Map(before.map((work) => [work.id, work]));
  const [wasUnder, under] = [childrenOf(before), childrenOf(works)];
  const touched = new Set<string>();
  for (const rows of [stood, byId])
    for (const id of moved)
      for (let above = rows.get(id)?.parentId; above; above = rows.get(above)?.parentId) touched.add(above);
  const settle = (work: W): W => {
    const children = under.get(work.id);
    if (!children || !touched.has(work.id)) return work;
    const [was, is] = [edgesOf(wasUnder.get(work.id) ?? children), edgesOf(children.map(settle))];
    return {
      ...work,
      startsOn: work.startsOn === was.startsOn ? is.startsOn : earliest(work.startsOn, is.startsOn),
      endsOn: work.endsOn === was.endsOn ? is.endsOn : latest(work.endsOn, is.endsOn),
    };
  };
  return works.map(settle);
}

const edgesOf = (works: readonly PlannedWork[]) => ({
  startsOn: earliest(...works.map(({ startsOn }) => startsOn)),
  endsOn: latest(...works.map(({ endsOn }) => endsOn)),
});

function childrenOf<W extends PlannedWork>(works: readonly W[]): Map<string, W[]> {
  const under = new Map<string, W[]>();
  for (const work of works) if (work.parentId) under.set(work.parentId, [...(under.get(work.parentId) ?? []), work]);
  return under;
}

/**
 * Refuses moves that cannot be: `plan.item-unknown`, `plan.moved-twice`, `plan.lot-follows`, `plan.done-stays`,
 * `plan.begun-stays`, `plan.ends-before-it-starts`, `plan.outside-project`; and those that leave a dependency unkept:
 * `plan.dependency-not-kept` for what was moved, `plan.pushes-another` for what was not.
 */
export function agreeOnMoves(planned: Planned, moves: readonly NewDays[]): void {
  const seen = new Set<string>();
  for (const move of moves) {
    if (seen.has(move.itemId)) throw new Refusal('plan.moved-twice', { id: move.itemId });
    seen.add(move.itemId);
    agreeOnMove(planned, move);
  }
  agreeOnKept(planned, withMoves(planned, moves), new Set(moves.map(({ itemId }) => itemId)));
}

function agreeOnMove({ works, milestones, ...project }: Planned, { itemId, startsOn, endsOn }: NewDays): void {
  const code = codeIn({ works, milestones }, itemId);
  const work = works.find(({ id }) => id === itemId);
  const milestone = milestones.find(({ id }) => id === itemId);
  if (work) agreeOnWork(work, works, startsOn);
  if (milestone) agreeOnMilestone(milestone, startsOn, endsOn);
  agreeOnSpan(project, code, startsOn, endsOn);
}

/** Refuses with `plan.ends-before-it-starts` and `plan.outside-project`. */
export function agreeOnSpan(
  project: Pick<Planned, 'startsOn' | 'endsOn'>,
  code: string,
  startsOn: Day,
  endsOn: Day,
): void {
  if (endsOn < startsOn) throw new Refusal('plan.ends-before-it-starts', { code, startsOn, endsOn });
  if (startsOn < project.startsOn || endsOn > project.endsOn)
    throw new Refusal('plan.outside-project', { code, startsOn: project.startsOn, endsOn: project.endsOn });
}

function agreeOnWork({ id, code, state, startsOn }: PlannedWork, works: readonly PlannedWork[], to: Day): void {
  if (works.some(({ parentId }) => parentId === id)) throw new Refusal('plan.lot-follows', { code });
  if (state === 'DONE') throw new Refusal('plan.done-stays', { code });
  if (state !== 'NOT_STARTED' && to !== startsOn) throw new Refusal('plan.begun-stays', { code, startsOn });
}

function agreeOnMilestone({ code, achievedOn }: PlannedMilestone, startsOn: Day, endsOn: Day): void {
  if (achievedOn) throw new Refusal('plan.done-stays', { code });
  if (startsOn !== endsOn) throw new Refusal('plan.milestone-lasts', { code });
}

/**
 * What was unkept before may remain so; nothing more may become so. Refuses with `plan.dependency-not-kept` for what was
 * touched, `plan.pushes-another` for what was not, and `schedule.cycle`.
 */
export function agreeOnKept(planned: Planned, after: Planned, moved: ReadonlySet<string>): void {
  const [first] = unkeptBy(planned, after, moved);
  if (!first) return;
  const { id, ...facts } = first;
  if (moved.has(id)) throw new Refusal('plan.dependency-not-kept', { ...facts });
  throw new Refusal('plan.pushes-another', { ...facts });
}

/** A row that stands before the day that what it waits for allows. */
export interface Unkept {
  readonly id: string;
  readonly code: string;
  /** The codes of what it waits for. */
  readonly by: string;
  readonly startsOn: Day;
  readonly earliestOn: Day;
}

/** The rows that a change leaves too early: those that were touched, and those that were not too early before. */
export function unkeptBy(planned: Planned, after: Planned, moved: ReadonlySet<string>): Unkept[] {
  const schedule = scheduleOf(planOf(after));
  const was = unkept(planned, scheduleOf(planOf(planned)));
  return standing(after).flatMap(({ id, code, partnerId, startsOn }) => {
    const { startsOn: earliestOn, drivers } = schedule.tasks.get(id) ?? { startsOn, drivers: [] };
    const early = standsEarly(after.calendars.of(partnerId), startsOn, earliestOn);
    if (!early || (was.has(id) && !moved.has(id))) return [];
    const by = drivers.map(({ fromId }) => codeIn(after, fromId)).join(', ');
    return [{ id, code, by, startsOn, earliestOn }];
  });
}

interface Standing {
  readonly id: string;
  readonly code: string;
  readonly partnerId: string;
  readonly startsOn: Day;
}

/** The leaves of a plan that may still move, with the day on which they stand. */
function standing({ works, milestones }: Planned): Standing[] {
  const lots = new Set(works.map(({ parentId }) => parentId));
  return [
    ...works
      .filter(({ id, state }) => !lots.has(id) && state === 'NOT_STARTED')
      .map(({ id, code, leadPartnerId, startsOn }) => ({ id, code, partnerId: leadPartnerId, startsOn })),
    ...milestones
      .filter(({ achievedOn }) => !achievedOn)
      .map(({ id, code, partnerId, forecastOn }) => ({ id, code, partnerId, startsOn: forecastOn })),
  ];
}

const unkept = (planned: Planned, { tasks }: Schedule): Set<string> =>
  new Set(
    standing(planned)
      .filter(({ id, partnerId, startsOn }) => {
        return standsEarly(planned.calendars.of(partnerId), startsOn, tasks.get(id)?.startsOn ?? startsOn);
      })
      .map(({ id }) => id),
  );
