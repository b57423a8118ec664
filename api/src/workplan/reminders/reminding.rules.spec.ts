import { describe, expect, it } from '@jest/globals';
import { type Obligation, obligationsOf, owedBy } from './obligations.rules.js';
import { askedOf, byPerson, heard, keyOf, worthALetter } from './reminding.rules.js';

const TODAY = '2019-11-14';
const report: Obligation = {
  ...{ kind: 'DELIVERABLE', id: 'd2', partnerId: 'deneb', workPackageId: 'lt2' },
  ...{ code: 'D2', titleFr: 'Rapport', titleEn: 'Report', dueOn: '2019-11-08' },
};
const chip: Obligation = { ...report, kind: 'MILESTONE', id: 'j2', code: 'J2', dueOn: '2019-11-16' };
const told = (onDay: `${number}-${number}-${number}`, one: Obligation, late: boolean) => ({
  onDay,
  items: [{ key: keyOf(one), late }],
});

describe('what is worth a letter', () => {
  it.each([
    ['late, never told', report, [], true],
    ['late, told before it was', report, [told('2019-11-05', report, false)], true],
    ['late, told six days ago', report, [told('2019-11-08', report, true)], false],
    ['late, told a week ago', report, [told('2019-11-07', report, true)], true],
    ['coming up, never told', chip, [], true],
    ['coming up, told', chip, [told('2019-11-13', chip, false)], false],
    ['coming up on another day than told', { ...chip, dueOn: '2019-11-17' }, [told('2019-11-13', chip, false)], true],
  ] as const)('%s', (_what, one, before, worth) => expect(worthALetter([one], before, TODAY)).toBe(worth));

  it('tells what is late to everyone, the rest to who wants it', () => {
    expect(heard([report, chip], 'ALL', TODAY)).toEqual([report, chip]);
    expect(heard([report, chip], 'LATE_ONLY', TODAY)).toEqual([report]);
  });
});

describe('who is written to', () => {
  const seats = [
    { personId: 'ana', partnerId: 'vega', role: 'PARTNER_MEMBER' },
    { personId: 'ben', partnerId: 'vega', role: 'PARTNER_FINANCE' },
    { personId: 'samir', partnerId: 'deneb', role: 'PARTNER_FINANCE' },
    { personId: 'ana', partnerId: 'deneb', role: 'PARTNER_LEGAL' },
    { personId: 'fay', partnerId: null, role: 'FUNDER_REVIEWER' },
  ] as const;

  it('is those who do the work, or who keep the books when there is nobody else', () => {
    expect(askedOf('vega', seats)).toEqual(['ana']);
    expect(askedOf('deneb', seats.slice(0, 3))).toEqual(['samir']);
    expect(askedOf('orion', seats)).toEqual([]);
  });

  it('is each person once, with all that their partners owe', () => {
    const owed = [report, { ...chip, partnerId: 'vega' }];
    expect([...byPerson(owed, seats)]).toEqual([['ana', owed]]);
  });
});

describe('what is owed', () => {
  const work = {
    id: 'lt2',
    code: 'LT2',
    titleFr: 'Lot',
    titleEn: 'Lot',
    leadPartnerId: 'deneb',
    startsOn: '2018-02-08',
  } as const;
  const dated = { id: 'x', code: 'X', titleFr: '', titleEn: '', partnerId: 'vega', workPackageId: 'lt2' };
  const owing = {
    asking: { every: 'MONTH', dueDay: 15, since: '2018-02-08', endsOn: '2022-02-07' },
    works: [
      { ...work, state: 'IN_PROGRESS', saidOn: '2019-09-20' },
      { ...work, id: 'lt3', code: 'LT3', state: 'SUSPENDED', saidOn: null },
    ],
    milestones: [
      { ...dated, code: 'J1', forecastOn: '2019-10-31', state: 'PLANNED' },
      { ...dated, code: 'J2', forecastOn: '2019-10-31', state: 'MISSED' },
    ],
    deliverables: [
      { ...dated, code: 'D1', dueOn: '2019-11-17', state: 'CHANGES_REQUESTED' },
      { ...dated, code: 'D2', dueOn: '2019-11-01', state: 'SUBMITTED' },
      { ...dated, code: 'D3', dueOn: '2019-11-18', state: 'PLANNED' },
    ],
    questions: [{ id: 'q', partnerId: 'vega', workPackageId: 'lt2', askedOn: '2019-11-06' }],
  } as const;
  const all = obligationsOf(owing, TODAY);

  it('is what is neither done nor given up, oldest first', () => {
    expect(all.map(({ kind, code, dueOn, partnerId }) => `${kind} ${code} ${dueOn} ${partnerId}`)).toEqual([
      'MILESTONE J1 2019-10-31 vega',
      'ANSWER LT2 2019-11-13 vega',
      'STATUS_UPDATE LT2 2019-11-15 deneb',
      'DELIVERABLE D1 2019-11-17 vega',
      'DELIVERABLE D3 2019-11-18 vega',
    ]);
  });

  it('is reminded of when late, or as early as the rhythm says', () => {
    expect(owedBy(all, TODAY, 0).map(({ code }) => code)).toEqual(['J1', 'LT2']);
    expect(owedBy(all, TODAY, 3).map(({ code }) => code)).toEqual(['J1', 'LT2', 'LT2', 'D1']);
  });
});
