import { expect, it } from '@jest/globals';
import { countsOf, type Difference, kept } from './differences';

const one = (change: Difference['change'], startDays: number | null, endDays: number | null) =>
  ({ itemId: `${change}${startDays}${endDays}`, change, startDays, endDays }) as Difference;
const all = [
  one('SAME', 0, 0),
  one('CHANGED', 0, 12),
  one('CHANGED', 0, 0),
  one('ADDED', null, null),
  one('REMOVED', null, null),
];

it('counts what moved, came and went', () => expect(countsOf(all)).toEqual({ moved: 1, added: 1, removed: 1 }));

it('keeps the dates that change, all that changes, or everything', () => {
  expect(kept(all, 'dates')).toEqual([all[1], all[3], all[4]]);
  expect(kept(all, 'changements')).toEqual(all.slice(1));
  expect(kept(all, 'tout')).toEqual(all);
});
