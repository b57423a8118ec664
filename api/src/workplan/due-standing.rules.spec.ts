import { expect, it } from '@jest/globals';
import { addDays, type Day } from '../kernel/day.js';
import { type DueFacts, driftDays, dueOfDeliverable, dueOfMilestone, standingOf } from './due-standing.rules.js';

const TODAY: Day = '2019-11-14';
const due = (facts: Partial<DueFacts>): DueFacts => ({
  met: false,
  missed: false,
  atRisk: false,
  begun: false,
  underWay: false,
  baselineOn: '2020-01-24',
  dueOn: '2020-01-24',
  doneOn: null,
  ...facts,
});
const milestone = { state: 'PLANNED', baselineOn: '2020-01-24', forecastOn: '2020-01-24', achievedOn: null } as const;
const deliverable = { state: 'PLANNED', baselineOn: '2019-11-08', dueOn: '2019-11-08', submittedOn: null } as const;

it.each<[string, Partial<DueFacts>]>([
  ['PLANNED', {}],
  ['ONGOING', { begun: true }],
  ['ONGOING', { underWay: true, baselineOn: '2020-02-12', dueOn: '2020-02-12' }],
  ['PLANNED', { underWay: true, baselineOn: '2020-02-13', dueOn: '2020-02-13' }],
  ['AT_RISK', { atRisk: true }],
  ['AT_RISK', { begun: true, dueOn: '2020-01-25' }],
  ['AT_RISK', { dueOn: '2020-02-08' }],
  ['LATE', { dueOn: '2020-02-09' }],
  ['LATE', { baselineOn: '2019-11-13', dueOn: '2019-11-13' }],
  ['PLANNED', { baselineOn: TODAY, dueOn: TODAY }],
  ['LATE', { missed: true }],
  ['MET', { met: true, doneOn: '2021-01-01' }],
  ['PLANNED', { dueOn: '2020-01-01' }],
])('stands %s when %o', (standing, facts) => expect(standingOf(due(facts), TODAY)).toBe(standing));

it('counts the drift to what was done, or else to what is expected', () => {
  expect(driftDays(due({ dueOn: '2020-02-05' }))).toBe(12);
  expect(driftDays(due({ dueOn: '2020-02-05', doneOn: '2020-01-20' }))).toBe(-4);
});

it('takes a milestone as begun with its work package, and met only when it was achieved', () => {
  expect(standingOf(dueOfMilestone(milestone, 'NOT_STARTED'), TODAY)).toBe('PLANNED');
  expect(standingOf(dueOfMilestone(milestone, 'IN_PROGRESS'), TODAY)).toBe('ONGOING');
  expect(standingOf(dueOfMilestone({ ...milestone, state: 'AT_RISK' }, 'IN_PROGRESS'), TODAY)).toBe('AT_RISK');
  expect(standingOf(dueOfMilestone({ ...milestone, state: 'MISSED' }, 'DONE'), TODAY)).toBe('LATE');
  const achieved = { ...milestone, state: 'ACHIEVED', achievedOn: addDays('2020-01-24', 40) } as const;
  expect(standingOf(dueOfMilestone(achieved, 'DONE'), TODAY)).toBe('MET');
});

it('stops the clock of a deliverable while the lead reads it, and starts it again when it is sent back', () => {
  const submitted = { ...deliverable, state: 'SUBMITTED', submittedOn: '2019-11-08' } as const;
  expect(standingOf(dueOfDeliverable(deliverable, 'NOT_STARTED'), TODAY)).toBe('LATE');
  expect(standingOf(dueOfDeliverable(submitted, 'IN_PROGRESS'), TODAY)).toBe('ONGOING');
  expect(standingOf(dueOfDeliverable({ ...submitted, submittedOn: '2019-11-09' }, 'DONE'), TODAY)).toBe('LATE');
  expect(standingOf(dueOfDeliverable({ ...submitted, state: 'CHANGES_REQUESTED' }, 'DONE'), TODAY)).toBe('LATE');
  expect(standingOf(dueOfDeliverable({ ...submitted, state: 'ACCEPTED' }, 'DONE'), TODAY)).toBe('MET');
});
