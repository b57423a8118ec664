import type { Day } from '../../kernel/day.js';
import type { OutgoingItem, OutgoingPlan } from '../plan/outgoing-plan.rules.js';

export type Language = 'fr' | 'en';

/** Days frozen in the newest baseline, by row. */
export function frozenDays({ baselines }: OutgoingPlan): ReadonlyMap<string, readonly [Day, Day]> {
  return new Map((baselines[0]?.items ?? []).map(({ itemId, startsOn, endsOn }) => [itemId, [startsOn, endsOn]]));
}

/** How many levels stand above each row. */
export function depthsOf(items: readonly OutgoingItem[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { id, parentId } of items) depths.set(id, parentId === null ? 0 : (depths.get(parentId) ?? -1) + 1);
  return depths;
}

/** Rows that hold others of work: drawn as a bracket, not as a bar. */
export const lotsIn = (items: readonly OutgoingItem[]): ReadonlySet<string> =>
  new Set(items.flatMap(({ kind, parentId }) => (kind === 'WORK' && parentId !== null ? [parentId] : [])));

/** The work package of the first level under which a row stands, itself included. */
export function topsOf(items: readonly OutgoingItem[]): ReadonlyMap<string, string> {
  const tops = new Map<string, string>();
  for (const { id, parentId } of items) tops.set(id, parentId === null ? id : (tops.get(parentId) ?? id));
  return tops;
}

export interface PlanTotals {
  readonly lots: number;
  readonly tasks: number;
  readonly milestones: number;
  readonly deliverables: number;
  /** Hundredths of a person-month. */
  readonly effort: number;
  /** Cents; none where the budget is not the reader's to see. */
  readonly cost: bigint | null;
}

export function totalsOf({ items }: OutgoingPlan): PlanTotals {
  const works = items.filter(({ kind }) => kind === 'WORK');
  const costs = items.flatMap(({ cost }) => cost ?? []);
  const lots = works.filter(({ parentId }) => parentId === null);
  return {
    lots: lots.length,
    tasks: works.length - lots.length,
    milestones: items.filter(({ kind }) => kind === 'MILESTONE').length,
    deliverables: items.filter(({ kind }) => kind === 'DELIVERABLE').length,
    effort: lots.reduce((sum, { effort }) => sum + (effort ?? 0), 0),
    cost: costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0n),
  };
}
