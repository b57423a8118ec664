import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CostCategory, costCategories } from '../budget/cost-category.rules.js';
import { Money } from '../kernel/money.js';
import { reconciled, type StatementLine, statementColumns, statementOf } from './statement.rules.js';

const line = (number: number, category: CostCategory, eligible: string): StatementLine => ({
  id: `l${number}`,
  number,
  category,
  paidOn: '2019-06-14',
  documentRef: 'F42',
  issuer: 'Optique du Doubs',
  net: Money.of('100'),
  vat: Money.of('20'),
  gross: Money.of('120'),
  description: 'Étude',
  eligible: Money.of(eligible),
});
const lines = [line(2, 'EXTERNAL', '100.01'), line(1, 'STAFF', '50'), line(3, 'EXTERNAL', '-0.02')];
const source = 'Décret 2016-279';

it('has the columns in the order of the authority', () =>
  expect(statementColumns.join(', ')).toBe(
    'number, category, paidOn, documentRef, issuer, net, vat, gross, description, eligible',
  ));

it('lists the lines by number and totals by category', () => {
  const { lines: listed, totals, total } = statementOf(lines);
  expect(listed.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(totals.map(({ category, lines: count, eligible }) => `${category} ${count} ${eligible}`)).toEqual([
    'STAFF 1 50.00',
    'EXTERNAL 2 99.99',
  ]);
  expect(total.toString()).toBe('149.99');
});

it('reconciles with the claim to the cent', () => {
  const said = (total: string, of = lines) =>
    reconciled(statementOf(of), { id: 'c', total: Money.of(total) }, source).map(
      ({ code, figures }) => `${code} ${Object.values(figures).join(' ')}`,
    );
  expect(said('149.99')).toEqual([]);
  expect(said('150')).toEqual(['statement.differs-from-claim 149.99 150.00']);
  expect(said('50', [{ ...line(1, 'STAFF', '50'), vat: Money.of('19.99') }])).toEqual([
    'statement.line-does-not-add 1 100.00 19.99 120.00',
  ]);
});

it('loses no cent between its lines, its totals and the whole', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...costCategories), fc.bigInt(-(10n ** 12n), 10n ** 12n))),
      (drawn) => {
        const of = drawn.map(([category, cents], i) => ({ ...line(i, category, '0'), eligible: Money.ofCents(cents) }));
        const { totals, total } = statementOf(of);
        expect(Money.sum(totals.map(({ eligible }) => eligible)).cents).toBe(total.cents);
        expect(drawn.reduce((sum, [, cents]) => sum + cents, 0n)).toBe(total.cents);
      },
    ),
  ));
