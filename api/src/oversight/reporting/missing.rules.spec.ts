import { describe, expect, it } from '@jest/globals';
import { declarationDue, heldUpBy, hoursDueOn, missingOf } from './missing.rules.js';

const fourth = { number: 4, dueOn: '2020-02-28' } as const;

describe('what is missing of a declaration', () => {
  it('is all of it, or the signature', () => {
    const asked = (standing: 'LATE' | 'AWAITED' | 'RUNNING' | 'WITH_LEAD' | 'DONE', begun: boolean) =>
      declarationDue(fourth, standing, begun).map(({ kind, code, dueOn }) => `${kind} ${code} ${dueOn}`);
    expect(asked('LATE', false)).toEqual(['DECLARATION P4 2020-02-28']);
    expect(asked('AWAITED', true)).toEqual(['SIGNATURE P4 2020-02-28']);
    for (const standing of ['RUNNING', 'WITH_LEAD', 'DONE'] as const) expect(asked(standing, true)).toEqual([]);
  });

  it('is told by sort, with the age of the oldest', () => {
    const dues = [
      { kind: 'HOURS', code: '2019-10', dueOn: '2019-11-15', count: 2 },
      { kind: 'STATUS_UPDATE', code: 'T2.1', dueOn: '2019-11-15', count: 1 },
      { kind: 'STATUS_UPDATE', code: 'T1.2', dueOn: '2019-10-15', count: 1 },
      { kind: 'HOURS', code: '2019-09', dueOn: '2019-10-15', count: 1 },
    ] as const;
    expect(missingOf(dues, '2019-11-14')).toEqual([
      { kind: 'STATUS_UPDATE', count: 2, dueOn: '2019-10-15', ageDays: 30, codes: ['T1.2', 'T2.1'] },
      { kind: 'HOURS', count: 3, dueOn: '2019-10-15', ageDays: 30, codes: ['2019-09', '2019-10'] },
    ]);
  });
});

it('holds up the first open period that ends on its day or later', () => {
  const open = [{ untilOn: '2019-08-07' }, { untilOn: '2020-02-07' }] as const;
  expect(heldUpBy('2019-08-07', open)).toBe(open[0]);
  expect(heldUpBy('2019-08-08', open)).toBe(open[1]);
  expect(heldUpBy('2020-02-08', open)).toBeUndefined();
});

it('awaits hours a fortnight after their month', () => {
  expect(hoursDueOn('2020-02-01')).toBe('2020-03-15');
  expect(hoursDueOn('2019-02-01')).toBe('2019-03-15');
});
