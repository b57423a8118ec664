import { expect, it } from '@jest/globals';
import type { Day } from '../kernel/day.js';
import { agreeOnReadiness } from './readiness-change.rules.js';

const stood = { trlNow: 4, lastOn: '2019-05-24' as Day };
const move = (trl: number, reachedOn: Day) => () => agreeOnReadiness(stood, { trl, reachedOn }, '2019-11-14');

it('moves up or down, from the day of the last move to today', () => {
  for (const trl of [3, 5, 9]) expect(move(trl, '2019-11-14')).not.toThrow();
  expect(move(5, '2019-05-24')).not.toThrow();
  expect(() =>
    agreeOnReadiness({ ...stood, lastOn: null }, { trl: 5, reachedOn: '2018-02-08' }, '2019-11-14'),
  ).not.toThrow();
});

it('refuses what moves nothing, what has not come, and what would rewrite the past', () => {
  expect(move(4, '2019-11-14')).toThrow('readiness.same-level');
  expect(move(5, '2019-11-15')).toThrow('readiness.not-yet');
  expect(move(5, '2019-05-23')).toThrow('readiness.before-last');
});
