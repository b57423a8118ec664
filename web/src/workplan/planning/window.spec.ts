import { expect, it } from '@jest/globals';
import { ROW, scrolledTo, shownAt } from './window';

it('draws what shows and a little beyond, of five thousand rows', () => {
  expect(shownAt(0, 620, 5_000)).toEqual({ first: 0, end: 44 });
  expect(shownAt(2_000 * ROW, 620, 5_000)).toEqual({ first: 1_988, end: 2_044 });
  expect(shownAt(5_000 * ROW, 620, 5_000).end).toBe(5_000);
  expect(shownAt(0, 620, 3)).toEqual({ first: 0, end: 3 });
});

it('still draws rows when a filter left fewer than one had scrolled past', () =>
  expect(shownAt(3_000, 620, 4)).toEqual({ first: 3, end: 4 }));

it('scrolls only as far as needed', () => {
  expect(scrolledTo(100, 131, 0, 600)).toBe(0);
  expect(scrolledTo(700, 731, 0, 600)).toBe(131);
  expect(scrolledTo(100, 131, 400, 600)).toBe(100);
});
