import { expect, it } from '@jest/globals';
import { Money } from '../../kernel/money.js';
import { Matcher, type Named } from './matching.rules.js';
import { amountsIn, daysIn, kindIn } from './paper-names.rules.js';

const line = (id: string, change: Partial<Named> = {}): Named => ({
  ...{ id, number: Number(id), category: 'EXTERNAL', documentRef: `HA-${id.padStart(4, '0')}`, invoiceNumber: null },
  ...{ issuer: 'Optique du Doubs SARL', net: Money.of('1000.00'), vat: Money.of('200.00') },
  ...{ incurredOn: '2019-09-30', invoicedOn: null, paidOn: null, ...change },
});
const lines = [
  line('1', { invoiceNumber: 'F-2019-042' }),
  line('2', { issuer: 'Zinc & Fils', net: Money.of('81.30'), vat: Money.zero, incurredOn: '2019-10-02' }),
  line('3', { issuer: 'Verrerie du Lison', net: Money.of('1250.50') }),
];
const found = (name: string) => new Matcher(lines).of(name).map(({ id, by }) => `${id} ${by.join('+')}`);

it.each([
  ['Facture F2019-042.pdf', ['1 REFERENCE']],
  ['f_2019_042 optique.pdf', ['1 REFERENCE+ISSUER']],
  ['HA-0003.pdf', ['3 REFERENCE']],
  ['zinc 81,30.pdf', ['2 AMOUNT+ISSUER']],
  ['1 250,50 EUR 30-09-2019.pdf', ['3 AMOUNT+DAY']],
  ['20191002.pdf', []],
  ['scan0001.pdf', []],
  ['SARL.pdf', []],
])('%s', (name, matches) => expect(found(name)).toEqual(matches));

it('puts the likeliest first, and three at most', () => {
  const same = Array.from({ length: 5 }, (_, i) => line(String(i + 1), { documentRef: '' }));
  const matches = new Matcher([...same, line('9', { invoiceNumber: 'ABC9' })]).of('optique ABC9.pdf');
  expect(matches.map(({ id, score }) => [id, score])).toEqual([
    ['9', 7],
    ['1', 2],
    ['2', 2],
  ]);
});

it('reads amounts and days of names', () => {
  expect([...amountsIn('a 1 250,50 b 81.30 v1.2 12,345.pdf')]).toEqual(['125050', '8130']);
  expect([...daysIn('2019-10-02 30.9.19 31-02-2019 20191130.pdf')]).toEqual(['2019-10-02', '2019-11-30', '2019-09-30']);
});

it.each([
  ['Facture acquittée 12.pdf', 'RECEIPTED_INVOICE'],
  ['Relevé bancaire octobre.pdf', 'BANK_STATEMENT'],
  ['bulletin-paie-avril.pdf', 'PAYSLIP'],
  ['Ordre de mission Lyon.pdf', 'TRAVEL_ORDER'],
  ['FACT_042.pdf', 'INVOICE'],
  ['scan.pdf', undefined],
])('%s proves what its name says', (name, kind) => expect(kindIn(name)).toBe(kind));
