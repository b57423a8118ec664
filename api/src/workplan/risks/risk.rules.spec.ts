import { describe, expect, it } from '@jest/globals';
import type { Day } from '../../kernel/day.js';
import { reviewedStates, riskLifecycle, riskStates, riskVerbs, stateReviewed } from './risk.lifecycle.js';
import { agreeOnBurden, agreeOnNextReview, agreeOnReview, isToReview } from './risk.rules.js';

const today: Day = '2019-11-14';

it('moves a risk so, and no other way', () =>
  expect(Object.entries(riskLifecycle.moves).map(([from, to]) => `${from}: ${to.join(', ')}`)).toEqual([
    'OPEN: MITIGATED, OCCURRED, CLOSED',
    'MITIGATED: OPEN, OCCURRED, CLOSED',
    'OCCURRED: OPEN, MITIGATED, CLOSED',
    'CLOSED: OPEN',
  ]));

it('lets a review leave it where it is', () => {
  for (const from of riskStates.filter((state) => state !== 'CLOSED'))
    for (const to of reviewedStates) expect(stateReviewed(from, to)).toBe(to);
});

it('offers to do with a risk just what its state allows', () => {
  for (const state of riskStates) {
    expect([state, riskVerbs[state].includes('close')]).toEqual([state, riskLifecycle.allows(state, 'CLOSED')]);
    expect([state, riskVerbs[state].includes('reopen')]).toEqual([state, state === 'CLOSED']);
  }
});

it('is to be reviewed from the day that was promised, unless it is closed', () => {
  const awaiting = (nextReviewOn: Day | null) => isToReview({ state: 'MITIGATED', nextReviewOn }, today);
  expect([awaiting('2019-11-13'), awaiting(today), awaiting('2019-11-15'), awaiting(null)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(isToReview({ state: 'CLOSED', nextReviewOn: '2019-11-13' }, today)).toBe(false);
});

it('promises no review for a day that is over', () => {
  expect(() => agreeOnNextReview('2019-11-13', today)).toThrow('risk.next-review-past');
  expect(() => agreeOnNextReview(today, today)).not.toThrow();
  expect(() => agreeOnNextReview(null, today)).not.toThrow();
});

it('asks what was done about a risk that occurred, and reviews nothing that is closed', () => {
  expect(() => agreeOnReview('OPEN', { state: 'OCCURRED', done: ' ' })).toThrow('risk.occurred-needs-words');
  expect(() => agreeOnReview('OPEN', { state: 'OCCURRED', done: 'Another supplier.' })).not.toThrow();
  expect(() => agreeOnReview('CLOSED', { state: 'OPEN', done: '' })).toThrow('risk.closed');
});

describe('the burden of a risk', () => {
  const ofVega = { partnerId: 'vega', teams: [['deneb', 'vega']] };

  it('is taken up by a partner for the work that is theirs', () => {
    expect(() => agreeOnBurden(ofVega, ['vega'], false)).not.toThrow();
    expect(() => agreeOnBurden({ ...ofVega, teams: [['deneb']] }, ['vega'], false)).toThrow('risk.work-not-yours');
    expect(() => agreeOnBurden({ ...ofVega, teams: [] }, ['vega'], false)).toThrow('risk.work-not-yours');
  });

  it('is laid on another by the coordinator alone', () => {
    expect(() => agreeOnBurden(ofVega, ['deneb'], false)).toThrow('risk.carried-by-another');
    expect(() => agreeOnBurden(ofVega, ['deneb'], false, 'vega')).not.toThrow();
    expect(() => agreeOnBurden({ ...ofVega, teams: [] }, ['orion'], true)).not.toThrow();
  });
});
