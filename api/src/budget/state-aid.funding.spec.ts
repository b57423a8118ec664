import { expect, it } from '@jest/globals';
import { Money } from '../kernel/money.js';
import { feder2014 } from './programme/feder-2014-2020.js';
import {
  aidCeiling,
  aidWithinCeiling,
  type Collaborator,
  isEffectiveCollaboration,
  type PartnerSize,
} from './state-aid.funding.js';

const terms = feder2014.stateAid;
const subject = { kind: 'partner', id: 'ilsa' } as const;
const euros = (text: string) => Money.of(text);
const ceiling = (industrial: string, experimental: string, size: PartnerSize, together = true) =>
  aidCeiling(
    [
      { category: 'INDUSTRIAL', amount: euros(industrial) },
      { category: 'EXPERIMENTAL', amount: euros(experimental) },
    ],
    size,
    together,
    terms,
    'toward-zero',
  );

it.each([
  ['SMALL', '720000.00'],
  ['MEDIUM', '650000.00'],
  ['LARGE', '550000.00'],
] as const)('%s, 600k IR + 400k ED, collaboration → %s', (size, most) =>
  expect(ceiling('600000', '400000', size)?.toString()).toBe(most),
);

it('So 750 000 to a small one is refused', () => {
  const found = aidWithinCeiling(
    subject,
    [euros('700000'), euros('50000')],
    ceiling('600000', '400000', 'SMALL'),
    terms,
  );
  expect(found).toMatchObject([
    { rule: 'R12', severity: 'blocking', figures: { aid: '750000.00', ceiling: '720000.00', excess: '30000.00' } },
  ]);
  expect(aidWithinCeiling(subject, [euros('720000')], ceiling('600000', '400000', 'SMALL'), terms)).toEqual([]);
});

it('A small undertaking at 75 % needs ≥ 75 % industrial research; a medium one 100 %', () => {
  const holds = (industrial: string, experimental: string, size: PartnerSize) =>
    aidWithinCeiling(subject, [euros('750000')], ceiling(industrial, experimental, size), terms).length === 0;
  expect([holds('750000', '250000', 'SMALL'), holds('749999', '250001', 'SMALL')]).toEqual([true, false]);
  expect([holds('1000000', '0', 'MEDIUM'), holds('999999', '1', 'MEDIUM')]).toEqual([true, false]);
});

it.each([
  ['FUNDAMENTAL', 'LARGE', true, '100.00'],
  ['FUNDAMENTAL', 'SMALL', true, '100.00'],
  ['INDUSTRIAL', 'LARGE', false, '50.00'],
  ['INDUSTRIAL', 'SMALL', true, '80.00'],
  ['EXPERIMENTAL', 'MEDIUM', false, '35.00'],
  ['FEASIBILITY', 'SMALL', true, '70.00'],
  ['UNHEARD_OF', 'SMALL', true, '0.00'],
] as const)('of 100 of %s, a %s one (collaborating: %s) may have %s', (category, size, together, most) =>
  expect(aidCeiling([{ category, amount: euros('100') }], size, together, terms, 'toward-zero')?.toString()).toBe(most),
);

it('leaves the non-economic work of research organisations outside', () => {
  expect(ceiling('1', '1', 'NON_ECONOMIC')).toBeUndefined();
  expect(aidWithinCeiling(subject, [euros('9')], undefined, terms)).toEqual([]);
});

const firm = (costs: string, small = false): Collaborator => ({
  kind: 'UNDERTAKING',
  small,
  costs: euros(costs),
  publishes: false,
});
const lab = (costs: string, publishes = true): Collaborator => ({
  kind: 'RESEARCH',
  small: false,
  costs: euros(costs),
  publishes,
});

it.each([
  ['a small and a large one, none above 70 %', [firm('70', true), firm('30')], true],
  ['one above 70 %', [firm('70.01', true), firm('29.99')], false],
  ['large ones only', [firm('50'), firm('50')], false],
  ['one alone', [firm('100', true)], false],
  ['research organisations that bear 10 % and publish', [firm('90'), lab('6'), lab('4')], true],
  ['that bear less', [firm('90.01'), lab('9.99')], false],
  ['that may not publish', [firm('90'), lab('10', false)], false],
])('effective collaboration: %s', (_who, partners, is) => expect(isEffectiveCollaboration(partners, terms)).toBe(is));
