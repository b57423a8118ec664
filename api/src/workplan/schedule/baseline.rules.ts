import { type Day, daysBetween } from '../../kernel/day.js';

/** One line of a plan as it was frozen: a task, a lot, a milestone. */
export interface Frozen {
  readonly id: string;
  readonly code: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Whole percent. */
  readonly progress: number;
  readonly effort: number;
  /** Cents; none where the budget is not the reader's to see. */
  readonly budget?: bigint | null;
}

export type Change = 'ADDED' | 'REMOVED' | 'CHANGED' | 'SAME';

/** One line of two plans, or of one alone. Differences are later minus earlier; none for a line of one alone. */
export interface Difference {
  readonly id: string;
  readonly change: Change;
  readonly before: Frozen | null;
  readonly after: Frozen | null;
  /** Calendar days by which it starts, and ends, later. */
  readonly startDays: number | null;
  readonly endDays: number | null;
  /** Points of percent. */
  readonly progress: number | null;
  readonly effort: number | null;
  /** Cents; none unless both are known. */
  readonly budget: bigint | null;
}

/** Every line of two instants, in the order of the second, then what it no longer has in the order of the first. */
export function differencesBetween(before: readonly Frozen[], after: readonly Frozen[]): Difference[] {
  const was = new Map(before.map((line) => [line.id, line]));
  const is = new Set(after.map(({ id }) => id));
  const kept = after.map((line) => difference(was.get(line.id) ?? null, line, line.id));
  const gone = before.filter(({ id }) => !is.has(id)).map((line) => difference(line, null, line.id));
  return [...kept, ...gone];
}

function difference(before: Frozen | null, after: Frozen | null, id: string): Difference {
  if (!before || !after) {
    const none = { startDays: null, endDays: null, progress: null, effort: null, budget: null };
    return { id, change: before ? 'REMOVED' : 'ADDED', before, after, ...none };
  }
  const known = typeof before.budget === 'bigint' && typeof after.budget === 'bigint';
  const figures = {
    startDays: daysBetween(before.startsOn, after.startsOn),
    endDays: daysBetween(before.endsOn, after.endsOn),
    progress: after.progress - before.progress,
    effort: after.effort - before.effort,
    budget: known ? (after.budget as bigint) - (before.budget as bigint) : null,
  };
  const same = Object.values(figures).every((figure) => figure === null || Number(figure) === 0);
  return { id, change: same && before.code === after.code ? 'SAME' : 'CHANGED', before, after, ...figures };
}
