import { expect, it } from '@jest/globals';
import { FULL_SIZE, scaleOf, stepFrom, turned } from './zoom.rules';

const a4 = { width: 595, height: 842 };

it('fits a page to its place by its width, or whole', () => {
  expect(scaleOf('width', a4, { width: 611, height: 300 })).toBe(1);
  expect(scaleOf('whole', a4, { width: 611, height: 437 })).toBe(0.5);
  expect(scaleOf(1, a4, { width: 10, height: 10 })).toBe(FULL_SIZE);
});

it('steps from what is seen, and stops at both ends', () => {
  expect(stepFrom(1.1 * FULL_SIZE, 1)).toBe(1.25);
  expect(stepFrom(1.1 * FULL_SIZE, -1)).toBe(1);
  expect(stepFrom(9 * FULL_SIZE, 1)).toBe(4);
  expect(stepFrom(0.1 * FULL_SIZE, -1)).toBe(0.25);
});

it('turns a page on its side', () => {
  expect(turned(a4, 90)).toEqual({ width: 842, height: 595 });
  expect(turned(a4, 180)).toEqual(a4);
});
