import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Progressed, rolledUp, rollUp } from './progress-rollup.rules.js';

const task = (id: string, parentId: string | null, progress = 0, effort = 0, duration = 1): Progressed => ({
  id,
  parentId,
  progress,
  effort,
  duration,
});

it('weighs progress by effort, however deep the tree', () => {
  const found = rollUp([
    task('LT1', null, 99),
    task('T1', 'LT1', 100, 30),
    task('S', 'LT1'),
    task('T2', 'S', 50, 10),
    task('T3', 'S', 0, 60),
    task('J', 'S', 0, 0, 0),
  ]);
  expect(found.get('S')).toEqual({ effort: 70, progress: 7 });
  expect(found.get('LT1')).toEqual({ effort: 100, progress: 35 });
  expect(found.get('T1')).toEqual({ effort: 30, progress: 100 });
});

it('weighs by duration without effort, and evenly without either', () => {
  expect(rolledUp([task('A', null, 100, 0, 3), task('B', null, 0, 0, 1)])).toEqual({ effort: 0, progress: 75 });
  expect(rolledUp([task('J1', null, 100, 0, 0), task('J2', null, 0, 0, 0)])).toEqual({ effort: 0, progress: 50 });
  expect(rolledUp([])).toEqual({ effort: 0, progress: 0 });
});

it('takes a task whose lot is out of sight as one that stands alone', () =>
  expect(rollUp([task('T1', 'elsewhere', 40, 5)]).get('T1')).toEqual({ effort: 5, progress: 40 }));

it('says 100 when all is done and only then, and stays between the least and the most', () => {
  const leaf = fc.record({
    progress: fc.oneof(fc.constant(100), fc.nat(100)),
    effort: fc.integer({ min: 1, max: 400 }).map((days) => days / 4),
  });
  fc.assert(
    fc.property(fc.array(leaf, { minLength: 1, maxLength: 9 }), (drawn) => {
      const { progress } = rolledUp(drawn.map((one, i) => ({ ...task(`T${i}`, null), ...one })));
      const said = drawn.map((one) => one.progress);
      expect(progress === 100).toBe(said.every((one) => one === 100));
      expect(progress).toBeGreaterThanOrEqual(Math.min(...said));
      expect(progress).toBeLessThanOrEqual(Math.max(...said));
    }),
  );
});
