import { expect, it } from '@jest/globals';
import { address, filterOf, isNarrowed, permissionFor, placeOf, stepsOf } from './trail-data';

it('asks for what the address says and leaves out what nobody could have chosen', () => {
  expect(filterOf({ ...address, du: '2019-09-01', au: 'soon', faits: 'CLAIMS', personne: 'p1' })).toEqual({
    from: '2019-09-01',
    actorId: 'p1',
    families: ['CLAIMS'],
  });
  expect(filterOf({ ...address, faits: 'WEATHER' })).toEqual({});
  expect([isNarrowed(address), isNarrowed({ ...address, sujet: 'x' })]).toEqual([false, true]);
});

it('walks from the first step of time to the last, the empty ones with them', () => {
  const moment = (from: string) => ({ __typename: 'TrailMoment' as const, from, family: null, lines: 1 });
  expect(stepsOf({ step: 'DAY', moments: [moment('2019-09-03'), moment('2019-09-01')] })).toEqual([
    '2019-09-01',
    '2019-09-02',
    '2019-09-03',
  ]);
  expect(stepsOf({ step: 'MONTH', moments: [moment('2019-11-01'), moment('2020-01-01')] })).toEqual([
    '2019-11-01',
    '2019-12-01',
    '2020-01-01',
  ]);
  expect(stepsOf({ step: 'WEEK', moments: [] })).toEqual([]);
});

it('opens what a line speaks of, unless it is gone or has no screen', () => {
  expect(placeOf({ subjectType: 'claim', subjectId: 'c', event: 'claim.submitted' })).toBe('demandes/c');
  expect(placeOf({ subjectType: 'risk', subjectId: 'r', event: 'risk.removed' })).toBeUndefined();
  expect(placeOf({ subjectType: 'expense', subjectId: 'e', event: 'expense.added' })).toBeUndefined();
  expect(permissionFor('demandes/c')).toBe('project.claims');
});
