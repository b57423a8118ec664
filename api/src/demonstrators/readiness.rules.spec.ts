import { expect, it } from '@jest/globals';
import type { DueStanding } from '../workplan/due-standing.rules.js';
import { brakes, functionStanding, readinessOf, type StudyFacts, worstOf } from './readiness.rules.js';

const aiming = { trlNow: 3, trlTarget: 6 };
const study = (state: StudyFacts['state'], ...dues: DueStanding[]): StudyFacts => ({ state, dues });

it.each<[DueStanding, DueStanding[]]>([
  ['PLANNED', []],
  ['MET', ['MET', 'MET']],
  ['ONGOING', ['MET', 'PLANNED']],
  ['ONGOING', ['PLANNED', 'ONGOING']],
  ['AT_RISK', ['MET', 'AT_RISK', 'ONGOING']],
  ['LATE', ['AT_RISK', 'LATE', 'PLANNED']],
])('stands %s when its parts stand %o', (whole, parts) => expect(worstOf(parts)).toBe(whole));

it('shows the maturity of the least advanced function', () => {
  expect(readinessOf([aiming, { trlNow: 4, trlTarget: 7 }, { trlNow: 5, trlTarget: 7 }])).toEqual(aiming);
  expect(readinessOf([])).toEqual({ trlNow: 1, trlTarget: 1 });
});

it('meets a function once it is as ready as it aims to be, whatever is still due', () =>
  expect(functionStanding({ trlNow: 6, trlTarget: 6 }, [study('BLOCKED', 'LATE')])).toBe('MET'));

it.each<[DueStanding, StudyFacts[]]>([
  ['PLANNED', []],
  ['PLANNED', [study('NOT_STARTED', 'PLANNED')]],
  ['ONGOING', [study('IN_PROGRESS', 'MET', 'PLANNED')]],
  ['AT_RISK', [study('BLOCKED', 'PLANNED')]],
  ['AT_RISK', [study('IN_PROGRESS', 'AT_RISK'), study('DONE', 'MET')]],
  ['LATE', [study('IN_PROGRESS', 'ONGOING', 'LATE')]],
])('lets a function stand %s by the work on it: %o', (standing, studies) =>
  expect(functionStanding(aiming, studies)).toBe(standing),
);

it('is held back by what is late or at risk', () =>
  expect((['PLANNED', 'ONGOING', 'MET', 'AT_RISK', 'LATE'] as const).filter(brakes)).toEqual(['AT_RISK', 'LATE']));
