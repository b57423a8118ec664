import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Period } from '../kernel/day.js';
import { Money } from '../kernel/money.js';
import { refuseYears, rescaled, type Spread, spreadByDays, spreadOf, yearsOf, yearsOutside } from './years.rules.js';

const agreement: Period = { from: '2018-02-08', until: '2022-02-07' };
const told = (spread: Spread) => yearsOf(spread).map(({ year, amount }) => `${year} ${amount}`);
const years = (...all: ReadonlyArray<readonly [number, string]>) =>
  all.map(([year, amount]) => ({ year, amount: Money.of(amount) }));
const refusalOf = (amount: string, ...all: ReadonlyArray<readonly [number, string]>) => {
  try {
    refuseYears(Money.of(amount), years(...all), agreement);
  } catch (refused) {
    return refused;
  }
};

describe('a line over the years', () => {
  it('falls by the days that its work has in each, largest remainder', () => {
    // 1 461 days: 327 of 2018, 365 of 2019, 366 of 2020, 365 of 2021, 38 of 2022.
    expect(told(spreadByDays(Money.of('100000.00'), [agreement], agreement))).toEqual([
      ...['2018 22381.93', '2019 24982.89', '2020 25051.33', '2021 24982.89', '2022 2600.96'],
    ]);
    const task: Period = { from: '2019-08-03', until: '2020-02-18' };
    expect(told(spreadByDays(Money.of('1000.01'), [task], agreement))).toEqual(['2019 755.01', '2020 245.00']);
  });

  it('falls on all days of the agreement where its work has none of them', () => {
    const late: Period = { from: '2023-01-01', until: '2023-03-31' };
    const short: Period = { from: '2019-12-31', until: '2020-01-02' };
    expect(told(spreadByDays(Money.of('10.00'), [late], short))).toEqual(['2019 3.33', '2020 6.67']);
  });

  it('keeps its shares when its amount changes', () => {
    const spread = spreadOf(years([2019, '100.00'], [2020, '200.00']));
    expect(told(rescaled(spread, Money.of('100.00')))).toEqual(['2019 33.33', '2020 66.67']);
    expect(told(rescaled(spread, Money.zero))).toEqual([]);
  });

  it('begins with its first year of something and ends with its last', () => {
    const spread = spreadOf(years([2018, '0'], [2019, '5.00'], [2021, '7.00'], [2022, '0']));
    expect(told(spread)).toEqual(['2019 5.00', '2020 0.00', '2021 7.00']);
    expect(told(spreadOf(years([2019, '0'])))).toEqual([]);
  });

  it('is refused when it is not its years, or a year is not of the agreement', () => {
    expect(refusalOf('10.00', [2019, '4.00'], [2020, '5.99'])).toMatchObject({
      ...{ code: 'agreement.years-differ', facts: { amount: '10.00', sum: '9.99', gap: '0.01' } },
    });
    expect(refusalOf('10.00', [2017, '10.00'])).toMatchObject({
      ...{ code: 'agreement.year-outside', facts: { year: '2017', from: '2018-02-08', until: '2022-02-07' } },
    });
    expect(refusalOf('10.00', [2019, '4.00'], [2019, '6.00'])).toMatchObject({ code: 'agreement.year-twice' });
    expect(refusalOf('10.00', [2019, '-4.00'], [2020, '14.00'])).toMatchObject({ code: 'agreement.amount-negative' });
    expect(refusalOf('10.00')).toBeUndefined();
    expect(refusalOf('10.00', [2018, '4.00'], [2022, '6.00'])).toBeUndefined();
  });
});

it('is its years to the cent, whatever the amount, the days and the changes', () => {
  const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2016-06-01', days));
  const period = fc.tuple(day, day).map(([a, b]): Period => (a <= b ? { from: a, until: b } : { from: b, until: a }));
  const cents = fc.bigInt(0n, 10n ** 12n).map((amount) => Money.ofCents(amount));
  fc.assert(
    fc.property(cents, cents, fc.array(period, { maxLength: 4 }), period, (amount, other, works, within) => {
      const spread = spreadByDays(amount, works, within);
      const sumOf = (one: Spread) => Money.sum(yearsOf(one).map((year) => year.amount));
      expect(sumOf(spread).equals(amount)).toBe(true);
      expect(yearsOutside(spread, within)).toEqual([]);
      expect(() => refuseYears(amount, yearsOf(spread), within)).not.toThrow();
      const changed = rescaled(spread, other);
      if (spread.fromYear !== null) expect(sumOf(changed).equals(other)).toBe(true);
      expect(yearsOf(changed).every((year) => year.amount.cents >= 0n)).toBe(true);
    }),
  );
});
