import { expect, it } from '@jest/globals';
import { timeScale } from '../workplan/time-scale';
import { placeRows, step } from './map-layout';

const item = (code: string, on: string) => ({ id: code.toLowerCase(), code, on });
const rows = [
  [item('D4.1', '2019-08-15'), item('D4.2', '2019-08-18'), item('J5', '2020-06-30')],
  [],
  [item('D5.1', '2019-09-15'), item('D5.3', '2020-05-15')],
];
const placed = placeRows(rows, ({ on }) => on, timeScale('2019-08-01', '2020-07-31', 150, 960), {
  top: 50,
  row: 34,
  line: 18,
});

it('gives a row another line where two codes would touch, and stacks the rows', () => {
  expect(placed[0]?.items.map(({ line }) => line)).toEqual([0, 1, 0]);
  expect(placed.map(({ top, height }) => [top, height])).toEqual([
    [50, 52],
    [102, 34],
    [136, 34],
  ]);
});

it('moves along a row, and over empty rows to the nearest', () => {
  expect(step(placed, 'd4.1', 'ArrowRight')).toBe('d4.2');
  expect(step(placed, 'd4.1', 'ArrowLeft')).toBeUndefined();
  expect(step(placed, 'j5', 'ArrowDown')).toBe('d5.3');
  expect(step(placed, 'd5.1', 'ArrowUp')).toBe('d4.2');
  expect([step(placed, 'd4.2', 'Home'), step(placed, 'd4.2', 'End')]).toEqual(['d4.1', 'j5']);
});
