import { describe, expect, it } from '@jest/globals';
import { feder2014 } from '../../budget/programme/feder-2014-2020.js';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import {
  isSalary,
  type KeptSalary,
  type PayableLine,
  proposalsOf,
  salaryFinding,
  salaryKey,
  salaryWords,
} from './salary.rules.js';

const OCTOBER = '2019-10-01' as Day;
/** 42.50 h at 30.23 € (R2). */
const worked = (more: Partial<PayableLine> = {}): PayableLine => ({
  ...{ employeeId: 'nadia', month: OCTOBER, termId: 'contract', workPackageId: 'L1', hours: 4250 },
  ...{ rate: Money.of('30.23'), cost: Money.of('1284.77'), ...more },
});
/** R3: 4 300.00 at 40 %. */
const shared = worked({ workPackageId: null, hours: 0, rate: null, cost: Money.of('1720.00') });
const kept = (line: PayableLine, more: Partial<KeptSalary> = {}): KeptSalary => ({
  ...{ id: 'line', sourceKey: salaryKey(line), employeeId: line.employeeId, month: line.month },
  ...{ workPackageId: line.workPackageId ?? 'L1', hours: line.rate ? line.hours : null, net: line.cost, signed: false },
  ...more,
});
const standings = (lines: readonly PayableLine[], ledger: readonly KeptSalary[], settled = true) =>
  proposalsOf(lines, ledger, () => settled).map(({ standing, key }) => [standing, key]);

describe('what is proposed', () => {
  it('is what the ledger lacks, each month and work package at its rate', () =>
    expect(standings([worked(), worked({ workPackageId: 'L2' }), shared], [])).toEqual([
      ['NEW', 'salary nadia 2019-10-01 contract L1'],
      ['NEW', 'salary nadia 2019-10-01 contract L2'],
      ['NEW', 'salary nadia 2019-10-01 contract -'],
    ]));
  it('is nothing once it is there, whatever work package was chosen for a fixed share', () =>
    expect(standings([worked(), shared], [kept(worked()), kept(shared, { workPackageId: 'L3' })])).toEqual([]));
  it('is not what somebody wrote down by hand, nor what costs nothing', () => {
    expect(standings([worked()], [kept(worked(), { sourceKey: null })])).toEqual([]);
    expect(standings([worked({ hours: 0, cost: Money.zero })], [])).toEqual([]);
    expect(standings([worked()], [kept(worked(), { sourceKey: null, workPackageId: 'L2' })])).toHaveLength(1);
  });
  it('follows the month: other hours, another rate, or none any more', () => {
    expect(standings([worked({ hours: 4000, cost: Money.of('1209.20') })], [kept(worked())])).toMatchObject([
      ['CHANGED', salaryKey(worked())],
    ]);
    expect(standings([worked({ cost: Money.of('1284.76') })], [kept(worked())])).toMatchObject([
      ['CHANGED', salaryKey(worked())],
    ]);
    expect(standings([], [kept(worked())])).toMatchObject([['GONE', salaryKey(worked())]]);
  });
  it('leaves alone what is signed, and what waits for the signatures of its month', () => {
    expect(standings([worked({ hours: 1 })], [kept(worked(), { signed: true })])).toEqual([]);
    expect(standings([], [kept(worked(), { signed: true })])).toEqual([]);
    expect(standings([], [kept(worked())], false)).toEqual([]);
  });
});

describe('what the rules see in a line that was taken', () => {
  const seen = (line: PayableLine | undefined, countersigned = true, own = kept(worked())) =>
    salaryFinding(own, line, countersigned, feder2014);
  it('is nothing while it says what its month says', () => expect(seen(worked())).toBeUndefined());
  it('is both figures once the month says otherwise', () =>
    expect(seen(worked({ hours: 4000, cost: Money.of('1209.20') }))).toMatchObject({
      ...{ code: 'salary.changed', severity: 'blocking', cure: 'take-salaries' },
      figures: { month: '2019-10', net: '1284.77', cost: '1209.20', kept: 42.5, hours: 40 },
    }));
  it('is that its month lost its signatures, or its hours', () => {
    expect(seen(undefined, false)).toMatchObject({ code: 'salary.unsigned', cure: 'countersign-hours' });
    expect(seen(undefined)).toMatchObject({ code: 'salary.gone', figures: { net: '1284.77' } });
    expect(seen(undefined, false, kept(shared))).toMatchObject({ code: 'salary.gone' });
  });
});

it('knows its own lines, and says them as the authority reads them', () => {
  expect([isSalary(kept(shared)), isSalary({ sourceKey: 'fec 1' }), isSalary({ sourceKey: null })]).toEqual([
    true,
    false,
    false,
  ]);
  expect(salaryWords('Nadia', worked())).toBe('Nadia, octobre 2019 : 42,50 h à 30,23 €');
  expect(salaryWords('Nadia', shared)).toBe('Nadia, octobre 2019');
});
