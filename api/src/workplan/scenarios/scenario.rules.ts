import type { Day } from '../../kernel/day.js';
import type { Planned } from '../planning/planned.rules.js';
import { type NewDays, unkeptBy, withMoves } from '../planning/rescheduling.rules.js';

/**
 * Why a row cannot be where a scenario wants it: it is no longer in the plan, is done, has begun, has become a lot,
 * would leave the project; it, or one that is not moved, would stand before what it waits for.
 */
export const hindrances = ['GONE', 'DONE', 'BEGUN', 'IS_LOT', 'OUTSIDE_PROJECT', 'NOT_KEPT', 'PUSHED'] as const;
export type Hindrance = (typeof hindrances)[number];

export interface NamedMove extends NewDays {
  readonly code: string;
}

export interface Obstacle {
  readonly itemId: string;
  readonly code: string;
  readonly hindrance: Hindrance;
  /** What it waits for, by code. */
  readonly by: string | null;
  readonly earliestOn: Day | null;
}

export interface Held<M extends NewDays> {
  /** The moves that today's plan can show. */
  readonly moves: readonly M[];
  /** All that stands in the way of adopting. */
  readonly obstacles: readonly Obstacle[];
}

const UNSHOWN: readonly Hindrance[] = ['GONE', 'DONE', 'BEGUN', 'IS_LOT'];

/** What a plan that others went on changing still holds of a scenario's moves. */
export function heldIn<M extends NamedMove>(planned: Planned, moves: readonly M[]): Held<M> {
  const judged = moves.map((move) => ({ move, hindrance: hindranceOf(planned, move) }));
  const shown = judged.filter(({ hindrance }) => !hindrance || !UNSHOWN.includes(hindrance)).map(({ move }) => move);
  const own = judged.flatMap(({ move: { itemId, code }, hindrance }): Obstacle[] =>
    hindrance ? [{ itemId, code, hindrance, by: null, earliestOn: null }] : [],
  );
  const moved = new Set(shown.map(({ itemId }) => itemId));
  const early = unkeptBy(planned, withMoves(planned, shown), moved).map(({ id, code, by, earliestOn }): Obstacle => {
    return { itemId: id, code, hindrance: moved.has(id) ? 'NOT_KEPT' : 'PUSHED', by, earliestOn };
  });
  return { moves: shown, obstacles: [...own, ...early] };
}

function hindranceOf(planned: Planned, { itemId, startsOn, endsOn }: NewDays): Hindrance | undefined {
  const work = planned.works.find(({ id }) => id === itemId);
  const milestone = planned.milestones.find(({ id }) => id === itemId);
  if (!work && !milestone) return 'GONE';
  if (work?.state === 'DONE' || milestone?.achievedOn) return 'DONE';
  if (planned.works.some(({ parentId }) => parentId === itemId)) return 'IS_LOT';
  if (work && work.state !== 'NOT_STARTED' && work.startsOn !== startsOn) return 'BEGUN';
  return startsOn < planned.startsOn || endsOn > planned.endsOn ? 'OUTSIDE_PROJECT' : undefined;
}

/** What is moved now goes before what was moved earlier; what is back where the plan has it is no move. */
export function movesAfter(planned: Planned, earlier: readonly NewDays[], now: readonly NewDays[]): NewDays[] {
  const said = new Map([...earlier, ...now].map((move) => [move.itemId, move]));
  return changing(planned, [...said.values()]);
}

/** The moves of rows that the plan has elsewhere. */
export function changing<M extends NewDays>({ works, milestones }: Planned, moves: readonly M[]): M[] {
  const now = new Map([
    ...works.map(({ id, startsOn, endsOn }) => [id, `${startsOn} ${endsOn}`] as const),
    ...milestones.map(({ id, forecastOn }) => [id, `${forecastOn} ${forecastOn}`] as const),
  ]);
  return moves.filter(({ itemId, startsOn, endsOn }) => now.get(itemId) !== `${startsOn} ${endsOn}`);
}
