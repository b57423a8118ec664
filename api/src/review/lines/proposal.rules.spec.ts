import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { controlTermsOf } from '../../budget/programme/control-asked.rules.js';
import { feder2014 } from '../../budget/programme/feder-2014-2020.js';
import { finding } from '../../kernel/finding.js';
import { Money } from '../../kernel/money.js';
import { decisionFindings, deductedOf } from './decision.rules.js';
import { proposalOf } from './proposal.rules.js';

const terms = controlTermsOf(feder2014);
const of = (euros: string) => Money.of(euros);
const seen = (over: object) =>
  finding({
    ...{ code: 'vat.above-eligible', rule: 'R8', severity: 'blocking', subject: { kind: 'line', id: 'l1' } },
    ...{ figures: {}, sources: ['Règl. (UE) 1303/2013, art. 69(3)(c)'], cure: 'lower-amount' },
    ...over,
  } as Parameters<typeof finding>[0]);

it('takes back the VAT that the partner recovers: 2 000 of 12 000', () =>
  expect(proposalOf(seen({ figures: { most: of('10000.00') } }), of('12000.00'), terms)).toEqual({
    ...{ decision: 'REDUCED', deducted: of('2000.00'), typology: 'VAT' },
    source: 'Règl. (UE) 1303/2013, art. 69(3)(c)',
  }));

it('refuses what was paid outside the window, whole, and parks what lacks its evidence', () => {
  const late = seen({ code: 'window.paid-outside', rule: 'R11', cure: 'take-out', figures: { paidOn: '2024-01-01' } });
  expect(proposalOf(late, of('300.00'), terms)).toMatchObject({
    ...{ decision: 'REFUSED', deducted: of('300.00'), typology: 'PERIOD' },
  });
  const bare = seen({ code: 'evidence.missing', rule: 'EVIDENCE', cure: 'add-evidence' });
  expect(proposalOf(bare, of('300.00'), terms)).toMatchObject({ decision: 'PARKED', typology: null });
  expect(proposalOf(seen({ severity: 'warning' }), of('300.00'), terms)).toBeUndefined();
});

it('never proposes what R17 would not let be, whatever the amounts', () =>
  fc.assert(
    fc.property(fc.bigInt(-10_000_000n, 10_000_000n), fc.bigInt(-10_000_000n, 10_000_000n), (declared, most) => {
      const line = Money.ofCents(declared);
      const proposal = proposalOf(seen({ figures: { most: Money.ofCents(most) } }), line, terms);
      if (!proposal) return declared === 0n;
      const { decision, deducted, typology } = proposal;
      return decisionFindings({ id: 'l1', eligible: line }, { decision }, deducted, typology).length === 0;
    }),
  ));

it('counts a share of what was declared toward zero, and the whole of what is refused', () => {
  const share = { decision: 'REDUCED', percent: '33.3' } as const;
  expect(deductedOf(share, of('100.01'), 'toward-zero').toString()).toBe('33.30');
  expect(deductedOf(share, of('-33.37'), 'toward-zero').toString()).toBe('-11.11');
  expect(deductedOf({ decision: 'REFUSED' }, of('-33.37'), 'toward-zero').toString()).toBe('-33.37');
  expect(deductedOf({ decision: 'PARKED', deducted: of('1.00') }, of('9.00'), 'toward-zero').isZero).toBe(true);
});
