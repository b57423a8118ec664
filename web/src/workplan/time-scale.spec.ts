import { expect, it } from '@jest/globals';
import { lines, monthsIn, timeScale } from './time-scale';

it('lays days on a line, both ends included, and keeps what is outside at its ends', () => {
  const { at } = timeScale('2019-11-01', '2019-11-30', 100, 300);
  expect([at('2019-10-01'), at('2019-11-01'), at('2019-11-16'), at('2020-03-01')]).toEqual([100, 100, 250, 400]);
});

it('finds the months that begin in a span, over the turn of the year', () => {
  expect(monthsIn('2019-11-14', '2020-02-01')).toEqual(['2019-12-01', '2020-01-01', '2020-02-01']);
  expect(monthsIn('2019-11-01', '2019-11-30')).toEqual(['2019-11-01']);
});

it('moves words to another line rather than over their neighbours', () => {
  const marks = [0, 10, 20, 80].map((x) => ({ x, width: 40 }));
  expect(lines(marks, 2)).toEqual([0, 1, undefined, 0]);
});
