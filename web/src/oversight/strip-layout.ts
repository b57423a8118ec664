import { type Day, daysBetween } from '../platform/day';
import { widthOf } from '../workplan/time-scale';

interface Dated {
  readonly id: string;
  readonly dueOn: Day;
}

/** A pole of the strip: its day, its words, and how high it stands so that no words cover others. */
export interface Pole<Task extends Dated> {
  readonly task: Task;
  readonly x: number;
  readonly level: number;
  /** Words to the left of the pole, where the right edge is near. */
  readonly before: boolean;
}

interface Strip {
  readonly from: Day;
  readonly left: number;
  readonly dayWidth: number;
  readonly days: number;
}

/** Plants a pole for each task that falls within the strip, as many levels high as its neighbours need. */
export function plant<Task extends Dated>(
  tasks: readonly Task[],
  words: (task: Task) => string,
  { from, left, dayWidth, days }: Strip,
): readonly Pole<Task>[] {
  const right = left + days * dayWidth;
  const taken: { from: number; to: number }[][] = [];
  return tasks
    .filter(({ dueOn }) => daysBetween(from, dueOn) >= 0 && daysBetween(from, dueOn) < days)
    .map((task) => {
      const x = left + (daysBetween(from, task.dueOn) + 0.5) * dayWidth;
      const width = 18 + widthOf(words(task), 14);
      const before = x + width > right;
      const span = before ? { from: x - width, to: x + 9 } : { from: x - 9, to: x + width };
      let level = 0;
      while (taken[level]?.some((other) => span.from < other.to + 6 && other.from < span.to + 6)) level += 1;
      taken[level] = [...(taken[level] ?? []), span];
      return { task, x, level, before };
    });
}
