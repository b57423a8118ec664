import { expect, it } from '@jest/globals';
import type { Day } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import type { Plan } from './plan.rules.js';
import { samplePlan as plan } from './sample-plan.js';
import { scheduleOf } from './schedule.rules.js';

const span = (of: Plan, id: string): string => {
  const found = scheduleOf(of).tasks.get(id);
  return `${found?.startsOn.slice(5)} ${found?.endsOn.slice(5)}`;
};

it.each([
  ['A FS B', '11-07 11-08'],
  ['A FS+1 B', '11-08 11-12'],
  ['A FS+2 B', '11-12 11-13'],
  ['A FS-1 B', '11-06 11-07'],
  ['A FS-5 B', '11-04 11-05'],
  ['A FS+4d B', '11-12 11-13'],
  ['A SS B', '11-04 11-05'],
  ['A SS+2 B', '11-06 11-07'],
  ['A FF B', '11-05 11-06'],
  ['A FF+1 B', '11-06 11-07'],
  ['A FF+3 B', '11-08 11-12'],
  ['A SF+5 B', '11-07 11-08'],
  ['A SF B', '11-04 11-05'],
])('A takes three days from Monday 4 to Wednesday 6, B two: %s puts B on %s', (written, expected) =>
  expect(span(plan(['A:3', 'B:2'], [written]), 'B')).toBe(expected),
);

it.each([
  ['A FS J', '11-06'],
  ['A FS+2 J', '11-08'],
  ['A FS+3 J', '11-12'],
  ['A FF J', '11-06'],
  ['A SS J', '11-04'],
  ['A SS+3 J', '11-07'],
  ['A FS-1 J', '11-05'],
  ['A FS+5d J', '11-11'],
])('a milestone stands at the evening of its day: %s is %s', (written, day) =>
  expect(span(plan(['A:3', 'J'], [written]), 'J')).toBe(`${day} ${day}`),
);

it('begins what follows a milestone on the next working day, and what follows an opening on the same', () => {
  expect(span(plan(['J', 'A:2'], ['J FS A']), 'A')).toBe('11-05 11-06');
  expect(span(plan([['J', { opening: true }], 'A:2'], ['J FS A']), 'A')).toBe('11-04 11-05');
  expect(span(plan([['J', { notBefore: '2019-11-08' }], 'A:2'], ['J FS A']), 'A')).toBe('11-12 11-13');
});

it('leaves a milestone on the Sunday that was agreed', () =>
  expect(span(plan([['J', { notBefore: '2019-11-10' }]]), 'J')).toBe('11-10 11-10'));

it('counts work in the calendar of the task, and lags in that of the one who waits', () => {
  const summer = { startsOn: '2019-07-29' } as const;
  expect(span(plan(['A:5', ['B:1', { calendarId: 'closed in August' }]], ['A FS B'], summer), 'B')).toBe('08-26 08-26');
  expect(span(plan(['A:5', ['B:1', { calendarId: 'closed in August' }]], ['A FS+2 B'], summer), 'B')).toBe(
    '08-28 08-28',
  );
  expect(span(plan([['A:5', { calendarId: 'closed in August' }], 'B:1'], ['A FS+2 B'], summer), 'B')).toBe(
    '08-07 08-07',
  );
  expect(span(plan([['A:7', { calendarId: 'every day' }], 'B:1'], ['A FS B']), 'B')).toBe('11-12 11-12');
});

it('gives floats, late dates, and what is critical', () => {
  const { tasks, endsOn } = scheduleOf(plan(['A:3', 'B:5', 'C:1', 'J'], ['A FS B', 'A FS C', 'B FS J', 'C FS J']));
  expect(endsOn).toBe('2019-11-14');
  expect(
    [...tasks.values()].map((t) => [t.id, t.totalFloat, t.freeFloat, t.critical, t.lateStartsOn, t.cause]),
  ).toEqual([
    ['A', 0, 0, true, '2019-11-04', 'PROJECT_START'],
    ['B', 0, 0, true, '2019-11-07', 'LINK'],
    ['C', 4, 4, false, '2019-11-14', 'LINK'],
    ['J', 0, 0, true, '2019-11-14', 'LINK'],
  ]);
  expect(tasks.get('J')?.drivers).toEqual([{ linkId: 'B FS J', fromId: 'B', type: 'FS' }]);
});

