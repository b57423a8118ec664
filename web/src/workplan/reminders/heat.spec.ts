import { expect, it } from '@jest/globals';
import { type Heat, heatOf } from './heat';

it.each<[number | null, Heat]>([
  [null, 'none'],
  [-3, 'soon'],
  [0, 'soon'],
  [1, 'week'],
  [7, 'week'],
  [8, 'month'],
  [30, 'month'],
  [31, 'older'],
])('%s days: %s', (age, heat) => expect(heatOf(age)).toBe(heat));
