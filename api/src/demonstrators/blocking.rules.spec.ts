import { expect, it } from '@jest/globals';
import { blocking, hindranceOf, type Step } from './blocking.rules.js';

const TODAY = '2019-11-14';
const step = (id: string, said: Partial<Step> = {}): Step => ({
  ...{ id, parentId: null, kind: 'WORK', state: 'IN_PROGRESS', standing: null, done: false },
  ...{ startsOn: '2019-09-02', endsOn: '2019-12-20', agreedOn: null, askedOn: null },
  ...said,
});
const waits = (...links: ReadonlyArray<readonly [from: string, to: string]>) =>
  links.map(([from, to]) => ({ from, to }));

it.each<[string, Partial<Step>, ReturnType<typeof hindranceOf>]>([
  ['keeps its dates', {}, null],
  ['is done, however late', { done: true, endsOn: '2019-01-31' }, null],
  ['was stopped', { state: 'SUSPENDED', endsOn: '2019-01-31' }, { why: 'STOPPED', days: 0 }],
  ['should have ended', { endsOn: '2019-10-31' }, { why: 'OVERDUE', days: 14 }],
  ['should have begun', { state: 'NOT_STARTED' }, { why: 'NOT_BEGUN', days: 73 }],
  ['stands before what it waits for', { askedOn: '2019-09-16' }, { why: 'TOO_EARLY', days: 14 }],
  [
    'slipped from the agreement',
    { kind: 'MILESTONE', state: null, standing: 'LATE', agreedOn: '2019-12-01' },
    { why: 'DRIFTED', days: 19 },
  ],
  [
    'is handed in and being read',
    { kind: 'DELIVERABLE', state: null, standing: 'ONGOING', endsOn: '2019-11-08', agreedOn: '2019-11-08' },
    null,
  ],
])('says of what %s how it holds others up', (_, said, hindered) =>
  expect(hindranceOf(step('T', said), TODAY)).toEqual(hindered),
);

it('walks back over what is not done, and stops at what is', () => {
  const late = { endsOn: '2019-11-04' } as const;
  const steps = [
    step('T1', { endsOn: '2019-10-15' }),
    step('T2', { done: true, ...late }),
    step('T3', late),
    step('T4'),
    step('T5', late),
  ];
  const links = waits(['T1', 'T2'], ['T2', 'T5'], ['T3', 'T4'], ['T4', 'T5']);
  const found = blocking(steps, links, ['T5'], TODAY);
  expect(found.map(({ id, days, distance }) => [id, days, distance])).toEqual([
    ['T5', 10, 0],
    ['T3', 10, 2],
  ]);
});

it('tells the task rather than its lot, what was stopped first, then the farthest behind, each once', () => {
  const steps = [
    step('L1', { endsOn: '2019-10-31' }),
    step('T1.1', { parentId: 'L1', endsOn: '2019-10-31' }),
    step('T2', { state: 'BLOCKED' }),
    step('J1', { kind: 'MILESTONE', parentId: 'X', state: null, standing: 'LATE', agreedOn: '2019-11-20' }),
    step('D1', { kind: 'DELIVERABLE', parentId: 'T3', state: null, standing: 'AT_RISK', agreedOn: '2019-12-15' }),
    step('D2', { kind: 'DELIVERABLE', parentId: 'X', state: null, standing: 'LATE', agreedOn: '2019-01-15' }),
    step('T3', { state: 'NOT_STARTED', startsOn: '2019-11-12' }),
  ];
  const links = waits(['L1', 'T3'], ['T2', 'T3'], ['J1', 'T3']);
  expect(blocking(steps, links, ['T3', 'T1.1'], TODAY).map(({ id, why }) => `${id} ${why}`)).toEqual([
    'T2 STOPPED',
    'J1 DRIFTED',
    'T1.1 OVERDUE',
    'D1 DRIFTED',
    'T3 NOT_BEGUN',
  ]);
});

it('blocks nothing once the work is done', () => {
  const steps = [step('T1', { endsOn: '2019-10-31' }), step('T2', { done: true })];
  expect(blocking(steps, waits(['T1', 'T2']), ['T2'], TODAY)).toEqual([]);
});