it('tells total float, shared along a chain, from free float, one’s own', () => {
  const { tasks } = scheduleOf(plan(['A:10', 'B:2', 'C:2'], ['B FS C']));
  expect(['B', 'C'].map((id) => [tasks.get(id)?.totalFloat, tasks.get(id)?.freeFloat])).toEqual([
    [6, 0],
    [6, 6],
  ]);
});

it('takes float away for a promised day, below zero when it is broken', () => {
  const promised = (finishBy: Day) => scheduleOf(plan(['A:3', ['B:2', { finishBy }], 'C:20'], ['A FS B'])).tasks;
  expect(promised('2019-11-12').get('A')?.totalFloat).toBe(1);
  expect(promised('2019-11-08').get('A')).toMatchObject({ totalFloat: 0, critical: true });
  expect(promised('2019-11-06').get('A')).toMatchObject({ totalFloat: -2, critical: true });
});

it('does not begin before the day given to a task or to the lot above it', () => {
  const { tasks } = scheduleOf(
    plan([['LT1', { notBefore: '2019-11-06' }], 'LT1/T1.1:2', ['LT1/T1.2:1', { notBefore: '2019-11-08' }]]),
  );
  expect([...tasks.values()].map(({ startsOn, cause }) => [startsOn.slice(8), cause])).toEqual([
    ['06', 'NOT_BEFORE'],
    ['06', 'NOT_BEFORE'],
    ['08', 'NOT_BEFORE'],
  ]);
});

it('gives a lot, however deep, the dates of what is under it', () => {
  const { tasks } = scheduleOf(plan(['LT1', 'LT1/S', 'S/T1:2', 'S/T2:2', 'LT1/T3:1', 'X:9'], ['T1 FS T2']));
  expect(tasks.get('LT1')).toMatchObject({
    startsOn: '2019-11-04',
    endsOn: '2019-11-07',
    totalFloat: 5,
    critical: false,
    spans: { firstId: 'T1', lastId: 'T2' },
  });
  expect(tasks.get('S')).toMatchObject({ endsOn: '2019-11-07', totalFloat: 5 });
});

it('holds all the tasks of a lot behind a link to it, and waits for all behind a link from it', () => {
  const lots = ['LT1', 'LT1/T1:2', 'LT1/T2:4', 'LT2', 'LT2/T3:1', 'LT2/T4:2'];
  const { tasks } = scheduleOf(plan(lots, ['LT1 FS LT2']));
  expect(['T3', 'T4'].map((id) => tasks.get(id)?.startsOn)).toEqual(['2019-11-08', '2019-11-08']);
  expect(tasks.get('T4')?.drivers).toEqual([{ linkId: 'LT1 FS LT2', fromId: 'LT1', type: 'FS' }]);
  expect(['T1', 'T2', 'LT1', 'LT2'].map((id) => tasks.get(id)?.totalFloat)).toEqual([2, 0, 0, 0]);
});

it('begins with the first task of a lot behind a link from its start', () => {
  const lots = [
    'LT1',
    ['LT1/T1:2', { notBefore: '2019-11-06' }],
    ['LT1/T2:4', { notBefore: '2019-11-12' }],
    'B:3',
  ] as const;
  expect(span(plan(lots, ['LT1 SS+1 B']), 'B')).toBe('11-07 11-12');
});

it('counts the lag before a lot in the calendar of the lot, whoever works under it', () =>
  expect(span(plan(['A:9', 'LT', ['LT/T:1', { calendarId: 'every day' }]], ['A SS+5 LT']), 'T')).toBe('11-12 11-12'));

it.each([
  ['A SS J', false, 4, '2019-11-08'],
  ['A FS J', true, 3, '2019-11-07'],
])('keeps a milestone of a Sunday by work before the weekend: %s', (written, opening, totalFloat, lateStartsOn) => {
  const tasks = [
    ['A:1', { calendarId: 'every day' }],
    ['J', { notBefore: '2019-11-10', opening }],
  ] as const;
  expect(scheduleOf(plan(tasks, [written])).tasks.get('A')).toMatchObject({ totalFloat, lateStartsOn });
});

it('lets only the first task of a lot answer for its start', () => {
  const lots = ['LT1', 'LT1/T1:2', ['LT1/T2:4', { notBefore: '2019-11-05' }], 'B:6', 'X:9'] as const;
  const { tasks } = scheduleOf(plan(lots, ['LT1 SS+2 B']));
  expect(['T1', 'T2', 'B'].map((id) => tasks.get(id)?.totalFloat)).toEqual([1, 4, 1]);
});

