import type { Day } from '../../kernel/day.js';
import type { Schedule, ScheduledTask } from './scheduled.rules.js';

export interface CriticalPath {
  /** Without what sums up others, in order of start. */
  readonly taskIds: readonly string[];
  /** Not critical, but with no more float than was asked; the tightest first. */
  readonly nearlyIds: readonly string[];
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  /** The float of the tightest task that is not done; below 0 when a promise is broken, none when all is done. */
  readonly leastFloat: number | null;
}

/** What may not slip, and what may hardly: within so many working days of float. */
export function criticalPathOf({ tasks }: Schedule, nearly = 5): CriticalPath {
  const awaited = [...tasks.values()].filter(({ spans, done }) => spans === null && !done);
  const critical = awaited.filter(({ critical }) => critical).sort(byStart);
  const near = awaited
    .filter(({ totalFloat }) => totalFloat > 0 && totalFloat <= nearly)
    .sort((a, b) => a.totalFloat - b.totalFloat || byStart(a, b));
  const ends = critical.map(({ endsOn }) => endsOn).sort();
  return {
    taskIds: critical.map(({ id }) => id),
    nearlyIds: near.map(({ id }) => id),
    startsOn: critical[0]?.startsOn ?? null,
    endsOn: ends.at(-1) ?? null,
    leastFloat:
      awaited.length === 0 ? null : awaited.reduce((min, { totalFloat }) => Math.min(min, totalFloat), Infinity),
  };
}

const byStart = (a: ScheduledTask, b: ScheduledTask): number =>
  a.startsOn.localeCompare(b.startsOn) || a.endsOn.localeCompare(b.endsOn);
