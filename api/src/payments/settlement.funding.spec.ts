import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { feder2014 } from '../budget/programme/feder-2014-2020.js';
import { Money, percent } from '../kernel/money.js';
import { advanceOf, expectedOf, instalmentOf, type Ledger, settledBy } from './settlement.funding.js';

const euros = (text: string) => Money.of(text);
const paid = (claimId: string | null, amount: string, recovered = '0') => ({
  ...{ claimId, amount: euros(amount), recovered: euros(recovered) },
});
const terms = (retained: string, more: object = {}) => ({
  ...{ rate: percent('75'), retained: euros(retained), otherResources: Money.zero, agreed: euros('100000') },
  ...{ balance: false, heldBefore: Money.zero, ...more },
});
const told = (claimId: string, of: ReturnType<typeof terms>, ledger: Ledger) => {
  const { due, payable, held, paid: before, remaining } = expectedOf(claimId, of, ledger, feder2014);
  return [due, payable, held, before, remaining].map(String).join(' ');
};

it('R7 of a claim that is paid in instalments: what remains is what is payable less what it had', () => {
  const ledger = { payments: [paid('a', '10000'), paid('b', '5000')], corrections: [] };
  expect(told('b', terms('20000'), ledger)).toBe('15000.00 15000.00 0.00 5000.00 10000.00');
  expect(told('a', terms('10000'), ledger)).toBe('7500.00 7500.00 0.00 10000.00 0.00');
});

it('holds above the ceiling, and gives it with the balance', () => {
  const ledger = { payments: [paid('a', '70000')], corrections: [] };
  expect(told('b', terms('20000'), ledger)).toBe('15000.00 10000.00 5000.00 0.00 10000.00');
  const settled = { payments: [...ledger.payments, paid('b', '10000')], corrections: [] };
  const balance = { balance: true, heldBefore: euros('5000') };
  expect(told('c', terms('4000', balance), settled)).toBe('8000.00 8000.00 0.00 0.00 8000.00');
  expect(told('c', terms('40000', balance), settled)).toBe('20000.00 20000.00 0.00 0.00 20000.00');
});

it('counts what a correction made too much as money that no claim has settled', () => {
  const corrections = [{ claimId: 'a', owed: euros('750'), open: true }];
  const ledger = { payments: [paid(null, '2000'), paid('a', '7500', '500')], corrections };
  expect([settledBy(ledger, () => true), advanceOf(ledger)].map(String)).toEqual(['6750.00', '1500.00']);
  const { recovered, corrected, transfer } = instalmentOf(euros('3000'), advanceOf(ledger), corrections);
  expect([recovered, corrected, transfer].map(String)).toEqual(['1500.00', '750.00', '750.00']);
});

it('takes a correction whole or leaves it for later, and adds what was too little', () => {
  const open = [{ owed: euros('500') }, { owed: euros('100') }];
  const { taken, corrected, transfer } = instalmentOf(euros('300'), Money.zero, open);
  expect([taken.length, String(corrected), String(transfer)]).toEqual([1, '100.00', '200.00']);
  expect(String(instalmentOf(euros('300'), Money.zero, [{ owed: euros('-50') }]).transfer)).toBe('350.00');
});

it('never lets money out or in beside the books: what left is what is settled and what is outstanding', () => {
  const cents = fc.bigInt(0n, 10n ** 9n).map((n) => Money.ofCents(n));
  fc.assert(
    fc.property(cents, fc.array(fc.tuple(cents, fc.bigInt(0n, 10n ** 6n)), { maxLength: 8 }), (advance, steps) => {
      let payments: Array<ReturnType<typeof paid>> = [paid(null, advance.toString())];
      let corrections: Array<{ claimId: string; owed: Money; open: boolean }> = [];
      let left = advance;
      for (const [i, [amount, owed]] of steps.entries()) {
        const open = corrections.filter((one) => one.open);
        const step = instalmentOf(amount, advanceOf({ payments, corrections }), open);
        corrections = corrections.map((one) => (step.taken.includes(one) ? { ...one, open: false } : one));
        payments = [...payments, { claimId: `${i}`, amount, recovered: step.recovered }];
        left = left.plus(step.transfer);
        corrections = [...corrections, { claimId: `${i}`, owed: Money.ofCents(owed), open: true }];
        expect(step.transfer.cents >= 0n).toBe(true);
        const ledger = { payments, corrections };
        const waiting = Money.sum(corrections.flatMap((one) => (one.open ? [one.owed] : [])));
        expect(
          settledBy(ledger, () => true)
            .plus(advanceOf(ledger))
            .plus(waiting)
            .equals(left),
        ).toBe(true);
      }
    }),
  );
});