it('leaves alone what waits for work that has begun already', () => {
  const begun = { actualStart: '2019-11-04' } as const;
  const done = { actualStart: '2019-11-04', actualFinish: '2019-11-05' } as const;
  const { tasks } = scheduleOf(plan(['A:2', ['B:2', begun], ['C:2', done], 'D:9'], ['A FS B', 'A FS C', 'A FF C']));
  expect(tasks.get('A')).toMatchObject({ totalFloat: 7, freeFloat: 7 });
  expect(tasks.get('B')).toMatchObject({ cause: 'ACTUAL', drivers: [] });
});

it('ends as planned what is whole but was not said to be finished', () => {
  const whole = { actualStart: '2019-11-04', progress: 100 } as const;
  expect(span(plan([['A:3', whole]], [], { asOf: '2019-12-02' }), 'A')).toBe('11-04 11-06');
});

it('does not move what is done, and works what remains from the day it is looked at', () => {
  const done = { actualStart: '2019-11-04', actualFinish: '2019-11-12', progress: 100 } as const;
  const begun = { actualStart: '2019-11-05', progress: 40 } as const;
  const look = { asOf: '2019-11-18' } as const;
  const of = plan([['A:3', done], ['B:5', begun], 'C:1', 'D:2'], ['A FS B', 'C FS A', 'B FS D'], look);
  const { tasks } = scheduleOf(of);
  expect([...tasks.values()].map(({ id, startsOn, endsOn, cause }) => [id, startsOn, endsOn, cause])).toEqual([
    ['A', '2019-11-04', '2019-11-12', 'ACTUAL'],
    ['B', '2019-11-05', '2019-11-20', 'ACTUAL'],
    ['C', '2019-11-18', '2019-11-18', 'AS_OF'],
    ['D', '2019-11-21', '2019-11-22', 'LINK'],
  ]);
  expect(tasks.get('A')).toMatchObject({ done: true, critical: false, totalFloat: 0 });
});

it('stretches what has begun when a link holds its end', () => {
  const { tasks } = scheduleOf(plan(['A:8', ['B:2', { actualStart: '2019-11-04' }]], ['A FF B']));
  expect(tasks.get('B')).toMatchObject({ startsOn: '2019-11-04', endsOn: '2019-11-14', cause: 'LINK', totalFloat: 0 });
  expect(tasks.get('A')?.critical).toBe(true);
});

it('leaves what is held by hand on its days, and reckons the float of what comes before with them', () => {
  const held = { fixed: { from: '2019-11-13', until: '2019-11-15' } } as const;
  const { tasks } = scheduleOf(plan(['A:3', ['B:3', held], 'C:1', 'D:20'], ['A FS B', 'B FS C']));
  expect(tasks.get('B')).toMatchObject({ startsOn: '2019-11-13', endsOn: '2019-11-15', cause: 'FIXED' });
  expect(tasks.get('A')?.totalFloat).toBe(3);
  expect(tasks.get('C')?.startsOn).toBe('2019-11-18');
});

it.each([
  [['B FS C', 'A FS B', 'C FS A'], 'A → B → C → A', ['A', 'B', 'C']],
  [['B SS C', 'C FF B'], 'B → C → B', ['B', 'C']],
  [['A FS A'], 'A → A', ['A']],
  [['T FS LT'], 'LT → T → LT', ['LT', 'T']],
  [['LT SS T'], 'LT → T → LT', ['LT', 'T']],
  [['LT FS A', 'A FS T'], 'A → T → LT → A', ['A', 'T', 'LT']],
])('refuses %j and names the cycle', (links, cycle, ids) => {
  const round = () => scheduleOf(plan(['A:1', 'B:1', 'C:1', 'LT', 'LT/T:1'], links));
  expect(round).toThrow(Refusal);
  expect(round).toThrow(expect.objectContaining({ code: 'schedule.cycle', facts: { cycle }, ids }));
});

it('refuses a link to the end of a lot, and dates beyond the calendars', () => {
  expect(() => scheduleOf(plan(['A:1', 'LT', 'LT/T:1'], ['A FF LT']))).toThrow(
    expect.objectContaining({ code: 'schedule.summary-finish', facts: { from: 'A', to: 'LT' } }),
  );
  expect(() => scheduleOf(plan(['A:50000']))).toThrow(new Refusal('schedule.beyond-horizon'));
});

it('makes nothing of a plan without tasks', () =>
  expect(scheduleOf(plan([]))).toEqual({ startsOn: '2019-11-04', endsOn: '2019-11-04', tasks: new Map() }));
