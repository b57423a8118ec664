import { expect, it } from '@jest/globals';
import { daysOf, scaleOf } from './scale';

it('lays whole months, from the first to the one after the last', () => {
  const { from, until } = scaleOf('mois', '2018-02-08', '2022-02-07', 700);
  expect([from, until]).toEqual(['2018-02-01', '2022-03-31']);
});

it('finds the place of a day and the day of a place', () => {
  const scale = scaleOf('semaine', '2020-01-15', '2020-06-30', 700);
  expect(scale.at('2020-01-01')).toBe(0);
  expect(scale.at('2020-01-03')).toBe(24);
  expect(scale.after('2020-01-03')).toBe(36);
  expect(scale.dayAt(24)).toBe('2020-01-03');
  expect(scale.dayAt(35.9)).toBe('2020-01-03');
});

it('fits the project in the room, and never leaves a part of the room empty', () => {
  expect(scaleOf('projet', '2018-02-08', '2022-02-07', 700).width).toBe(700);
  expect(scaleOf('annee', '2020-01-01', '2020-01-31', 900).width).toBe(900);
});

it('stands a window with no room for it, while the screen is turned', () => {
  const scale = scaleOf('projet', '2018-02-08', '2022-02-07', -300);
  expect(scale.width).toBeGreaterThan(100);
  expect(scale.dayAt(0)).toBe('2018-02-01');
});

it('turns a distance into days, to the nearest', () => {
  const scale = scaleOf('semaine', '2020-01-15', '2020-06-30', 0);
  expect([5, 7, -7, 120].map((distance) => daysOf(distance, scale))).toEqual([0, 1, -1, 10]);
});
