import { expect, it } from '@jest/globals';
import { Money } from '../kernel/money.js';
import { claimedBy, toBeClaimed } from './decommitment.calendar.js';
import { feder2014 } from './programme/feder-2014-2020.js';
import { feder2021 } from './programme/feder-2021-2027.js';

it('commitment of 2018 must be claimed by 31/12/2021', () => expect(claimedBy(2018, feder2014)).toBe('2021-12-31'));

it('n+3, and n+2 for the last year of 2021–2027', () =>
  expect([2020, 2021, 2026, 2027, 2028].map((year) => claimedBy(year, feder2021))).toEqual([
    undefined,
    '2024-12-31',
    '2029-12-31',
    '2029-12-31',
    undefined,
  ]));

it('warns of what is left, and of what is lost', () => {
  const year = { year: 2018, committed: Money.of('1000'), claimed: Money.of('400') };
  const said = (today: '2021-12-31' | '2022-01-01') =>
    toBeClaimed({ kind: 'project', id: 'p' }, [year, { ...year, claimed: Money.of('1000') }], today, feder2014);
  expect(said('2021-12-31')).toMatchObject([{ severity: 'warning', figures: { missing: '600.00', lost: false } }]);
  expect(said('2022-01-01')).toMatchObject([{ figures: { year: 2018, by: '2021-12-31', lost: true } }]);
});
