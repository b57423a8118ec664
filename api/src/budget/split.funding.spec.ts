import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Money, percent } from '../kernel/money.js';
import { agreeableRates, type FundRate, splitOf, withoutInKind } from './split.funding.js';

const rates = (...[feder, fri]: string[]): FundRate[] => [
  { fund: 'FEDER', rate: percent(feder as string) },
  { fund: 'FRI', rate: percent(fri ?? '0') },
];
const told = (total: string, ...at: string[]) =>
  splitOf(Money.of(total), rates(...at), 'toward-zero').map(({ amount }) => amount.toString());
const subject = { kind: 'partner', id: 'ilsa' } as const;

it('123 456.79 → 92 592.59 (75 %) / 5 296.29 (4.29 %) / 25 567.91', () =>
  expect(told('123456.79', '75', '4.29')).toEqual(['92592.59', '5296.29', '25567.91']));

it('Ten lines of 33.33 at 75 %: 249.97 on the total (249.90 line by line is wrong)', () =>
  expect(told('333.30', '75')).toEqual(['249.97', '0.00', '83.33']));

it('refuses rates that pass the whole', () => {
  expect(agreeableRates(subject, rates('75', '25'))).toEqual([]);
  expect(agreeableRates(subject, rates('75', '25.01'))).toMatchObject([{ rule: 'R6', figures: { percent: 100.01 } }]);
});

it('loses no cent, and never gives a fund more than its share', () =>
  fc.assert(
    fc.property(
      fc.bigInt(0n, 10n ** 12n),
      fc.integer({ min: 0, max: 7500 }),
      fc.integer({ min: 0, max: 2500 }),
      (cents, a, b) => {
        const at: FundRate[] = [
          { fund: 'FEDER', rate: { part: BigInt(a), whole: 10_000n } },
          { fund: 'FRI', rate: { part: BigInt(b), whole: 10_000n } },
        ];
        const split = splitOf(Money.ofCents(cents), at, 'toward-zero');
        expect(Money.sum(split.map(({ amount }) => amount)).cents).toBe(cents);
        for (const { amount } of split) expect(amount.cents >= 0n).toBe(true);
        expect((split[0]?.amount.cents ?? 0n) * 10_000n <= cents * BigInt(a)).toBe(true);
      },
    ),
  ));

it.each([
  ['20000', '75000.00'],
  ['30000', '70000.00'],
])('100 000 at 75 %: in-kind %s → %s', (inKind, due) =>
  expect(withoutInKind(Money.of('75000'), Money.of('100000'), Money.of(inKind)).toString()).toBe(due),
);
