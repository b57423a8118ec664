import { describe, expect, it } from '@jest/globals';
import { type AskedPeriod, type Declared, partnersAwaitedOn, standingOf } from './declaration.rules.js';

const fourth: AskedPeriod = {
  fromOn: '2019-08-08',
  untilOn: '2020-02-07',
  dueOn: '2020-03-13',
  partnersDueOn: '2020-02-28',
};
const nothing: Declared = { state: null, sent: false };

describe('the day by which partners declare', () => {
  it('is the one that the lead chose', () => expect(partnersAwaitedOn(fourth)).toBe('2020-02-28'));
  it('is usually a fortnight before the authority’s', () =>
    expect(partnersAwaitedOn({ ...fourth, partnersDueOn: null, dueOn: '2020-03-20' })).toBe('2020-03-06'));
  it('never falls within the period', () =>
    expect(partnersAwaitedOn({ ...fourth, partnersDueOn: null, dueOn: '2020-02-14' })).toBe('2020-02-08'));
  it('never falls after the authority’s', () =>
    expect(partnersAwaitedOn({ ...fourth, partnersDueOn: null, dueOn: '2020-01-31' })).toBe('2020-01-31'));
});

describe('where a declaration is', () => {
  it.each([
    ['2019-08-07', nothing, 'TO_COME'],
    ['2019-08-08', nothing, 'RUNNING'],
    ['2020-02-07', nothing, 'RUNNING'],
    ['2020-02-08', nothing, 'AWAITED'],
    ['2020-02-28', { state: 'DRAFT', sent: false }, 'AWAITED'],
    ['2020-02-29', { state: 'DRAFT', sent: false }, 'LATE'],
    ['2020-01-15', { state: 'RETURNED', sent: false }, 'AWAITED'],
    ['2020-02-29', { state: 'RETURNED', sent: false }, 'LATE'],
    ['2020-02-29', { state: 'SIGNED', sent: false }, 'WITH_LEAD'],
    ['2020-02-29', { state: 'LEAD_REVIEW', sent: false }, 'WITH_LEAD'],
    ['2020-02-29', { state: 'VALIDATED', sent: false }, 'DONE'],
    ['2020-02-29', { state: null, sent: true }, 'DONE'],
  ] as const)('on %s, of %o: %s', (today, declared, standing) =>
    expect(standingOf(fourth, declared, today)).toBe(standing),
  );
});
