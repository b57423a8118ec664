import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { imbalance } from '../budget/financing.funding.js';
import { Money } from '../kernel/money.js';
import { consortiaOf, withoutDossierNumber } from './consortium.rules.js';
import type { Operation } from './operation.rules.js';

const RESEARCH = 'CI01_060 - Centres de recherche publics';
const row = (twist: Partial<Operation> & { euros?: [string, string] } = {}): Operation => {
  const { euros: [total, european] = ['100', '60'], ...rest } = twist;
  return {
    line: 2,
    programme: 'PO_FEDERFSE_FC',
    title: '12002 3S-MEMS',
    beneficiary: 'SILMACH',
    postcode: '25000',
    startsOn: '2015-06-01',
    endsOn: '2019-11-30',
    total: Money.of(total),
    european: Money.of(european),
    fund: 'FEDER',
    category: RESEARCH,
    ...rest,
  };
};
const told = (rows: readonly Operation[]) =>
  consortiaOf(rows).map(({ acronym, beneficiaries }) => [acronym, ...beneficiaries.map(({ shortName }) => shortName)]);

it('puts the rows of one project together, whatever their dossier numbers, case, accents and signs', () => {
  const rows = [
    row({ line: 3 }),
    row({ line: 4, title: '11001 3s mems', beneficiary: 'Université de Franche-Comté', startsOn: '2015-05-01' }),
    row({ line: 5, title: '3S-MÉMS', beneficiary: 'PERCIPIO ROBOTICS', endsOn: '2020-01-31' }),
  ];
  expect(told(rows)).toEqual([['3S-MEMS', 'SILMACH', 'Université de Franche-Comté', 'PERCIPIO ROBOTICS']]);
  expect(consortiaOf(rows)[0]).toMatchObject({ startsOn: '2015-05-01', endsOn: '2020-01-31', lines: [3, 4, 5] });
});

it('keeps apart what only looks alike', () => {
  expect(told([row(), row({ programme: 'PO FEDER-FSE RA', beneficiary: 'BARON' })])).toHaveLength(2);
  expect(told([row(), row({ title: '3S-MEMS 2', beneficiary: 'BARON' })])).toHaveLength(2);
  const measure = { title: 'DIMA 2014-2015', category: 'CI01_117 - Égalité d’accès' };
  expect(told([row({ ...measure, beneficiary: 'CFA A' }), row({ ...measure, beneficiary: 'CFA B' })])).toEqual([
    ['DIMA 2014-2015', 'CFA A'],
    ['DIMA 2014-2015', 'CFA B'],
  ]);
});

it('adds up the rows of one beneficiary', () => {
  const [project] = consortiaOf([
    row({ euros: ['100.10', '60'] }),
    row({ beneficiary: 'Silmach', euros: ['0.90', '0.50'] }),
  ]);
  expect(project?.beneficiaries).toHaveLength(1);
  expect(project?.beneficiaries[0]?.financing.map(({ fund, amount }) => `${fund} ${amount}`)).toEqual([
    'FEDER 60.50',
    'SELF 40.50',
  ]);
});

it('knows money of the Union that is not FEDER as other public money', () => {
  const [project] = consortiaOf([row({ fund: 'FSE', euros: ['100', '100'] })]);
  expect(project?.beneficiaries[0]?.financing.map(({ fund, amount }) => `${fund} ${amount}`)).toEqual(['OTHER 100.00']);
});

it('calls partners by a short name of their own, and says what they are only where the list does', () => {
  const school = 'Ecole nationale supérieure de mécanique et des microtechniques';
  const rows = [
    row({ beneficiary: `${school} (ENSMM)` }),
    row({ beneficiary: `${school} de Besançon et environs` }),
    row({ beneficiary: `${school} de Besançon, site des Montboucons` }),
    row({ beneficiary: 'BARON', category: 'CI01_064 - dans les PME' }),
    row({ beneficiary: 'DIgital Surf SARL' }),
  ];
  expect(consortiaOf(rows)[0]?.beneficiaries.map(({ shortName, kind }) => `${shortName} ${kind}`)).toEqual([
    'ENSMM ACADEMIC',
    'Ecole nationale supérieure de… ACADEMIC',
    'Ecole nationale supérieure de… 2 ACADEMIC',
    'BARON COMPANY',
    'DIgital Surf SARL COMPANY',
  ]);
});

it('knows a dossier number from a year', () =>
  expect(['12002 3S-MEMS', '2015 - GAME', '32017  Réhabilitation', '12345'].map(withoutDossierNumber)).toEqual([
    '3S-MEMS',
    '2015 - GAME',
    'Réhabilitation',
    '12345',
  ]));

it('loses no cent and no row, in whatever order they come', () => {
  const cents = fc.bigInt(1n, 10n ** 10n);
  const rows = fc.array(
    fc.record({
      title: fc.constantFrom('A', 'B', '12345 a'),
      beneficiary: fc.constantFrom('x', 'y', 'z'),
      total: cents,
      part: cents,
    }),
    { minLength: 1, maxLength: 30 },
  );
  fc.assert(
    fc.property(rows, (list) => {
      const operations = list.map(({ title, beneficiary, total, part }, i) => ({
        ...row({ title, beneficiary, line: i + 2 }),
        total: Money.ofCents(total),
        european: Money.ofCents(part < total ? part : total),
      }));
      const consortia = consortiaOf(operations);
      const whole = Money.sum(operations.map(({ total }) => total));
      expect(Money.sum(consortia.map(({ total }) => total)).equals(whole)).toBe(true);
      expect(consortia.flatMap(({ lines }) => lines).sort((a, b) => a - b)).toEqual(operations.map(({ line }) => line));
      for (const { total, beneficiaries } of consortia)
        expect(
          imbalance(
            total,
            beneficiaries.flatMap(({ financing }) => financing),
          ).isZero,
        ).toBe(true);
      const keys = (projects: typeof consortia) => projects.map(({ key }) => key).sort();
      expect(keys(consortiaOf([...operations].reverse()))).toEqual(keys(consortia));
    }),
  );
});
