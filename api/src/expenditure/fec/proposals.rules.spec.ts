import { expect, it } from '@jest/globals';
import { type Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import type { FecLine } from './entry.rules.js';
import { generalAccounts } from './general-accounts.js';
import { accountMapOf, entriesIn, proposalsOf } from './proposals.rules.js';

const line = (account: string, debit: string, credit = '0', change: Partial<FecLine> = {}): FecLine => ({
  line: 2,
  journal: 'HA',
  journalName: 'Achats',
  entry: '17',
  date: '2019-05-31',
  account,
  accountName: '',
  party: '',
  partyName: '',
  pieceRef: 'F42',
  pieceDate: '2019-05-02' as Day,
  label: 'Étude',
  debit: Money.of(debit),
  credit: Money.of(credit),
  lettering: '',
  letteredOn: null,
  validatedOn: null,
  foreignAmount: null,
  currency: '',
  key: `k${account}`,
  ...change,
});
const said = (...entry: FecLine[]) =>
  proposalsOf(entry, generalAccounts).map(({ category, net }) => `${category} ${net}`);

it.each([
  ['641100', 'STAFF'],
  ['645000', 'STAFF'],
  ['647', 'STAFF'],
  ['648', 'STAFF'],
  ['631', 'STAFF'],
  ['633', 'STAFF'],
  ['6211', 'STAFF'],
  ['6251', 'TRAVEL'],
  ['604', 'EXTERNAL'],
  ['611', 'EXTERNAL'],
  ['617', 'EXTERNAL'],
  ['6226', 'EXTERNAL'],
  ['601', 'CONSUMABLES'],
  ['602', 'CONSUMABLES'],
  ['6064', 'CONSUMABLES'],
  ['2154', 'EQUIPMENT'],
  ['2183', 'EQUIPMENT'],
  ['68112', 'DEPRECIATION'],
  ['205', 'IP'],
  ['651', 'IP'],
])('account %s is %s', (account, category) => expect(said(line(account, '10'))).toEqual([`${category} 10.00`]));

it.each(['401000', '512', '44566', '6212', '707', '164'])('account %s is nothing to declare', (account) =>
  expect(said(line(account, '10'))).toEqual([]),
);

it('names the supplier and the document of the entry', () =>
  expect(
    proposalsOf(
      [line('611', '100'), line('44566', '20'), line('401', '0', '120', { partyName: 'Optique du Doubs' })],
      generalAccounts,
    ),
  ).toEqual([
    {
      key: 'k611',
      category: 'EXTERNAL',
      account: '611',
      documentRef: 'F42',
      issuer: 'Optique du Doubs',
      description: 'Étude',
      incurredOn: '2019-05-02',
      net: Money.of('100'),
    },
  ]));

it('takes back what was taken back, and counts wear once', () => {
  expect(said(line('611', '0', '33.37'))).toEqual(['EXTERNAL -33.37']);
  expect(said(line('6811', '50'), line('28154', '0', '50'))).toEqual(['DEPRECIATION 50.00']);
  expect(said(line('28154', '0', '50'))).toEqual(['DEPRECIATION 50.00']);
});

it('keeps together the lines of one entry, and apart those of journals that number everything zero', () => {
  const zero = { entry: '0' };
  const entries = [
    ...entriesIn([
      line('611', '1', '0', zero),
      line('401', '0', '1', zero),
      line('611', '2', '0', { ...zero, pieceRef: 'F43' }),
    ]),
  ];
  expect(entries.map((entry) => entry.length)).toEqual([2, 1]);
});

it('takes the map as data, and tells its mistakes', () => {
  const map = { categories: [{ begins: '61', category: 'TRAVEL', side: 'DEBIT' }], suppliers: [] };
  const read = accountMapOf(map);
  expect('map' in read && proposalsOf([line('611', '1')], read.map).map(({ category }) => category)).toEqual([
    'TRAVEL',
  ]);
  expect(accountMapOf({ categories: [{ begins: '', category: 'FOOD', side: 'DEBIT' }] })).toEqual({
    mistakes: [
      { path: 'categories[0].begins', reason: 'not-text' },
      { path: 'categories[0].category', reason: 'not-one-of' },
      { path: 'suppliers', reason: 'missing' },
    ],
  });
});
