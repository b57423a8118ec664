import type { DueStanding } from '../../graphql/graphql';
import { addDays } from '../../platform/day';
import type { Days, Item } from './item';
import { lastOf } from './moves';
import type { Scale } from './scale';

/** Half the width of a milestone or a deliverable. */
export const POINT = 9;

/** The middle of the day on which a milestone or a deliverable stands. */
export const middleOf = (day: string, { after, perDay }: Scale): number => after(day) - perDay / 2;

/** Where a bar begins and ends on the chart. */
export function spanOf({ kind }: Pick<Item, 'kind'>, days: Days, scale: Scale): { left: number; right: number } {
  if (kind !== 'WORK') {
    const at = middleOf(days.endsOn, scale);
    return { left: at - POINT, right: at + POINT };
  }
  const left = scale.at(days.startsOn);
  return { left, right: Math.max(left + 3, scale.after(days.endsOn)) };
}

/** How far a bar may slip before the end or a promise slips. */
export const floatTo = ({ totalFloat }: Item, { endsOn }: Days, scale: Scale): number =>
  scale.after(lastOf(addDays(endsOn, 1), totalFloat ?? 0));

interface PointLook {
  readonly fill: string;
  readonly stroke: string;
  /** What is drawn inside, so that the colour is not alone in saying it. */
  readonly sign: 'none' | 'half' | 'tick' | 'mark' | 'bar';
}

/** How a milestone or a deliverable is drawn, by where it stands. */
export const lookOfPoint: Readonly<Record<DueStanding, PointLook>> = {
  PLANNED: { fill: 'var(--surface)', stroke: 'var(--ink3)', sign: 'none' },
  ONGOING: { fill: 'var(--surface)', stroke: 'var(--blue)', sign: 'half' },
  MET: { fill: 'var(--fait)', stroke: 'var(--fait)', sign: 'tick' },
  AT_RISK: { fill: 'var(--risque)', stroke: 'var(--risque)', sign: 'mark' },
  LATE: { fill: 'var(--retard)', stroke: 'var(--retard)', sign: 'bar' },
};
