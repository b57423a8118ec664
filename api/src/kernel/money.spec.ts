import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asPercent, Money, percent, type Rounding, type Share } from './money.js';
import { Refusal } from './refusal.js';

const euros = (text: string) => Money.of(text);
const taken = (amount: string, rate: string, rounding: Rounding = 'toward-zero') =>
  euros(amount).take(percent(rate), rounding).toString();

const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const money = cents.map((c) => Money.ofCents(c));
const share: fc.Arbitrary<Share> = fc.record({
  part: fc.bigInt({ min: 0n, max: 10n ** 9n }),
  whole: fc.bigInt({ min: 1n, max: 10n ** 9n }),
});

describe('the figures of the regulation', () => {
  it('derives the rate of MiMédI from its amounts: not 75 %', () => {
    const [feder, fri, self, total] = ['10211026', '584000', '2819701', '13614727'].map(euros) as [
      Money,
      Money,
      Money,
      Money,
    ];
    expect(Money.sum([feder, fri, self]).equals(total)).toBe(true);
    expect([feder, fri, self, feder.plus(fri)].map((part) => asPercent(part.outOf(total) as Share))).toEqual([
      '75.00',
      '4.29',
      '20.71',
      '79.29',
    ]);
    expect(taken('13614727', '75')).toBe('10211045.25');
    expect(euros('10211045.25').minus(feder).toString()).toBe('19.25');
  });

  it('takes a share of the total, not of each line', () => {
    const lines = Array.from({ length: 10 }, () => euros('33.33'));
    const [onTheTotal, byLine] = [
      Money.sum(lines).take(percent('75'), 'toward-zero'),
      Money.sum(lines.map((line) => line.take(percent('75'), 'toward-zero'))),
    ];
    expect([onTheTotal.toString(), byLine.toString()]).toEqual(['249.97', '249.90']);
  });

  it('splits between funds on the total, the partner paying what remains', () => {
    const total = euros('123456.79');
    const [feder, fri] = [total.take(percent('75'), 'toward-zero'), total.take(percent('4.29'), 'toward-zero')];
    const own = total.minus(feder).minus(fri);
    expect([feder, fri, own].map(String)).toEqual(['92592.59', '5296.29', '25567.91']);
  });

  it.each([
    ['indirect costs', '33333.37', '15', '5000.00'],
    ['indirect costs of a credit note', '-33.37', '15', '-5.00'],
    ['indirect costs of a deduction', '1000.00', '15', '150.00'],
    ['a fixed share of a salary', '4300.00', '40', '1720.00'],
    ['the amount due', '100000', '75', '75000.00'],
  ])('truncates toward zero: %s', (_what, amount, rate, due) => expect(taken(amount, rate)).toBe(due));

  it('derives an hourly rate by truncation', () => {
    const rate = euros('52000').take({ part: 1n, whole: 1720n }, 'toward-zero');
    expect(rate.toString()).toBe('30.23');
    expect(rate.take({ part: 640n, whole: 1n }, 'toward-zero').toString()).toBe('19347.20');
    expect(euros('41600').take({ part: 1n, whole: 1376n }, 'toward-zero').toString()).toBe('30.23');
  });

  it('rounds half-up only when told to', () => {
    expect(taken('0.10', '75', 'half-up')).toBe('0.08');
    expect(taken('0.10', '75')).toBe('0.07');
    expect(taken('-0.10', '75', 'half-up')).toBe('-0.08');
    expect(taken('0.02', '25', 'half-up')).toBe('0.01');
  });
});

describe('any amount', () => {
  it('is read as it is written', () =>
    fc.assert(fc.property(money, (m) => expect(Money.of(m.toString()).equals(m)).toBe(true))));

  it('adds without losing a cent, in whatever order', () =>
    fc.assert(
      fc.property(fc.array(money, { maxLength: 50 }), (amounts) => {
        const sum = amounts.reduce((total, { cents }) => total + cents, 0n);
        expect(Money.sum(amounts).cents).toBe(sum);
        expect(Money.sum([...amounts].reverse()).cents).toBe(sum);
      }),
    ));

  it('gives back what was taken away', () =>
    fc.assert(fc.property(money, money, (a, b) => expect(a.minus(b).plus(b).equals(a)).toBe(true))));

  it('never gives more than its share when it rounds toward zero, and misses less than a cent of it', () =>
    fc.assert(
      fc.property(money, share, (amount, { part, whole }) => {
        const got = amount.take({ part, whole }, 'toward-zero').cents * whole;
        const exact = amount.cents * part;
        const missing = exact < 0n ? got - exact : exact - got;
        expect(missing >= 0n && missing < whole).toBe(true);
      }),
    ));

  it('is at most half a cent away when it rounds half-up', () =>
    fc.assert(
      fc.property(money, share, (amount, { part, whole }) => {
        const away = amount.take({ part, whole }, 'half-up').cents * whole - amount.cents * part;
        expect((away < 0n ? -away : away) * 2n <= whole).toBe(true);
      }),
    ));

  it('mirrors its negative', () =>
    fc.assert(
      fc.property(money, share, fc.constantFrom<Rounding>('toward-zero', 'half-up'), (amount, its, rounding) =>
        expect(Money.zero.minus(amount).take(its, rounding).cents).toBe(-amount.take(its, rounding).cents),
      ),
    ));

  it('is the whole share of itself', () =>
    fc.assert(
      fc.property(
        money.filter((m) => !m.isZero),
        (m) => expect(asPercent(m.outOf(m) as Share)).toBe('100.00'),
      ),
    ));

  it('sorts as its cents do', () =>
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        expect(Money.ofCents(a).compare(Money.ofCents(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    ));
});

it('is no share of zero', () => expect(euros('1').outOf(Money.zero)).toBeUndefined());

it.each(['', '-', '1.', '.5', '1,50', '1 000', '1.234', '1e3', '+1', '0x10', 'NaN', '1234567890123456', ' 1', '1\n'])(
  'refuses what is not euros: %j',
  (text) => expect(() => Money.of(text)).toThrow(new Refusal('money.malformed')),
);

it('travels with two decimals', () =>
  expect(['0', '5', '-0.05', '12.3', '-33.37'].map((text) => JSON.stringify(euros(text)))).toEqual([
    '"0.00"',
    '"5.00"',
    '"-0.05"',
    '"12.30"',
    '"-33.37"',
  ]));
