import { expect, it } from '@jest/globals';
import { sample, samples } from '../../../test/sample-plan';
import { backwards, lastOf, type Push, pushed, pushOf, startingOn } from './moves';

const task = { startsOn: '2020-05-04', endsOn: '2020-05-15' };
const work = { kind: 'WORK' } as const;
const push = (what: Push['what'], by: number, days = task) => Object.values(pushed(work, days, { what, by }));
const key = (name: string, held: Partial<KeyboardEvent> = {}) =>
  ({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held }) as KeyboardEvent;

it('moves a bar by a day or a week, over the weekends, and keeps its weekdays', () => {
  expect(push('move', 1)).toEqual(['2020-05-05', '2020-05-18']);
  expect(push('move', -1)).toEqual(['2020-05-01', '2020-05-14']);
  expect(push('move', 7)).toEqual(['2020-05-11', '2020-05-22']);
  expect(push('move', 5)).toEqual(['2020-05-11', '2020-05-22']);
});

it('pulls an end, never past the other', () => {
  expect(push('end', 1)).toEqual(['2020-05-04', '2020-05-18']);
  expect(push('end', -1)).toEqual(['2020-05-04', '2020-05-14']);
  expect(push('end', -30)).toEqual(['2020-05-04', '2020-05-04']);
  expect(push('start', 1)).toEqual(['2020-05-05', '2020-05-15']);
  expect(push('start', 30)).toEqual(['2020-05-15', '2020-05-15']);
});

it('moves a milestone as one day', () => {
  const day = { startsOn: '2020-01-31', endsOn: '2020-01-31' };
  expect(pushed({ kind: 'MILESTONE' }, day, { what: 'move', by: 1 })).toEqual({
    startsOn: '2020-02-03',
    endsOn: '2020-02-03',
  });
  expect(startingOn({ kind: 'MILESTONE' }, day, '2020-02-05').endsOn).toBe('2020-02-05');
});

it('counts weekdays over many weeks', () => {
  expect(lastOf('2020-05-04', 1)).toBe('2020-05-04');
  expect(lastOf('2020-05-04', 5)).toBe('2020-05-08');
  expect(lastOf('2020-05-04', 6)).toBe('2020-05-11');
  expect(lastOf('2020-05-07', 10)).toBe('2020-05-20');
});

it('reads a push from the keys, and of a milestone only where to', () => {
  expect(pushOf(key('ArrowRight'), false)).toEqual({ what: 'move', by: 1 });
  expect(pushOf(key('ArrowLeft', { shiftKey: true }), false)).toEqual({ what: 'move', by: -7 });
  expect(pushOf(key('ArrowRight', { ctrlKey: true }), false)).toEqual({ what: 'end', by: 1 });
  expect(pushOf(key('ArrowLeft', { altKey: true }), false)).toEqual({ what: 'start', by: -1 });
  expect(pushOf(key('ArrowRight', { ctrlKey: true }), true)).toEqual({ what: 'move', by: 1 });
  expect(pushOf(key('Enter'), false)).toBeUndefined();
});

it('puts back what it moved on the versions of now, and nothing once somebody else moved it', () => {
  const shift = {
    itemId: 't43',
    startsOn: '2020-05-18',
    endsOn: '2020-06-12',
    fromStartsOn: '2020-05-11',
    fromEndsOn: '2020-06-05',
  };
  expect(backwards([shift], samples)).toEqual([
    { itemId: 't43', version: 1, startsOn: '2020-05-11', endsOn: '2020-06-05' },
  ]);
  expect(backwards([shift], [sample({ id: 't43', code: 'T4.3' })])).toBeUndefined();
});
