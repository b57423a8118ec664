import { expect, it } from '@jest/globals';
import { headOf, routeOf } from './arrows';

const above = { left: 0, right: 100, y: 10 };

it('goes straight across and down where there is room', () =>
  expect(routeOf('FS', above, { left: 150, right: 200, y: 41 }, 31)).toBe('M100 10H108V41H150'));

it('goes around between the rows where the one that follows begins too early', () =>
  expect(routeOf('FS', above, { left: 104, right: 200, y: 41 }, 31)).toBe('M100 10H108V25.5H96V41H104'));

it('goes around above when the one that follows stands above', () =>
  expect(routeOf('FS', { ...above, y: 72 }, { left: 50, right: 60, y: 10 }, 31)).toBe('M100 72H108V56.5H42V10H50'));

it('leaves and enters by the sides that the type says', () => {
  const below = { left: 40, right: 160, y: 41 };
  expect(routeOf('SS', above, below, 31)).toBe('M0 10H-8V41H40');
  expect(routeOf('FF', above, below, 31)).toBe('M100 10H168V41H160');
  expect(routeOf('SF', { left: 300, right: 400, y: 10 }, below, 31)).toBe('M300 10H292V41H160');
});

it('points the head into the bar', () => {
  expect(headOf('FS', above)).toBe('M0 10l-7 -4v8Z');
  expect(headOf('FF', above)).toBe('M100 10l7 -4v8Z');
});
