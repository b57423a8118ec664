import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asPercent, Money } from '../kernel/money.js';
import { balanceOf, percentAt } from './balance.rules.js';
import type { Funding } from './financing.funding.js';

const line = (fund: Funding['fund'], amount: string): Funding => ({ fund, amount: Money.of(amount) });
const mimedi = [line('FEDER', '10211026'), line('FRI', '584000'), line('SELF', '2819701')];
const subject = { kind: 'project', id: 'mimedi' } as const;
const total = Money.of('13614727');

it('Project: 10 211 026 + 584 000 + 2 819 701 = 13 614 727', () =>
  expect(balanceOf({ subject, total, funding: mimedi })).toEqual([]));

it('Shares 74.99986 / 4.28947 / 20.71067 %; public 79.28933 %', () => {
  const shares = mimedi.map(({ amount }) => percentAt(amount, total, 5));
  expect([...shares, percentAt(Money.of('10795026'), total, 5)]).toEqual([
    '74.99986',
    '4.28947',
    '20.71067',
    '79.28933',
  ]);
});

it('says what is missing, and blocks', () =>
  expect(balanceOf({ subject, total, funding: mimedi.slice(1) })).toMatchObject([
    { code: 'financing.unbalanced', rule: 'R1', severity: 'blocking', figures: { missing: '10211026.00' } },
  ]));

it('0/0 → 100; x/0 → no value', () => {
  expect(percentAt(Money.zero, Money.zero, 2)).toBe('100.00');
  expect(percentAt(Money.of('1'), Money.zero, 2)).toBeNull();
  expect(percentAt(Money.of('-0.01'), Money.of('3'), 1)).toBe('-0.3');
});

it('agrees with the percentage of two decimals', () =>
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 12n), (part, whole) =>
      expect(percentAt(Money.ofCents(part), Money.ofCents(whole), 2)).toBe(asPercent({ part, whole })),
    ),
  ));
