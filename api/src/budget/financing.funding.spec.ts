import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Money } from '../kernel/money.js';
import { consumptionOf, type Funding, funds, imbalance, percentOf, sharesOf, totalOf } from './financing.funding.js';

const line = (fund: Funding['fund'], amount: string): Funding => ({ fund, amount: Money.of(amount) });
const told = (plan: readonly Funding[]) =>
  sharesOf(plan).map(({ fund, amount, percent }) => `${fund} ${amount} ${percent}`);

const mimedi = [line('SELF', '2819701'), line('FEDER', '10211026'), line('FRI', '584000')];
const plans = fc.array(
  fc.record({ fund: fc.constantFrom(...funds), amount: fc.bigInt({ min: 0n, max: 10n ** 12n }).map(Money.ofCents) }),
  { maxLength: 40 },
);

it('balances the plan of MiMédI and derives its shares', () => {
  expect(imbalance(Money.of('13614727'), mimedi).isZero).toBe(true);
  expect(told(mimedi)).toEqual(['FEDER 10211026.00 75.00', 'FRI 584000.00 4.29', 'SELF 2819701.00 20.71']);
});

it('says by how much a plan does not balance', () => {
  expect(imbalance(Money.of('100'), [line('FEDER', '75'), line('SELF', '24.99')]).toString()).toBe('0.01');
  expect(imbalance(Money.of('100'), [line('FEDER', '75'), line('SELF', '25.01')]).toString()).toBe('-0.01');
});

it('shows percentages half-up: 0 of 0 is 100, something of nothing has no value', () => {
  const shown = (part: string, whole: string) => percentOf(Money.of(part), Money.of(whole));
  expect(shown('0', '0')).toBe('100.00');
  expect(shown('1', '0')).toBeNull();
  expect(shown('0', '1')).toBe('0.00');
  expect(shown('1', '3')).toBe('33.33');
  expect(shown('2', '3')).toBe('66.67');
  expect(shown('0.00', '13614727')).toBe('0.00');
  expect(shown('12.34', '10000')).toBe('0.12');
  expect(shown('125', '1000000')).toBe('0.01');
});

it('tells what is left, and what was exceeded', () => {
  const { left, percent } = consumptionOf(Money.of('1000'), Money.of('1250'));
  expect([left.toString(), percent]).toEqual(['-250.00', '125.00']);
  expect(consumptionOf(Money.zero, Money.zero).percent).toBe('100.00');
  expect(consumptionOf(Money.zero, Money.of('1')).percent).toBeNull();
});

it('names each fund once, in the order of the plan, and loses no cent of any', () =>
  fc.assert(
    fc.property(plans, (plan) => {
      const shares = sharesOf(plan);
      expect(shares.map(({ fund }) => fund)).toEqual(funds.filter((fund) => plan.some((l) => l.fund === fund)));
      expect(totalOf(shares).equals(totalOf(plan))).toBe(true);
      expect(imbalance(totalOf(plan), plan).isZero).toBe(true);
    }),
  ));

it('shows shares that add up to a hundred, within a hundredth for each fund', () =>
  fc.assert(
    fc.property(plans, (plan) => {
      fc.pre(!totalOf(plan).isZero);
      const shares = sharesOf(plan);
      const sum = Money.sum(shares.map(({ percent }) => Money.of(percent as string)));
      const away = Number(sum.cents - 10_000n);
      expect(Math.abs(away)).toBeLessThanOrEqual(shares.length);
    }),
  ));

it('always leaves what was planned minus what was declared', () =>
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 12n), fc.bigInt(-(10n ** 12n), 10n ** 12n), (planned, declared) => {
      const { left } = consumptionOf(Money.ofCents(planned), Money.ofCents(declared));
      expect(left.plus(Money.ofCents(declared)).cents).toBe(planned);
    }),
  ));
