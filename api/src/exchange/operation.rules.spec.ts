import { expect, it } from '@jest/globals';
import { type Finding, type Operation, type OperationRecord, readOperation } from './operation.rules.js';

const good: OperationRecord = {
  programme: 'PO_FEDERFSE_FC',
  intitule_projet: '12002  3S-MEMS ',
  nom_beneficiaire: "FREC'N'SYS",
  code_postal: '25000',
  date_debut: '2015-06-01',
  date_fin: '2019-11-01',
  total_depenses_eligibles: '913710.41',
  montant_ue_programme: '548226.25',
  pays: 'FR',
  date_programmation: '2015-09-25',
  categorie_intervention: 'CI01_064 - Processus',
  fonds: 'FEDER',
};
const read = (twist: Partial<OperationRecord> = {}) => readOperation({ ...good, ...twist }, 7);
const found = (twist: Partial<OperationRecord>) =>
  (read(twist) as readonly Finding[]).map(({ column, reason }) => `${column} ${reason}`);

it('reads a row as it was published', () => {
  const operation = read() as Operation;
  expect(operation).toMatchObject({ line: 7, title: '12002 3S-MEMS', startsOn: '2015-06-01', fund: 'FEDER' });
  expect([operation.total, operation.european].map(String)).toEqual(['913710.41', '548226.25']);
});

it('reads the days and amounts of a French spreadsheet', () => {
  const operation = read({ date_debut: '01/06/2015', total_depenses_eligibles: '913710,4', montant_ue_programme: '0' });
  expect(operation).toMatchObject({ startsOn: '2015-06-01' });
  expect(String((operation as Operation).total)).toBe('913710.40');
});

it.each<[string, Partial<OperationRecord>, string[]]>([
  [
    'more from the Union than in all',
    { montant_ue_programme: '913710.42' },
    ['montant_ue_programme european-above-total'],
  ],
  [
    'nothing eligible',
    { total_depenses_eligibles: '0.0', montant_ue_programme: '0.0' },
    ['total_depenses_eligibles total-zero'],
  ],
  ['an end before the start', { date_fin: '2015-05-31' }, ['date_fin ends-before-start']],
  ['no postcode', { code_postal: ' ' }, ['code_postal empty']],
  ['a postcode of six digits', { code_postal: '250000' }, ['code_postal postcode-malformed']],
  ['a day that does not exist', { date_debut: '2015-02-30' }, ['date_debut day-malformed']],
  ['thousands apart', { total_depenses_eligibles: '913 710.41' }, ['total_depenses_eligibles amount-malformed']],
  ['three decimals', { montant_ue_programme: '1.234' }, ['montant_ue_programme amount-malformed']],
  ['a negative amount', { montant_ue_programme: '-1' }, ['montant_ue_programme amount-negative']],
  ['an unknown fund', { fonds: 'FEAGA' }, ['fonds fund-unknown']],
  ['money of no fund', { fonds: 'NR' }, ['fonds fund-unknown']],
  ['a novel for a title', { intitule_projet: 'x'.repeat(501) }, ['intitule_projet too-long']],
  [
    'nothing at all',
    { nom_beneficiaire: '', code_postal: '', fonds: '' },
    ['nom_beneficiaire empty', 'code_postal empty', 'fonds fund-unknown'],
  ],
])('names what is wrong: %s', (_what, twist, expected) => expect(found(twist)).toEqual(expected));

it('tells line, value and what it was held against', () =>
  expect(read({ montant_ue_programme: '913710.42' })).toEqual([
    {
      line: 7,
      column: 'montant_ue_programme',
      value: '913710.42',
      reason: 'european-above-total',
      against: '913710.41',
    },
  ]));

it('believes an operation without European money, whatever the fund', () => {
  expect(read({ fonds: 'NR', montant_ue_programme: '0.0' })).toMatchObject({ fund: 'NR' });
  expect(read({ pays: 'DE', code_postal: 'D-79098' })).toMatchObject({ postcode: 'D-79098' });
});
