import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apportion } from './apportion.js';
import { Money } from './money.js';

const told = (amount: string, ...weights: bigint[]) => apportion(Money.of(amount), weights).map(String);

it('gives the cents that are left to the largest remainders', () => {
  expect(told('100', 1n, 1n, 1n)).toEqual(['33.34', '33.33', '33.33']);
  expect(told('0.05', 3n, 7n)).toEqual(['0.02', '0.03']);
  expect(told('10.00', 1n, 0n, 2n)).toEqual(['3.33', '0.00', '6.67']);
});

it('shares a negative amount as its opposite, and counts weights alike when all are zero', () => {
  expect(told('-100', 1n, 1n, 1n)).toEqual(['-33.34', '-33.33', '-33.33']);
  expect(told('0.03', 0n, 0n)).toEqual(['0.02', '0.01']);
  expect(told('0')).toEqual([]);
});

it('refuses to lose money or to weigh below zero: those would be bugs', () => {
  expect(() => told('1')).toThrow(RangeError);
  expect(() => told('1', -1n, 2n)).toThrow(RangeError);
});

const weights = fc.array(fc.bigInt(0n, 10n ** 12n), { minLength: 1, maxLength: 30 });

it('loses no cent, gives nothing to a weight of zero, and strays from the exact part by less than a cent', () =>
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 13n), 10n ** 13n), weights, (cents, shares) => {
      const parts = apportion(Money.ofCents(cents), shares);
      const all = shares.reduce((sum, weight) => sum + weight, 0n);
      expect(Money.sum(parts).cents).toBe(cents);
      if (all === 0n) return;
      for (const [i, weight] of shares.entries()) {
        const away = (parts[i] as Money).cents * all - cents * weight;
        expect((away < 0n ? -away : away) < all).toBe(true);
        if (weight === 0n) expect((parts[i] as Money).isZero).toBe(true);
      }
    }),
  ));
