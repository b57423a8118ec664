import type { PlanChainQuery } from '../../graphql/graphql';
import type { LinkedPlan } from './plan-links';

export type Item = LinkedPlan['items'][number];
export type Step = PlanChainQuery['planChain']['steps'][number];

/** A row of the plan by its id. */
export type Rows = ReadonlyMap<string, Item>;

export const rowsOf = (items: readonly Item[]): Rows => new Map(items.map((item) => [item.id, item]));
