import type { Day } from '../kernel/day.js';
import type { DueStanding } from '../workplan/due-standing.rules.js';

export const dueKinds = ['MILESTONE', 'DELIVERABLE', 'STATUS_UPDATE', 'CLAIM'] as const;
export type DueKind = (typeof dueKinds)[number];

interface Due {
  readonly dueOn: Day;
  readonly standing: DueStanding;
}

export const isLate = ({ standing }: Due): boolean => standing === 'LATE';
export const isAtRisk = ({ standing }: Due): boolean => standing === 'AT_RISK';

/** What slips, nearest first. */
export const slipping = <T extends Due>(items: readonly T[], most: number): T[] =>
  items
    .filter((item) => isLate(item) || isAtRisk(item))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
    .slice(0, most);
