import { expect, it } from '@jest/globals';
import { chainTo, type Step } from './chain.rules.js';
import { samplePlan } from './sample-plan.js';
import { scheduleOf } from './schedule.rules.js';

const said = (steps: readonly Step[]) => steps.map(({ taskId, linkId }) => (linkId ? `${taskId} (${linkId})` : taskId));

it('tells why a task is where it is, from the beginning', () => {
  const schedule = scheduleOf(samplePlan(['A:3', 'B:5', 'C:1', 'J'], ['A FS B', 'A FS C', 'B FS J', 'C FS J']));
  expect(said(chainTo(schedule, 'J'))).toEqual(['A', 'B (A FS B)', 'J (B FS J)']);
  expect(said(chainTo(schedule, 'A'))).toEqual(['A']);
});

it('goes through a lot by the task that ends it, or by the one that begins it', () => {
  const tasks = ['X:1', 'LT1', 'LT1/T1:2', 'LT1/T2:4', 'LT2', 'LT2/T3:1'];
  expect(said(chainTo(scheduleOf(samplePlan(tasks, ['X FS T2', 'LT1 FS LT2'])), 'LT2'))).toEqual([
    'X',
    'T2 (X FS T2)',
    'LT1',
    'T3 (LT1 FS LT2)',
    'LT2',
  ]);
  expect(said(chainTo(scheduleOf(samplePlan(tasks, ['X FS LT1', 'LT1 SS+1 T3'])), 'T3'))).toEqual([
    'X',
    'T1 (X FS LT1)',
    'LT1',
    'T3 (LT1 SS+1 T3)',
  ]);
});

it('stops at what has begun, at a day that was given, and at what is unknown', () => {
  const schedule = scheduleOf(
    samplePlan(
      ['A:3', ['B:5', { actualStart: '2019-11-05' }], ['C:1', { notBefore: '2019-11-29' }]],
      ['A FS B', 'B FS C'],
    ),
  );
  expect(said(chainTo(schedule, 'C'))).toEqual(['C']);
  expect(said(chainTo(schedule, 'B'))).toEqual(['B']);
  expect(chainTo(schedule, 'Z')).toEqual([]);
});
