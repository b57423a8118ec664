import { expect, it } from '@jest/globals';
import { differencesBetween, type Frozen } from './baseline.rules.js';

const line = (code: string, more: Partial<Frozen> = {}): Frozen => ({
  id: code,
  code,
  startsOn: '2019-11-04',
  endsOn: '2019-11-29',
  progress: 0,
  effort: 10,
  budget: 1_000_00n,
  ...more,
});

it('compares two instants line by line, with what was added and what is gone', () => {
  const before = [line('T1'), line('T2'), line('T3'), line('J4', { endsOn: '2019-11-15' })];
  const after = [
    line('T0'),
    line('T2', { startsOn: '2019-11-06', endsOn: '2019-12-13', progress: 40, effort: 12.5, budget: 900_00n }),
    line('T1'),
    line('J4', { endsOn: '2019-11-08' }),
  ];
  const found = differencesBetween(before, after);
  expect(found.map(({ id, change, endDays }) => [id, change, endDays])).toEqual([
    ['T0', 'ADDED', null],
    ['T2', 'CHANGED', 14],
    ['T1', 'SAME', 0],
    ['J4', 'CHANGED', -7],
    ['T3', 'REMOVED', null],
  ]);
  expect(found[1]).toMatchObject({ startDays: 2, progress: 40, effort: 2.5, budget: -100_00n });
  expect(found[4]).toMatchObject({ before: { code: 'T3' }, after: null });
});

it('sees a new code, and says nothing of a budget that is not told', () => {
  const [renamed, untold] = differencesBetween(
    [line('T1'), line('T2')],
    [line('T1', { code: 'T1.1' }), line('T2', { budget: null })],
  );
  expect(renamed?.change).toBe('CHANGED');
  expect(untold).toMatchObject({ change: 'SAME', budget: null });
});

it('finds nothing between a plan and itself', () => {
  const plan = [line('T1'), line('T2')];
  expect(differencesBetween(plan, plan).every(({ change }) => change === 'SAME')).toBe(true);
});
