import { describe, expect, it } from '@jest/globals';
import { leadsOf, tightestOf } from './leads.rules.js';
import { samplePlan } from './sample-plan.js';
import { compute, scheduleOf } from './schedule.rules.js';

const computed = (...plan: Parameters<typeof samplePlan>) => compute(samplePlan(...plan));
const said = (...[plan, id]: Parameters<typeof leadsOf>) =>
  leadsOf(plan, id).map(({ linkId, allowsOn, slack }) => [linkId, allowsOn, slack]);

describe('what bears on a task', () => {
  it('is every link, with the day it allows and the working days left to it', () => {
    const plan = computed(['A:3', 'B:5', 'J'], ['A FS J', 'B FS J', 'A FS+1 B']);
    expect(said(plan, 'J')).toEqual([
      ['A FS J', '2019-11-06', 6],
      ['B FS J', '2019-11-15', 0],
    ]);
    expect(said(plan, 'B')).toEqual([['A FS+1 B', '2019-11-08', 0]]);
    expect(said(plan, 'A')).toEqual([]);
  });

  it('leaves slack to what was given a later day', () => {
    const plan = computed(['A:3', ['C:1', { notBefore: '2019-11-29' }]], ['A FS C']);
    expect(said(plan, 'C')).toEqual([['A FS C', '2019-11-07', 15]]);
  });

  it('comes through the lots above it, and stops at what is done', () => {
    const plan = ['X:2', 'LT', ['LT/T:1', { notBefore: '2019-11-13' }]] as const;
    expect(said(computed([...plan], ['X FS LT']), 'T')).toEqual([['X FS LT', '2019-11-06', 4]]);
    expect(said(computed([...plan], ['X FS LT']), 'LT')).toEqual([]);
    const done = { actualStart: '2019-11-12', actualFinish: '2019-11-12' } as const;
    expect(said(computed(['X:2', ['T:1', done]], ['X FS T']), 'T')).toEqual([]);
    expect(leadsOf(computed(['X:2'], []), 'nobody')).toEqual([]);
  });

  it('bears on the end alone of what has begun', () => {
    const plan = computed(['A:9', 'B:2', ['T:2', { actualStart: '2019-11-04' }]], ['A FF T', 'B FS T']);
    expect(said(plan, 'T')).toEqual([['A FF T', '2019-11-15', 0]]);
  });

  it('has no slack exactly where it drives', () => {
    const plan = samplePlan(
      ['A:3', 'B:5', ['C:4', { notBefore: '2019-11-20' }], 'LT', 'LT/D:2', 'LT/E:3', 'J'],
      ['A FS B', 'A SS+2 C', 'B FS LT', 'D FS E', 'C FF E', 'E FS J', 'C FS J'],
    );
    const all = compute(plan);
    for (const { id, drivers, spans } of scheduleOf(plan).tasks.values())
      if (!spans)
        expect([id, leadsOf(all, id).flatMap(({ linkId, slack }) => (slack === 0 ? [linkId] : []))]).toEqual([
          id,
          drivers.map(({ linkId }) => linkId),
        ]);
  });
});

it('follows the tightest, and of several the one whose leader has the least float', () => {
  const lead = (linkId: string, slack: number) =>
    ({ linkId, fromId: linkId, type: 'FS', allowsOn: '2019-11-04', slack }) as const;
  const floats: Record<string, number> = { a: 0, b: 4, c: 2 };
  const floatOf = (id: string) => floats[id] ?? 0;
  expect(tightestOf([lead('a', 3), lead('b', 1), lead('c', 1)], floatOf)?.linkId).toBe('c');
  expect(tightestOf([], floatOf)).toBeUndefined();
});
