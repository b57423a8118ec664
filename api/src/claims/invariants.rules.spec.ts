import { expect, it } from '@jest/globals';
import { feder2014 } from '../budget/programme/feder-2014-2020.js';
import { Money, percent } from '../kernel/money.js';
import { type ClaimFigures, type Declared, unheldInvariants } from './invariants.rules.js';

const euros = (text: string) => Money.of(text);
const staff = (current: string): Declared => ({
  partnerId: 'ilsa',
  category: 'STAFF',
  budget: euros('1000'),
  previous: euros('400'),
  current: euros(current),
});
const claim: ClaimFigures = {
  id: 'c3',
  total: euros('600'),
  partnerClaims: [
    { partnerId: 'ilsa', total: euros('400') },
    { partnerId: 'university', total: euros('200') },
  ],
  declared: [staff('600')],
  grant: { agreed: euros('750'), cumulative: euros('750') },
  certified: euros('600'),
  paid: euros('450'),
  distributed: [
    { partnerId: 'ilsa', amount: euros('300') },
    { partnerId: 'university', amount: euros('150') },
  ],
};
const programme = { ...feder2014, transfers: { ...feder2014.transfers, tolerance: percent('10') } };
const said = (change: Partial<ClaimFigures>) =>
  unheldInvariants({ ...claim, ...change }, programme).map(
    ({ code, figures }) => `${code} ${Object.values(figures).join(' ')}`,
  );

it('has nothing to say of a claim that holds, finished or not', () => {
  expect(said({})).toEqual([]);
  expect(said({ certified: null, paid: null, distributed: null })).toEqual([]);
});

it('Σ partner claims = claim', () =>
  expect(said({ partnerClaims: claim.partnerClaims.slice(1) })).toEqual(['claim.differs-from-partners 600.00 200.00']));

it('previous + current ≤ budget × (1 + tolerance) per partner and category', () => {
  expect(said({ declared: [staff('700')] })).toEqual([]);
  expect(said({ declared: [staff('700.01')] })).toEqual(['claim.above-budget STAFF 1000.00 1100.01 1100.00 0.01']);
});

it('cumulative FEDER ≤ agreed', () =>
  expect(said({ grant: { agreed: euros('750'), cumulative: euros('750.01') } })).toEqual([
    'claim.grant-above-agreed 750.00 750.01',
  ]));

it('paid ≤ certified ≤ declared', () => {
  expect(said({ certified: euros('600.01') })).toEqual(['claim.certified-above-declared 600.01 600.00']);
  expect(said({ certified: euros('449.99') })).toEqual(['claim.paid-above-certified 450.00 449.99']);
});

it('distribution to partners sums to the payment, to the cent', () =>
  expect(said({ paid: euros('450.01') })).toEqual(['claim.distribution-differs 450.01 450.00']));
