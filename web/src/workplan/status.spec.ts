import { expect, it } from '@jest/globals';
import { inputOf, putTogether, type Status, sameStatus, startingSide, statusOf, stepped, withState } from './status';

const before: Status = {
  state: 'IN_PROGRESS',
  progress: '45',
  nextOn: '2020-01-24',
  done: 'Mise au point du protocole.',
  next: '',
  blockers: '',
};
const mine: Status = { ...before, state: 'AT_RISK', progress: '48', done: 'Anticorps attendus.' };
const theirs: Status = { ...before, state: 'BLOCKED', nextOn: '2020-02-05', blockers: 'En attente du lot.' };

it('reads what the API says and writes what it takes', () => {
  const said = { state: 'IN_PROGRESS', progress: 45, nextOn: null, done: '', next: '', blockers: '' } as const;
  expect(inputOf('lt2', 3, statusOf(said))).toEqual({ id: 'lt2', version: 3, ...said });
  expect(inputOf('lt2', 3, { ...mine, done: ' Anticorps attendus.\n' })).toMatchObject({
    nextOn: '2020-01-24',
    done: 'Anticorps attendus.',
  });
});

it('does not take blanks for a change', () => {
  expect(sameStatus(before, { ...before, next: '  ' })).toBe(true);
  expect(sameStatus(before, mine)).toBe(false);
});

it('starts each disputed field on the side of whoever changed it, and on mine when both did', () => {
  expect(startingSide('state', before, mine)).toBe('mine');
  expect(startingSide('nextOn', before, mine)).toBe('theirs');
});

it('puts two versions together field by field', () => {
  expect(putTogether(mine, theirs, { state: 'mine', nextOn: 'theirs', blockers: 'theirs' })).toEqual({
    ...mine,
    nextOn: '2020-02-05',
    blockers: 'En attente du lot.',
  });
});

it('makes what is done whole', () => {
  expect(withState('DONE')).toEqual({ state: 'DONE', progress: '100' });
  expect(withState('AT_RISK')).toEqual({ state: 'AT_RISK' });
});

it('steps the progress within its bounds', () => {
  expect([stepped('48', 5), stepped('98', 5), stepped('3', -5), stepped('', 5)]).toEqual(['53', '100', '0', '5']);
});
