import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Money } from '../../kernel/money.js';
import { differenceOf, type RoundLine, sealOf } from './round.rules.js';

const facts: RoundLine['facts'] = {
  ...{ method: 'REAL', documentRef: 'F-1', invoiceNumber: null, invoicedOn: null, issuer: 'Zinc', issuerSiren: null },
  ...{ description: 'Vis', incurredOn: '2019-10-02', paidOn: null, share: 10_000, currency: 'EUR', foreignNet: null },
  ...{ bookedOn: null, procurementRef: null, creditOf: null, employeeId: null, month: null, hours: null },
  ...{ asset: null, flatRate: null, pieces: [] },
};
const line = (number: number, euros: string, more: Partial<RoundLine['facts']> = {}): RoundLine => ({
  ...{ expenseId: `e${number}`, workPackageId: 'w', number, category: 'EXTERNAL', facts: { ...facts, ...more } },
  ...{ net: Money.of(euros), vat: Money.zero, gross: Money.of(euros), eligible: Money.of(euros) },
});
const claim = { id: 'c', round: 1, report: 'Fait.' };

it('tells what came, went and changed, to the cent', () => {
  const before = [line(1, '10.00'), line(2, '20.00'), line(3, '30.00')];
  const after = [line(1, '10.00'), line(3, '29.99', { paidOn: '2019-10-30' }), line(4, '5.00')];
  const told = differenceOf(before, after).map(({ expenseId, kind, cents, fields }) => [
    expenseId,
    kind,
    `${cents}`,
    fields.join(' '),
  ]);
  expect(told).toEqual([
    ['e2', 'REMOVED', '-20.00', ''],
    ['e3', 'CHANGED', '-0.01', 'net eligible paidOn'],
    ['e4', 'ADDED', '5.00', ''],
  ]);
});

const someLines = fc
  .uniqueArray(fc.record({ n: fc.integer({ min: 1, max: 12 }), c: fc.integer({ min: -500, max: 5_000 }) }), {
    selector: ({ n }) => n,
  })
  .map((all) => all.map(({ n, c }) => line(n, Money.ofCents(c).toString())));

it('adds up to what lies between the two totals, and is nothing between a round and itself', () =>
  fc.assert(
    fc.property(someLines, someLines, (before, after) => {
      const total = (lines: readonly RoundLine[]) => Money.sum(lines.map(({ eligible }) => eligible));
      const cents = Money.sum(differenceOf(before, after).map((one) => one.cents));
      expect(`${cents}`).toBe(`${total(after).minus(total(before))}`);
      expect(differenceOf(before, before)).toEqual([]);
    }),
  ));

it('has one seal for the same round, however its lines and their facts are ordered', () => {
  const lines = [line(1, '10.00'), line(2, '20.00')];
  const turned = lines.toReversed().map((one) => ({
    ...one,
    facts: Object.fromEntries(Object.entries(one.facts).reverse()) as unknown as RoundLine['facts'],
  }));
  expect(sealOf(claim, turned)).toEqual(sealOf(claim, lines));
});

it('has another seal for anything that differs', () => {
  const lines = [line(1, '10.00')];
  const piece = { documentId: 'd', kind: 'INVOICE', checked: true, sha256: 'ab' } as const;
  const others = [
    sealOf({ ...claim, round: 2 }, lines),
    sealOf({ ...claim, report: 'Fait' }, lines),
    sealOf(claim, [line(1, '10.01')]),
    sealOf(claim, [line(1, '10.00', { issuer: 'Zink' })]),
    sealOf(claim, [line(1, '10.00', { pieces: [piece] })]),
    sealOf(claim, []),
  ].map((seal) => seal.toString('hex'));
  expect(new Set([...others, sealOf(claim, lines).toString('hex')]).size).toBe(7);
});
