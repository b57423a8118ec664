import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { feder2014 } from '../budget/programme/feder-2014-2020.js';
import { feder2021 } from '../budget/programme/feder-2021-2027.js';
import { Money, percent } from '../kernel/money.js';
import { distribute } from './distribution.funding.js';
import { amountDue, type Settlement } from './due.funding.js';
import { reckonedOf, recoveryOf, yearsLater } from './durability.funding.js';
import { retentionOf } from './retention.calendar.js';

const euros = (text: string) => Money.of(text);

describe('R7 Amount due', () => {
  const claim = (
    change: Partial<Record<Exclude<keyof Settlement, 'rate' | 'balance'>, string>>,
    balance = false,
  ): Settlement => ({
    rate: percent('75'),
    retained: euros(change.retained ?? '0'),
    otherResources: euros(change.otherResources ?? '0'),
    agreed: euros(change.agreed ?? '1000000'),
    settled: euros(change.settled ?? '0'),
    advance: euros(change.advance ?? '0'),
    balance,
  });
  const told = (of: Settlement) => Object.values(amountDue(of, feder2014)).map(String).join(' ');

  it('100 000 at 75 %, other resources 30 000 → 70 000', () =>
    expect(told(claim({ retained: '100000', otherResources: '30000' }))).toBe('70000.00 70000.00 0.00 0.00 70000.00'));

  it('Agreed 1 000 000, paid 700 000, due 150 000 → pay 100 000, hold 50 000', () => {
    expect(told(claim({ retained: '200000', settled: '700000' }))).toBe('150000.00 100000.00 50000.00 0.00 100000.00');
    expect(told(claim({ retained: '200000', settled: '700000' }, true))).toBe(
      '150000.00 150000.00 0.00 0.00 150000.00',
    );
  });

  it('stops at the agreed amount, and never asks money back', () => {
    expect(told(claim({ retained: '1000000', settled: '900000' }, true))).toBe(
      '100000.00 100000.00 0.00 0.00 100000.00',
    );
    expect(told(claim({ retained: '1000', otherResources: '2000' }))).toBe('0.00 0.00 0.00 0.00 0.00');
    expect(told(claim({ retained: '1000', settled: '900000' }))).toBe('750.00 0.00 750.00 0.00 0.00');
  });

  it('Advances are recovered from later payments', () => {
    expect(told(claim({ retained: '100000', advance: '50000' }))).toBe('75000.00 75000.00 0.00 50000.00 25000.00');
    expect(told(claim({ retained: '100000', advance: '90000' }))).toBe('75000.00 75000.00 0.00 75000.00 0.00');
  });
});

it('R19 distribution to partners sums to the payment, to the cent (largest remainder)', () => {
  const dues = [
    { partnerId: 'ilsa', due: euros('1') },
    { partnerId: 'university', due: euros('1') },
    { partnerId: 'efs', due: euros('1') },
    { partnerId: 'owes', due: euros('-5') },
  ];
  expect(distribute(euros('100'), dues).map(({ partnerId, amount }) => `${partnerId} ${amount}`)).toEqual([
    'ilsa 33.34',
    'university 33.33',
    'efs 33.33',
    'owes 0.00',
  ]);
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 12n), fc.array(fc.bigInt(0n, 10n ** 12n), { minLength: 1 }), (cents, weights) => {
      fc.pre(weights.some((weight) => weight > 0n));
      const parts = distribute(
        Money.ofCents(cents),
        weights.map((due, i) => ({ partnerId: String(i), due: Money.ofCents(due) })),
      );
      expect(Money.sum(parts.map(({ amount }) => amount)).cents).toBe(cents);
    }),
  );
});

it('R19 What is owed to nobody is shared by nobody, and said', () => {
  const dues = ['ilsa', 'efs'].map((partnerId) => ({ partnerId, due: euros('0') }));
  expect(() => distribute(euros('100'), dues)).toThrow('payment.nobody-due');
  expect(distribute(euros('0'), dues).map(({ amount }) => String(amount))).toEqual(['0.00', '0.00']);
});

