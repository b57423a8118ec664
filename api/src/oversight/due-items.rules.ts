import type { Day } from '../kernel/day.js';
import type { DueStanding } from '../workplan/due-standing.rules.js';

export const dueKinds = [
  'MILESTONE',
  'DELIVERABLE',
  'STATUS_UPDATE',
  'CLAIM',
  'ANSWER',
  'HOURS',
  'COUNTERSIGN',
  'SHARE_OUT',
  'CONFIRM_SHARE',
  'CONTROL_QUESTION',
] as const;
export type DueKind = (typeof dueKinds)[number];

interface Dated {
  readonly dueOn: Day;
  readonly standing: DueStanding;
}

export const isLate = ({ standing }: Dated): boolean => standing === 'LATE';
export const isAtRisk = ({ standing }: Dated): boolean => standing === 'AT_RISK';

export const byDate = (a: Dated, b: Dated): number => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0);

/** What slips: the late ones first, and each kind nearest first. */
export const slipping = <T extends Dated>(items: readonly T[], most: number): T[] =>
  [isLate, isAtRisk].flatMap((slips) => items.filter(slips).sort(byDate)).slice(0, most);

/** How many there are of each word, in the order of the list; words that nothing has count zero. */
export const countEach = <W extends string>(
  words: readonly W[],
  found: readonly W[],
): Array<{ word: W; count: number }> =>
  words.map((word) => ({ word, count: found.filter((other) => other === word).length }));
