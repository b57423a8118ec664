import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '../../kernel/refusal.js';
import type { Plan } from './plan.rules.js';
import { sampleCalendars, samplePlan } from './sample-plan.js';
import { scheduleOf } from './schedule.rules.js';
import { whatIf } from './what-if.rules.js';

/** From Monday 4 November 2019: A 4–6, B 7–8, C 12–13 (the 11th is a holiday); X alone until the 15th. */
const row = samplePlan(['A:3', 'B:2', ['C:2', { finishBy: '2019-11-15' }], 'X:9'], ['A FS B', 'B FS C']);

const words = (plan: Plan, move: Parameters<typeof whatIf>[1]) =>
  whatIf(plan, move).shifts.map(
    ({ taskId, to, startDays, endDays }) => `${taskId} ${to.startsOn.slice(8)} ${startDays} ${endDays}`,
  );

it('says which tasks move, and by how many days', () => {
  expect(words(row, { taskId: 'A', startsOn: '2019-11-06' })).toEqual(['A 06 2 2', 'B 12 5 5', 'C 14 2 2']);
  expect(words(row, { taskId: 'A', duration: 4 })).toEqual(['A 04 0 1', 'B 08 1 4', 'C 13 1 1']);
  expect(words(row, { taskId: 'A', startsOn: '2019-11-04' })).toEqual([]);
});

it('says what a move breaks, what mends it, and what would work', () => {
  const { breaks, mends, room, endDays, after } = whatIf(row, { taskId: 'B', startsOn: '2019-11-14' });
  expect(breaks).toEqual([
    {
      kind: 'FINISH_BY',
      taskId: 'C',
      linkId: null,
      asked: '2019-11-15',
      found: '2019-11-19',
      days: 2,
      causeId: 'C',
    },
  ]);
  expect([mends, endDays, room]).toEqual([[], 4, { earliest: '2019-11-07', latest: '2019-11-12' }]);
  expect(after.tasks.get('B')).toMatchObject({ totalFloat: -2, critical: true });

  const late: Plan = {
    ...row,
    tasks: row.tasks.map((task) => (task.id === 'B' ? { ...task, notBefore: '2019-11-14' } : task)),
  };
  expect(whatIf(late, { taskId: 'B', startsOn: '2019-11-12' })).toMatchObject({
    breaks: [],
    mends: [{ taskId: 'C' }],
    endDays: -4,
  });
});

it('puts a task dragged before its drivers where they let it be', () => {
  const { after, room, shifts } = whatIf(row, { taskId: 'B', startsOn: '2019-11-04' });
  expect(shifts).toEqual([]);
  expect(after.tasks.get('B')).toMatchObject({ startsOn: '2019-11-07', drivers: [{ fromId: 'A' }] });
  expect(room.earliest).toBe('2019-11-07');
});

it('gives no latest day where nobody waits', () =>
  expect(whatIf(row, { taskId: 'X', startsOn: '2019-11-12' }).room).toEqual({ earliest: '2019-11-04', latest: null }));

it('moves the forecast of a milestone, and what waits for it', () => {
  const plan = samplePlan(
    [['J4', { notBefore: '2019-11-08' }], 'A:2', ['J5', { finishBy: '2019-11-15' }]],
    ['J4 FS A', 'A FS J5'],
  );
  const { shifts, breaks, room } = whatIf(plan, { taskId: 'J4', startsOn: '2019-11-14' });
  expect(shifts.map(({ taskId, startDays }) => [taskId, startDays])).toEqual([
    ['J4', 6],
    ['A', 3],
    ['J5', 5],
  ]);
  expect(breaks).toMatchObject([{ taskId: 'J5', days: 1 }]);
  expect(room.latest).toBe('2019-11-13');
});

it('reports what links ask in vain of a task held by hand, with the task that asks', () => {
  const fixed = { from: '2019-11-07', until: '2019-11-08' } as const;
  const plan = samplePlan(['A:3', ['B:2', { fixed }], 'C:1'], ['A FS B', 'B FS C']);
  const { breaks, room, shifts } = whatIf(plan, { taskId: 'A', duration: 5 });
  expect(breaks).toEqual([
    { kind: 'LINK', taskId: 'B', linkId: 'A FS B', asked: '2019-11-12', found: '2019-11-07', days: 2, causeId: 'A' },
  ]);
  expect(room).toEqual({ earliest: '2019-11-04', latest: '2019-10-30' });
  expect(shifts.map(({ taskId }) => taskId)).toEqual(['A']);
  expect(words(plan, { taskId: 'B', startsOn: '2019-11-12' })).toEqual(['B 12 5 5', 'C 14 2 2']);
});

it('drags a lot with all under it that has not begun', () => {
  const lot = samplePlan(
    ['LT', 'LT/T1:2', ['LT/T2:2', { actualStart: '2019-11-04' }], 'LT/S', 'S/T3:1', 'LT/J', 'B:1'],
    ['T1 FS T3', 'T3 FS J', 'LT FS B'],
  );
  expect(words(lot, { taskId: 'LT', startsOn: '2019-11-06' })).toEqual([
    'LT 04 0 2',
    'T1 06 2 2',
    'S 08 2 2',
    'T3 08 2 2',
    'J 08 2 2',
    'B 12 5 5',
  ]);
});

it('refuses to move what has begun, or to give a lot a duration', () => {
  const plan = samplePlan([
    ['A:3', { actualStart: '2019-11-04' }],
    ['B:1', { actualFinish: '2019-11-04' }],
    'LT',
    'LT/T:1',
  ]);
  const begun = (code: string) => expect.objectContaining({ code: 'schedule.already-begun', facts: { code } });
  expect(() => whatIf(plan, { taskId: 'A', startsOn: '2019-11-05' })).toThrow(begun('A'));
  expect(() => whatIf(plan, { taskId: 'B', duration: 2 })).toThrow(begun('B'));
  expect(words(plan, { taskId: 'A', duration: 4 })).toEqual(['A 04 0 1']);
  expect(() => whatIf(plan, { taskId: 'LT', duration: 2 })).toThrow(new Refusal('schedule.summary-duration'));
});

it('breaks nothing and ends no later when a task begins on any day of its room', () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 8 }),
      fc.nat(99),
      (durations, nth) => {
        const tasks = durations.map((days, i) => `T${i}:${days}`);
        const links = durations.flatMap((days, i) => (i > 0 ? [`T${Math.floor((i * days) / 7)} FS T${i}`] : []));
        const loose = samplePlan(
          tasks,
          links.filter((link) => !/^(\S+) FS \1$/.test(link)),
        );
        const { endsOn } = scheduleOf(loose);
        const plan = { ...loose, tasks: loose.tasks.map((task) => ({ ...task, finishBy: endsOn })) };
        const { id: taskId } = plan.tasks[nth % plan.tasks.length] as { id: string };
        const { room } = whatIf(plan, { taskId });
        if (room.latest === null) throw new Error('all is promised, and so is this');
        for (const startsOn of [room.earliest, room.latest])
          expect(whatIf(plan, { taskId, startsOn })).toMatchObject({ breaks: [], endDays: 0 });
        const beyond = sampleCalendars.get('fr')?.add(room.latest, 1);
        expect(whatIf(plan, { taskId, startsOn: beyond }).breaks.length).toBeGreaterThan(0);
      },
    ),
  ));