describe('R13 Durability', () => {
  it('100 000, paid 31/03/2023, breach 30/09/2025 → 49 972.63', () =>
    expect(recoveryOf(euros('100000'), '2023-03-31', '2025-09-30', feder2014).toString()).toBe('49972.63'));

  it('is the whole on the first day and before, nothing from the last', () => {
    const at = (day: '2023-03-31' | '2020-01-01' | '2028-03-30' | '2028-03-31') =>
      recoveryOf(euros('100000'), '2023-03-31', day, feder2014).toString();
    expect([at('2023-03-31'), at('2020-01-01'), at('2028-03-30'), at('2028-03-31')]).toEqual([
      '100000.00',
      '100000.00',
      '54.73',
      '0.00',
    ]);
  });

  it('takes part of a claim for its share of what was paid of it', () => {
    const told = (certified: string, retained: string, paid: string, breachedOn: '2025-09-30' | '2028-03-31') => {
      const of = { certified: euros(certified), retained: euros(retained), paid: euros(paid) };
      const { until, remaining, whole, granted, amount, owed } = reckonedOf(of, '2023-03-31', breachedOn, feder2014);
      return [until, remaining, whole, ...[granted, amount, owed].map(String)];
    };
    const days = ['2028-03-31', 913, 1827];
    expect(told('133333.34', '133333.34', '100000', '2025-09-30')).toEqual([
      ...days,
      ...['100000.00', '-66630.18', '49972.63'],
    ]);
    expect(told('40000', '160000', '120000', '2025-09-30')).toEqual([...days, '30000.00', '-19989.05', '14991.78']);
    expect(told('40000', '160000', '120000', '2028-03-31')).toEqual([
      ...['2028-03-31', 0, 1827],
      ...['30000.00', '0.00', '0.00'],
    ]);
  });

  it('knows the 29th of February', () =>
    expect([yearsLater('2024-02-29', 5), yearsLater('2024-02-29', 4), yearsLater('2023-03-31', 5)]).toEqual([
      '2029-02-28',
      '2028-02-29',
      '2028-03-31',
    ]));
});

describe('R14 Retention', () => {
  const closed = {
    operationCost: euros('13614727'),
    finalExpenditureOn: '2022-12-01',
    lastPaymentOn: '2023-03-31',
    aidGrantedOn: null,
  } as const;

  it.each(['2022-07-01', '2023-06-30'] as const)(
    'Final expenditure in the accounting year 01/07/2022–30/06/2023 (%s) → accounts 15/02/2024 → 31/12/2026',
    (finalExpenditureOn) =>
      expect(retentionOf({ ...closed, finalExpenditureOn }, feder2014)).toEqual([
        { until: '2026-12-31', source: 'Règl. (UE) 1303/2013, art. 140(1)' },
      ]),
  );

  it('else 3 years; the accounting year before comes a year sooner', () => {
    expect(retentionOf({ ...closed, operationCost: euros('999999.99') }, feder2014)[0]?.until).toBe('2027-12-31');
    expect(retentionOf({ ...closed, operationCost: euros('1000000') }, feder2014)[0]?.until).toBe('2026-12-31');
    expect(retentionOf({ ...closed, finalExpenditureOn: '2022-06-30' }, feder2014)[0]?.until).toBe('2025-12-31');
  });

  it('state-aid papers 10 years from the grant; show the latest', () =>
    expect(retentionOf({ ...closed, aidGrantedOn: '2018-02-08' }, feder2014)).toEqual([
      { until: '2028-02-08', source: 'Règl. (UE) 651/2014, art. 12' },
      { until: '2026-12-31', source: 'Règl. (UE) 1303/2013, art. 140(1)' },
    ]));

  it('2021–2027: 5 years from the 31/12 of the year of the last payment', () =>
    expect(retentionOf(closed, feder2021)[0]).toEqual({
      until: '2028-12-31',
      source: 'Règl. (UE) 2021/1060, art. 82(1)',
    }));
});
