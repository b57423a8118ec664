import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isFrenchVatNumber, isIban, isSiren, isSiret, vatKey } from './identifiers.rules.js';

it('73282932000074 is valid, 73282932000079 is not', () => {
  expect([isSiret('73282932000074'), isSiret('73282932000079')]).toEqual([true, false]);
  expect([isSiret('732 829 320 00074'), isSiret('7328293200007'), isSiret('732829320000741'), isSiret('')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

it('La Poste 356000000: digit sum multiple of 5', () => {
  expect([
    isSiren('356000000'),
    isSiret('35600000000048'),
    isSiret('35600000049837'),
    isSiret('35600000049838'),
  ]).toEqual([true, true, true, false]);
});

it('732829320 → 44', () => {
  expect(vatKey('732829320')).toBe('44');
  expect([
    isFrenchVatNumber('FR 44 732829320'),
    isFrenchVatNumber('FR45732829320'),
    isFrenchVatNumber('DE44732829320'),
  ]).toEqual([true, false, false]);
});

it('FR76 3000 6000 0112 3456 7890 189 is valid', () => {
  expect(isIban('FR76 3000 6000 0112 3456 7890 189')).toBe(true);
  expect(['FR76 3000 6000 0112 3456 7890 188', 'FR7630006000011234567890', 'not an iban', ''].map(isIban)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(isIban('BE68 5390 0754 7034')).toBe(true);
});

it('notices any one digit that was changed', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const digits = [...'732829320'].map((digit, i) => (i === at ? (Number(digit) + by) % 10 : digit)).join('');
      expect(isSiren(digits)).toBe(false);
    }),
  ));
