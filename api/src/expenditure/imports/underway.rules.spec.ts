import { expect, it } from '@jest/globals';
import { beingTaken } from './underway.rules.js';

const at = (seconds: number) => new Date(Date.UTC(2019, 10, 14, 9, 0, seconds));

it('is under way while somebody says so, and free again twenty seconds after the last word', () => {
  expect(beingTaken({ takingAt: null, appliedAt: null }, at(0))).toBe(false);
  expect(beingTaken({ takingAt: at(0), appliedAt: null }, at(19))).toBe(true);
  expect(beingTaken({ takingAt: at(0), appliedAt: null }, at(20))).toBe(false);
  expect(beingTaken({ takingAt: at(0), appliedAt: at(1) }, at(2))).toBe(false);
});
