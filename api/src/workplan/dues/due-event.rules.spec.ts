import { expect, it } from '@jest/globals';
import { type DueEventKind, newestFirst, roundsOf } from './due-event.rules.js';

const told = (kinds: readonly DueEventKind[]) =>
  kinds.map((kind, place) => ({ id: `e${place}`, kind, at: new Date(Date.UTC(2019, 10, 1 + place)) }));

it('counts the times that a deliverable was handed in, whatever else happened to it', () => {
  const events = told(['DRAFTED', 'DUE_MOVED', 'SUBMITTED', 'CHANGES_REQUESTED', 'DUE_MOVED', 'SUBMITTED', 'ACCEPTED']);
  const rounds = roundsOf([...events].reverse());
  expect(events.map(({ id }) => rounds.get(id))).toEqual([undefined, undefined, 1, 1, undefined, 2, 2]);
});

it('tells the last event first, and of two at one moment the one written last', () => {
  const at = new Date('2019-11-14T09:00:00Z');
  const events = [
    { id: 'a', at, kind: 'DRAFTED' as const },
    { id: 'b', at, kind: 'SUBMITTED' as const },
    { id: 'c', at: new Date('2019-11-13T09:00:00Z'), kind: 'DUE_MOVED' as const },
  ];
  expect([...events].sort(newestFirst).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});
