import { expect, it } from '@jest/globals';
import { agreeOnVerdict, countsOf, stillHolds } from './requirement.rules.js';

const purity = { measure: 'Purity', target: '≥ 95 %', method: 'TEST' } as const;

it('holds a verdict for what was verified, and for nothing else', () => {
  expect(stillHolds(purity, { ...purity })).toBe(true);
  for (const other of [{ target: '≥ 98 %' }, { measure: 'Viability' }, { method: 'ANALYSIS' as const }])
    expect(stillHolds(purity, { ...purity, ...other })).toBe(false);
});

it('takes a verdict of today or of a day before', () => {
  for (const day of ['2018-02-08', '2019-11-14'] as const)
    expect(() => agreeOnVerdict(day, '2019-11-14')).not.toThrow();
  expect(() => agreeOnVerdict('2019-11-15', '2019-11-14')).toThrow('requirement.not-yet');
});

it('counts what is met, what is not, and all there is', () => {
  const found = (['MET', 'PENDING', 'NOT_MET', 'MET'] as const).map((verdict) => ({ verdict }));
  expect(countsOf(found)).toEqual({ met: 2, notMet: 1, total: 4 });
  expect(countsOf([])).toEqual({ met: 0, notMet: 0, total: 0 });
});
