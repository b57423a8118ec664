import { expect, it } from '@jest/globals';
import { plant } from './strip-layout';

const strip = { from: '2019-11-14', left: 0, dayWidth: 40, days: 30 };
const task = (id: string, dueOn: string) => ({ id, dueOn });
const words = () => 'Livrable D1.4';

it('plants poles on their days and leaves out what is beyond the strip', () => {
  const poles = plant([task('late', '2019-11-12'), task('a', '2019-11-15'), task('far', '2019-12-14')], words, strip);
  expect(poles.map(({ task: { id }, x }) => [id, x])).toEqual([['a', 60]]);
});

it('raises a pole whose words would cover its neighbour’s', () => {
  const poles = plant([task('a', '2019-11-15'), task('b', '2019-11-16'), task('c', '2019-11-25')], words, strip);
  expect(poles.map(({ level }) => level)).toEqual([0, 1, 0]);
});

it('writes to the left of a pole near the right edge', () => {
  const [pole] = plant([task('a', '2019-12-13')], words, strip);
  expect(pole?.before).toBe(true);
});
