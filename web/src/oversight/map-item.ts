import { graphql } from '../graphql/gql';
import type { MapItem_DueItemFragment } from '../graphql/graphql';
import type { Day } from '../platform/day';

export const MapItemFragment = graphql(`
  fragment MapItem_DueItem on DueItem {
    id
    kind
    code
    titleFr
    titleEn
    dueOn
    doneOn
    driftDays
    standing
  }
`);

/** One dated thing on the map. */
export type MapItem = Omit<MapItem_DueItemFragment, ' $fragmentName'>;

/** What one partner has to reach or hand in. */
export interface MapRow {
  readonly partner: { readonly id: string; readonly shortName: string; readonly illustrative: boolean };
  readonly items: readonly MapItem[];
  readonly late: number;
  readonly atRisk: number;
}

/** A claim period, a band of the map. */
export interface MapPeriod {
  readonly id: string;
  readonly number: number;
  readonly fromOn: Day;
  readonly untilOn: Day;
}
