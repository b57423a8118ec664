import { type Day, daysBetween, latest } from '../../kernel/day.js';
import { type Change, differencesBetween, type Frozen } from '../schedule/baseline.rules.js';
import type { PlanItemKind } from './words.js';

/** A row at an instant, with what it is called. */
export interface Line extends Omit<Frozen, 'progress' | 'effort'> {
  readonly kind: PlanItemKind;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly progress: number | null;
  readonly effort: number | null;
}

/** What became of a row between two instants. */
export interface LineDifference {
  readonly itemId: string;
  readonly kind: PlanItemKind;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly change: Change;
  readonly before: Line | null;
  readonly after: Line | null;
  readonly startDays: number | null;
  readonly endDays: number | null;
}

/** Two instants of a plan, row by row, and by how many days the last work ends later. */
export function compared(
  before: readonly Line[],
  after: readonly Line[],
): { differences: LineDifference[]; endDays: number | null } {
  const [was, is] = [before, after].map((lines) => new Map(lines.map((line) => [line.id, line])));
  /** What was frozen before efforts were kept is not said to have grown. */
  const effortOf = ({ id, effort }: Line) => effort ?? was?.get(id)?.effort ?? is?.get(id)?.effort;
  const counted = (lines: readonly Line[]): Frozen[] =>
    lines.map((line) => ({ ...line, progress: line.progress ?? 0, effort: effortOf(line) ?? 0 }));
  const differences = differencesBetween(counted(before), counted(after)).map(({ id, change, startDays, endDays }) => {
    const [old, now] = [was?.get(id) ?? null, is?.get(id) ?? null];
    const { kind, titleFr, titleEn } = (now ?? old) as Line;
    return { itemId: id, kind, titleFr, titleEn, change, before: old, after: now, startDays, endDays };
  });
  return { differences, endDays: endDaysBetween(before, after) };
}

/** Calendar days by which the last work ends later; none when an instant has no work. */
export function endDaysBetween(before: readonly Line[], after: readonly Line[]): number | null {
  const [wasOver, isOver] = [endOf(before), endOf(after)];
  return wasOver && isOver ? daysBetween(wasOver, isOver) : null;
}

const endOf = (lines: readonly Line[]): Day | null => {
  const ends = lines.filter(({ kind }) => kind === 'WORK').map(({ endsOn }) => endsOn);
  return ends.length > 0 ? latest(...ends) : null;
};
