import { expect, it } from '@jest/globals';
import { deliverableLifecycle, deliverableStates, deliverableVerbs } from './deliverable.lifecycle.js';
import { isSettled, milestoneLifecycle, milestoneStates, stateForecast } from './milestone.lifecycle.js';

const table = (moves: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(moves).map(([from, to]) => `${from}: ${to.join(', ')}`);

it('moves a deliverable so, and no other way', () =>
  expect(table(deliverableLifecycle.moves)).toEqual([
    'PLANNED: DRAFT',
    'DRAFT: SUBMITTED',
    'SUBMITTED: CHANGES_REQUESTED, ACCEPTED',
    'CHANGES_REQUESTED: SUBMITTED',
    'ACCEPTED: ',
  ]));

it('moves a milestone so, and no other way', () =>
  expect(table(milestoneLifecycle.moves)).toEqual([
    'PLANNED: AT_RISK, ACHIEVED, MISSED',
    'AT_RISK: PLANNED, ACHIEVED, MISSED',
    'ACHIEVED: PLANNED, AT_RISK, MISSED',
    'MISSED: PLANNED, AT_RISK, ACHIEVED',
  ]));

it('offers to do with a deliverable just what its state allows', () => {
  const leadsTo = { submit: 'SUBMITTED', accept: 'ACCEPTED', 'request-changes': 'CHANGES_REQUESTED' } as const;
  for (const state of deliverableStates)
    for (const [verb, to] of Object.entries(leadsTo))
      expect([state, verb, deliverableVerbs[state].includes(verb)]).toEqual([
        state,
        verb,
        deliverableLifecycle.allows(state, to),
      ]);
});

it('settles a milestone with a decision', () =>
  expect(milestoneStates.filter(isSettled)).toEqual(['ACHIEVED', 'MISSED']));

it('puts a milestone at risk when it is expected after the agreed day', () => {
  expect(stateForecast('2020-01-24', '2020-01-25')).toBe('AT_RISK');
  expect(stateForecast('2020-01-24', '2020-01-24')).toBe('PLANNED');
});
