import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import {
  type Cuts,
  type DatedWork,
  plannedSpending,
  type Spending,
  stretchesOf,
  weighed,
} from './planned-spending.rules.js';

const work = (id: string, startsOn: Day, endsOn: Day, parentId: string | null = null): DatedWork => ({
  ...{ id, parentId, startsOn, endsOn },
});
const halves: Cuts = {
  periods: [
    { from: '2019-02-08', until: '2019-08-07' },
    { from: '2019-08-08', until: '2020-02-07' },
  ],
  lastOn: '2020-02-07',
};
const budgets = (...all: ReadonlyArray<readonly [string, string]>) =>
  all.map(([workPackageId, amount]) => ({ workPackageId, year: null, amount: Money.of(amount) }));
const told = (spending: readonly Spending[]) =>
  spending.map(
    ({ period, year, beyond, amount }) =>
      `${beyond ? 'beyond' : period === null ? '–' : `P${period + 1}`} ${year} ${amount}`,
  );

describe('the days of a plan', () => {
  it('are cut at the claim periods, at the end of a year, and after the last day of the project', () => {
    const found = stretchesOf({ from: '2019-08-01', until: '2021-01-02' }, halves);
    expect(found.map(({ from, until, period, beyond }) => `${from} ${until} ${period} ${beyond}`)).toEqual([
      '2019-08-01 2019-08-07 0 false',
      '2019-08-08 2019-12-31 1 false',
      '2020-01-01 2020-02-07 1 false',
      '2020-02-08 2020-12-31 null true',
      '2021-01-01 2021-01-02 null true',
    ]);
  });

  it('that no claim period has are told apart, before the periods and between them', () => {
    const gap: Cuts = { periods: [{ from: '2019-03-01', until: '2019-03-31' }], lastOn: '2019-12-31' };
    expect(told(plannedSpending([work('a', '2019-02-19', '2019-04-10')], budgets(['a', '51']), gap))).toEqual([
      '– 2019 10.00',
      'P1 2019 31.00',
      '– 2019 10.00',
    ]);
  });
});

describe('a budget', () => {
  it('falls evenly on the calendar days of its work', () => {
    expect(told(plannedSpending([work('a', '2019-08-03', '2019-08-12')], budgets(['a', '1000']), halves))).toEqual([
      'P1 2019 500.00',
      'P2 2019 500.00',
    ]);
  });

  it('of a lot falls on the days of its tasks, so that a task which moves takes euros with it', () => {
    const lot = work('L', '2019-08-01', '2019-08-30');
    const tasks = (second: Day, last: Day) => [
      lot,
      work('t1', '2019-08-01', '2019-08-07', 'L'),
      work('t2', second, last, 'L'),
    ];
    const money = budgets(['L', '1400']);
    const planned = plannedSpending(tasks('2019-08-01', '2019-08-07'), money, halves);
    expect(told(planned)).toEqual(['P1 2019 1400.00']);
    const later = plannedSpending(tasks('2019-08-08', '2019-08-14'), money, halves);
    expect(told(later)).toEqual(['P1 2019 700.00', 'P2 2019 700.00']);
    const moved = weighed(planned, later, ({ period }) => period === 1);
    expect(`${moved.planned} ${moved.proposed} ${moved.difference}`).toBe('0.00 700.00 700.00');
  });

  it('for a year falls on the days that its work has in that year; on all its days when it has none of it', () => {
    const plan = [work('a', '2019-02-08', '2020-02-07')];
    const of = (year: number) => [{ workPackageId: 'a', year, amount: Money.of('327') }];
    // 181 of the 327 days of 2019 are of the first period.
    expect(told(plannedSpending(plan, of(2019), halves))).toEqual(['P1 2019 181.00', 'P2 2019 146.00', 'P2 2020 0.00']);
    expect(told(plannedSpending(plan, of(2020), halves))).toEqual(['P1 2019 0.00', 'P2 2019 0.00', 'P2 2020 327.00']);
    expect(plannedSpending(plan, of(2024), halves)).toEqual(
      plannedSpending(plan, [{ workPackageId: 'a', year: null, amount: Money.of('327') }], halves),
    );
  });

  it('says what falls after the last day of the project: it could not be declared', () => {
    expect(told(plannedSpending([work('a', '2020-02-03', '2020-02-12')], budgets(['a', '100.01']), halves))).toEqual([
      'P2 2020 50.01',
      'beyond 2020 50.00',
    ]);
  });

  it('is nothing where nothing is budgeted', () => {
    expect(plannedSpending([work('a', '2020-02-03', '2020-02-12')], [], halves)).toEqual([]);
    expect(plannedSpending([], budgets(['a', '5']), halves)).toEqual([]);
  });
});

const day = fc.integer({ min: -200, max: 900 }).map((days) => addDays('2019-02-08', days));
const span = fc.tuple(day, fc.nat(400)).map(([from, days]) => ({ from, until: addDays(from, days) }));
const planOf = fc.array(fc.record({ span, cents: fc.bigInt(0n, 10n ** 10n), above: fc.nat(8) }), { maxLength: 8 });

it('never loses nor makes a cent, whatever the dates, the periods and the lots', () =>
  fc.assert(
    fc.property(planOf, fc.array(span, { maxLength: 5 }), day, (rows, periods, lastOn) => {
      const works = rows.map(({ span: { from, until }, above }, i) =>
        work(`w${i}`, from, until, above < i ? `w${above}` : null),
      );
      const money = rows.map(({ cents }, i) => ({ workPackageId: `w${i}`, year: null, amount: Money.ofCents(cents) }));
      const found = plannedSpending(works, money, { periods, lastOn });
      expect(weighed([], found).proposed.cents).toBe(rows.reduce((sum, { cents }) => sum + cents, 0n));
      for (const { from, until, beyond, year } of found) {
        expect(from <= until && from.slice(0, 4) === until.slice(0, 4) && Number(from.slice(0, 4)) === year).toBe(true);
        expect(beyond ? from > lastOn : until <= lastOn).toBe(true);
      }
    }),
  ));
