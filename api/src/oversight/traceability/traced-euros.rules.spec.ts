import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Money } from '../../kernel/money.js';
import { type Euros, eurosByFunction, noEuros, sharedOut, sumOf, tracedEuros } from './traced-euros.rules.js';

const parts = (amount: string, ...shares: number[]) => sharedOut(Money.of(amount), shares).map(String);
const worth = (planned: string, declared: string, certified: string | null = null): Euros => ({
  planned: Money.of(planned),
  declared: Money.of(declared),
  certified: certified === null ? null : Money.of(certified),
});
const told = ({ planned, declared, certified }: Euros) => `${planned} ${declared} ${certified ?? '–'}`;
const study = (id: string, functionId: string, workPackageId: string, share: number) => ({
  ...{ id, functionId, workPackageId, share },
});

it('shares an amount out to the cent, what is not traced last', () => {
  expect(parts('1000', 45, 30)).toEqual(['450.00', '300.00', '250.00']);
  expect(parts('100', 33, 33, 34)).toEqual(['33.00', '33.00', '34.00', '0.00']);
  expect(parts('0.10', 33, 33, 34)).toEqual(['0.03', '0.03', '0.04', '0.00']);
  expect(parts('0.01', 50, 50)).toEqual(['0.01', '0.00', '0.00']);
  expect(parts('0.05', 33, 33)).toEqual(['0.02', '0.01', '0.02']);
  expect(parts('-0.05', 33, 33)).toEqual(['-0.02', '-0.01', '-0.02']);
  expect(parts('12.34')).toEqual(['12.34']);
  expect(parts('12.34', 0)).toEqual(['0.00', '12.34']);
});

const shares = fc.array(fc.nat(100), { maxLength: 12 }).map((all) => {
  let left = 100;
  return all.map((share) => {
    const given = Math.min(share, left);
    left -= given;
    return given;
  });
});

it('always gives away the whole amount, each part within a cent of its share', () =>
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), shares, (cents, given) => {
      const amount = Money.ofCents(cents);
      const found = sharedOut(amount, given);
      expect(Money.sum(found).equals(amount)).toBe(true);
      for (const [i, share] of given.entries()) {
        const away = (found[i] as Money).cents * 100n - cents * BigInt(share);
        expect(away > -100n && away < 100n).toBe(true);
      }
    }),
  ));

it('traces each work package to its functions, and says what is left of it', () => {
  const works = new Map([
    ['LT1', worth('1000', '200', '150.01')],
    ['LT2', worth('0.05', '0')],
  ]);
  const rows = tracedEuros(
    [study('a', 'F1', 'LT1', 60), study('b', 'F2', 'LT1', 25), study('c', 'F2', 'LT2', 33)],
    works,
  );
  expect(rows.map((row) => `${row.workPackageId} ${row.study?.functionId ?? '–'} ${row.share} % ${told(row)}`)).toEqual(
    [
      'LT1 F1 60 % 600.00 120.00 90.01',
      'LT1 F2 25 % 250.00 50.00 37.50',
      'LT1 – 15 % 150.00 30.00 22.50',
      'LT2 F2 33 % 0.02 0.00 –',
      'LT2 – 67 % 0.03 0.00 –',
    ],
  );
});

it('is worth with a function what its parts are worth, whatever their depth', () => {
  const functions = [
    { id: 'F1', parentId: null },
    { id: 'F1.1', parentId: 'F1' },
    { id: 'F1.1.1', parentId: 'F1.1' },
    { id: 'F2', parentId: null },
  ];
  const works = new Map([['LT1', worth('100', '10')]]);
  const studies = [study('a', 'F1', 'LT1', 10), study('b', 'F1.1.1', 'LT1', 50)];
  const byFunction = eurosByFunction(functions, tracedEuros(studies, works));
  expect([...byFunction].map(([id, euros]) => `${id} ${told(euros)}`).sort()).toEqual([
    'F1 60.00 6.00 –',
    'F1.1 50.00 5.00 –',
    'F1.1.1 50.00 5.00 –',
    'F2 0.00 0.00 –',
  ]);
});

it('never loses nor makes a cent, whoever studies what', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.bigInt(0n, 10n ** 11n), fc.bigInt(0n, 10n ** 11n), shares), { maxLength: 6 }),
      (all) => {
        const works = new Map(
          all.map(([planned, declared], i): [string, Euros] => [
            `LT${i}`,
            { ...noEuros, planned: Money.ofCents(planned), declared: Money.ofCents(declared) },
          ]),
        );
        const studies = all.flatMap(([, , given], i) =>
          given.map((share, n) => study(`${i}.${n}`, `F${n}`, `LT${i}`, share)),
        );
        expect(told(sumOf(tracedEuros(studies, works)))).toBe(told(sumOf([...works.values()])));
      },
    ),
  ));
