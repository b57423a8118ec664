import { expect, it } from '@jest/globals';
import { dotsOf, pathOf, ticksOf } from './curve';

const frame = { from: '2020-01-01', until: '2020-01-10', most: 100, left: 10, top: 0, width: 100, height: 50 };

it('begins at nothing and stands at what each period reaches', () => {
  const dots = dotsOf(
    [
      { untilOn: '2020-01-06', amount: '50.00' },
      { untilOn: '2020-01-10', amount: '120.00' },
    ],
    frame,
  );
  expect(dots).toEqual([
    { x: 10, y: 50 },
    { x: 60, y: 25 },
    { x: 100, y: 0 },
  ]);
  expect(pathOf(dots)).toBe('M10.0 50.0 L60.0 25.0 L100.0 0.0');
});

it('marks a few round amounts', () => {
  expect(ticksOf(13_614_727)).toEqual([0, 5_000_000, 10_000_000]);
  expect(ticksOf(100)).toEqual([0, 50, 100]);
  expect(ticksOf(0)).toEqual([0]);
});
