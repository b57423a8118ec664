import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Money } from '../../kernel/money.js';
import { ageBars, riskOf, type Waiting } from './risk.rules.js';

const claim = (over: Partial<Waiting> = {}): Waiting => ({
  ...{ declared: Money.of('40000.00'), unproved: Money.zero, deducted: undefined, days: 5, daysToPay: 90 },
  ...over,
});
const of = (euros: string) => Money.of(euros);

it('says nothing of a small claim that came yesterday with its evidence', () =>
  expect(riskOf(claim())).toEqual({ score: 0, level: 'LOW', reasons: [] }));

it('weighs the amount, what has no evidence, what was deducted before and the days, and tells each', () => {
  const risk = riskOf(
    claim({
      ...{ declared: of('300000.00'), unproved: of('36000.00'), days: 61 },
      deducted: { deducted: of('3000.00'), declared: of('100000.00') },
    }),
  );
  expect(risk).toEqual({
    score: 8,
    level: 'HIGH',
    reasons: [
      { code: 'AMOUNT', points: 2, figure: '300000.00' },
      { code: 'UNPROVED', points: 2, figure: '12.00' },
      { code: 'DEDUCTED', points: 2, figure: '3.00' },
      { code: 'WAITING', points: 2, figure: '61' },
    ],
  });
});

it('never falls when a claim grows older, dearer or barer', () =>
  fc.assert(
    fc.property(
      fc.nat(3_000_000),
      fc.nat(100),
      fc.nat(100),
      fc.nat(120),
      fc.nat(40),
      (euros, bare, cut, days, more) => {
        const declared = Money.ofCents(BigInt(euros) * 100n + 1n);
        const part = (percent: number) => Money.ofCents((declared.cents * BigInt(percent)) / 100n);
        const one = claim({ declared, unproved: part(bare), deducted: { deducted: part(cut), declared }, days });
        const { score } = riskOf(one);
        expect(riskOf({ ...one, days: days + more }).score).toBeGreaterThanOrEqual(score);
        expect(riskOf({ ...one, unproved: part(bare + more) }).score).toBeGreaterThanOrEqual(score);
        expect(score).toBeLessThanOrEqual(12);
      },
    ),
  ));

it('counts every claim in one span of days', () => {
  const bars = ageBars([0, 14, 15, 30, 90, 91, 400].map((days) => ({ days, declared: of('10.00') })));
  expect(bars.map(({ claims }) => claims)).toEqual([2, 2, 0, 1, 2]);
  expect(Money.sum(bars.map(({ declared }) => declared)).toString()).toBe('70.00');
});
