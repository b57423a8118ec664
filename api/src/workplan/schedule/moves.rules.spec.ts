import { expect, it } from '@jest/globals';
import { type Move, withMove } from './moves.rules.js';
import type { Plan } from './plan.rules.js';
import { samplePlan } from './sample-plan.js';
import { scheduleOf } from './schedule.rules.js';
import { whatIf } from './what-if.rules.js';

/** The tasks that a move rewrites, as they are afterwards. */
const rewritten = (plan: Plan, move: Move) =>
  withMove(plan, move, scheduleOf(plan)).tasks.filter((task, i) => task !== plan.tasks[i]);

const fixed = { from: '2019-11-13', until: '2019-11-15' } as const;

it('asks a dragged task not to begin before that day, and a pulled one to last as long', () => {
  const plan = samplePlan(['A:3', 'B:2']);
  expect(rewritten(plan, { taskId: 'A', startsOn: '2019-11-06' })).toMatchObject([
    { notBefore: '2019-11-06', duration: 3 },
  ]);
  expect(rewritten(plan, { taskId: 'A', duration: 5 })).toMatchObject([{ id: 'A', duration: 5 }]);
});

it('puts a task held by hand on its new days, for as many working days', () => {
  const plan = samplePlan([['A:3', { fixed }]]);
  const days = (move: Omit<Move, 'taskId'>) => rewritten(plan, { taskId: 'A', ...move })[0]?.fixed;
  expect(days({ startsOn: '2019-11-07' })).toEqual({ from: '2019-11-07', until: '2019-11-12' });
  expect(days({ duration: 4 })).toEqual({ from: '2019-11-13', until: '2019-11-18' });
  expect(days({ duration: 1 })).toEqual({ from: '2019-11-13', until: '2019-11-13' });
});

it('takes along with a lot what has not begun, by as many working days, backwards too', () => {
  const plan = samplePlan([
    ['LT', { notBefore: '2019-11-07' }],
    ['LT/T1:1', { actualStart: '2019-11-12' }],
    'LT/T2:1',
    ['LT/T3:1', { fixed }],
    'X:1',
  ]);
  const moved = rewritten(plan, { taskId: 'LT', startsOn: '2019-11-05' });
  expect(moved.map(({ id, notBefore, fixed: days }) => [id, notBefore ?? days?.from ?? null])).toEqual([
    ['LT', null],
    ['T2', '2019-11-05'],
    ['T3', '2019-11-08'],
  ]);
});

it('gives the room of a task held by hand as if it were free', () => {
  const plan = samplePlan(['A:3', ['B:2', { fixed }]], ['A FS B']);
  expect(whatIf(plan, { taskId: 'B', startsOn: '2019-11-14' }).room).toEqual({ earliest: '2019-11-07', latest: null });
});
