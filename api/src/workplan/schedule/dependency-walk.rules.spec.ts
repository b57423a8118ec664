import { expect, it } from '@jest/globals';
import { blockersOf, followersOf, leadersOf, type Reached } from './dependency-walk.rules.js';
import { samplePlan } from './sample-plan.js';

const plan = samplePlan(
  ['LT1', 'LT1/T1.1:1', 'LT1/T1.2:1', 'LT2', 'LT2/T2.1:1', 'LT2/S', 'S/T2.2:1', 'J4', 'X:1'],
  ['T1.1 FS T1.2', 'LT1 FS LT2', 'T2.2 FS J4', 'J4 SS X'],
);
const said = (found: readonly Reached[]) => found.map(({ id, distance }) => `${id} ${distance}`);

it('finds all that comes before a task, through the lots', () => {
  expect(said(leadersOf(plan, 'J4'))).toEqual(['T2.2 1', 'LT1 2', 'T1.1 2', 'T1.2 2']);
  expect(said(leadersOf(plan, 'T1.2'))).toEqual(['T1.1 1']);
  expect(said(leadersOf(plan, 'T1.1'))).toEqual([]);
});

it('finds all that waits for a task, through the lots', () => {
  expect(said(followersOf(plan, 'T1.1'))).toEqual(['T1.2 1', 'LT2 1', 'T2.1 1', 'S 1', 'T2.2 1', 'J4 2', 'X 3']);
  expect(said(followersOf(plan, 'LT2'))).toEqual(['J4 1', 'X 2']);
});

it('stops at what is done when it asks what blocks', () => {
  expect(said(blockersOf(plan, 'X', (id) => id === 'T2.2'))).toEqual(['J4 1']);
  expect(said(blockersOf(plan, 'X', () => true))).toEqual([]);
});

it('comes back from a cycle', () => {
  const round = samplePlan(['A:1', 'B:1'], ['A FS B', 'B FS A']);
  expect(said(leadersOf(round, 'A'))).toEqual(['B 1']);
});
