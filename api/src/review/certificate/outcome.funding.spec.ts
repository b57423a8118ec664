import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CostCategory } from '../../budget/cost-category.rules.js';
import { feder2014 } from '../../budget/programme/feder-2014-2020.js';
import { Money } from '../../kernel/money.js';
import type { Decision, ReviewStratum } from '../line-review.entity.js';
import { canonical, deductionsCsv, hashOf } from './certificate-facts.rules.js';
import { fundsOfPartners } from './funds.funding.js';
import { intervalOf, rootOf } from './interval.funding.js';
import { outcomeOf, partsOf, type ReviewedLine, together } from './outcome.funding.js';

const OFFICE = new Map([['vega', ['office-15']]]);
const line = (id: string, declared: string, more: Partial<ReviewedLine> = {}): ReviewedLine => ({
  ...{ id, partnerId: 'vega', workPackageId: 'L1', category: 'EXTERNAL', declared: Money.of(declared) },
  ...{ flat: false, stratum: null, decision: null, deducted: Money.zero, ...more },
});
const reduced = (deducted: string, stratum: ReviewStratum | null = null) => ({
  ...{ decision: 'REDUCED' as const, deducted: Money.of(deducted), stratum },
});
const retained = (lines: readonly ReviewedLine[], extrapolates = false) => {
  const outcome = outcomeOf(lines, extrapolates, OFFICE, feder2014);
  return outcome.lines.map((one) => one.retained.toString());
};

describe('R4: what a flat rate loses with its base', () => {
  const flat = { category: 'INDIRECT' as const, flat: true };
  const staff = { category: 'STAFF' as const };

  it('cuts 150 of indirect costs where 1 000 of staff are cut', () =>
    expect(retained([line('a', '3000.00', { ...staff, ...reduced('1000.00') }), line('b', '450.00', flat)])).toEqual([
      '2000.00',
      '300.00',
    ]));

  it('truncates toward zero: 33 333.37 of staff give 5 000.00', () =>
    expect(retained([line('a', '33333.37', staff), line('b', '5000.01', flat)])).toEqual(['33333.37', '5000.00']));

  it('adds nothing to what was declared below its rate', () =>
    expect(retained([line('a', '1000.00', staff), line('b', '100.00', flat)])).toEqual(['1000.00', '100.00']));

  it('takes a parked salary from its base', () =>
    expect(
      retained([
        line('a', '1000.00', { ...staff, decision: 'PARKED' }),
        line('b', '500.00', staff),
        line('c', '225.00', flat),
      ]),
    ).toEqual(['0.00', '500.00', '75.00']));

  it('cuts where the base was cut, work package by work package', () =>
    expect(
      retained([
        line('a', '1000.00', { ...staff, ...reduced('1000.00') }),
        line('b', '1000.00', { ...staff, workPackageId: 'L2' }),
        line('c', '150.00', flat),
        line('d', '150.00', { ...flat, workPackageId: 'L2' }),
      ]),
    ).toEqual(['0.00', '1000.00', '0.00', '150.00']));

  it('leaves a flat line of which somebody decided, and counts it in the rest', () =>
    expect(
      retained([
        line('a', '2000.00', staff),
        line('b', '200.00', { ...flat, ...reduced('100.00') }),
        line('c', '250.00', flat),
      ]),
    ).toEqual(['2000.00', '100.00', '200.00']));

  it('is worked out once: asked again of what was cut, it cuts nothing more', () => {
    const before = [line('a', '3000.00', { ...staff, ...reduced('1000.00') }), line('b', '450.00', flat)];
    const [, b] = outcomeOf(before, false, OFFICE, feder2014).lines;
    const after = [before[0] as ReviewedLine, { ...(before[1] as ReviewedLine), ...reduced(String(b?.deducted)) }];
    expect(retained(after)).toEqual(['2000.00', '300.00']);
  });
});

describe('R16: what is extrapolated', () => {
  const claim = [
    line('a', '120000.00', reduced('4200.00', 'DRAWN')),
    line('b', '100000.00', { partnerId: 'vega' }),
    line('c', '180000.00', { partnerId: 'deneb', category: 'TRAVEL' }),
  ];

  it('holds 3.5 % against 280 000 that nobody looked at: 9 800, shared to the cent', () => {
    const outcome = outcomeOf(claim, true, OFFICE, feder2014);
    expect(outcome.shares.map(({ partnerId, category, amount }) => [partnerId, category, amount.toString()])).toEqual([
      ['deneb', 'TRAVEL', '6300.00'],
      ['vega', 'EXTERNAL', '3500.00'],
    ]);
    expect(together(partsOf(claim, outcome, ['vega', 'deneb'])).retained.toString()).toBe('386000.00');
  });

  it('takes nothing while it is not kept', () =>
    expect(outcomeOf(claim, false, OFFICE, feder2014)).toMatchObject({ shares: [] }));

  it('hears nothing of lines that are all looked at, chosen by hand or decided beside the sample', () => {
    for (const stratum of ['STAFF', 'CHOSEN', null] as const) {
      const [, ...others] = claim;
      const outcome = outcomeOf(
        [line('a', '120000.00', reduced('4200.00', stratum)), ...others],
        true,
        OFFICE,
        feder2014,
      );
      expect(outcome.effect.extrapolated.isZero).toBe(true);
    }
  });

  it('leaves flat rates out, then cuts them with what was extrapolated of their base', () => {
    const rates = new Map([['vega', ['staff-20']]]);
    const lines = [
      line('a', '1000.00', reduced('100.00', 'DRAWN')),
      line('b', '1000.00'),
      line('c', '400.00', { category: 'STAFF', flat: true }),
    ];
    const outcome = outcomeOf(lines, true, rates, feder2014);
    expect(outcome.effect.unsampled.toString()).toBe('1000.00');
    expect(outcome.lines.map((one) => one.retained.toString())).toEqual(['900.00', '1000.00', '360.00']);
  });
});

describe('the interval of what is extrapolated', () => {
  const drawn = (...wrong: string[]) => wrong.map((one) => ({ declared: Money.of('1000.00'), wrong: Money.of(one) }));

  it('is worked out by hand: four lines of 1 000, one wrong by 400, of forty', () => {
    // rate 10 %, residuals −100 −100 −100 +300: s² = 40 000; 1.96 × √(0.9 × 40 000 ÷ 4) ÷ 1 000 × 36 000 = 6 693.90
    const found = intervalOf(drawn('0.00', '0.00', '0.00', '400.00'), 40, Money.of('36000.00'));
    expect([found?.low.toString(), found?.high.toString()]).toEqual(['0.00', '10293.90']);
  });

  it('is a point where every line is wrong alike', () => {
    const found = intervalOf(drawn('35.00', '35.00'), 10, Money.of('8000.00'));
    expect([found?.low.toString(), found?.high.toString()]).toEqual(['280.00', '280.00']);
  });

  it('is not told of fewer than two lines, nor of nothing left', () => {
    expect(intervalOf(drawn('10.00'), 10, Money.of('9000.00'))).toBeUndefined();
    expect(intervalOf(drawn('10.00', '0.00'), 2, Money.zero)).toBeUndefined();
  });

  it('has whole roots', () =>
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), (n) => {
        const root = rootOf(n);
        expect(root * root <= n && n < (root + 1n) * (root + 1n)).toBe(true);
      }),
    ));
});

const decisions = ['ACCEPTED', 'REDUCED', 'REFUSED', 'PARKED', null] as const;
const anyLine = fc
  .record({
    partnerId: fc.constantFrom('vega', 'deneb'),
    workPackageId: fc.constantFrom('L1', 'L2'),
    category: fc.constantFrom<CostCategory>('STAFF', 'EXTERNAL', 'TRAVEL'),
    cents: fc.integer({ min: -5_000, max: 900_000 }),
    flat: fc.boolean(),
    stratum: fc.constantFrom<ReviewStratum | null>('STAFF', 'DRAWN', 'CHOSEN', null),
    decision: fc.constantFrom<Decision | null>(...decisions),
    part: fc.integer({ min: 1, max: 100 }),
  })
  .map(({ cents, flat, part, decision, category, ...rest }): Omit<ReviewedLine, 'id'> => {
    const cut = decision === 'REDUCED' ? (cents * part) / 100 : decision === 'REFUSED' ? cents : 0;
    const deducted = Money.ofCents(Math.trunc(cut));
    const declared = Money.ofCents(cents);
    return { ...rest, decision, deducted, declared, flat, category: flat ? 'INDIRECT' : category };
  });

it('is the claim again, to the cent, whatever was decided', () =>
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 40 }), fc.boolean(), (bare, extrapolates) => {
      const lines = bare.map((one, i) => ({ ...one, id: String(i) }));
      const rates = new Map([...OFFICE, ['deneb', ['office-15']]]);
      const outcome = outcomeOf(lines, extrapolates, rates, feder2014);
      const parts = partsOf(lines, outcome, ['vega', 'deneb']);
      const totals = together(parts);
      const declared = Money.sum(lines.map((one) => one.declared));
      expect(totals.declared.toString()).toBe(declared.toString());
      const { deducted, parked, extrapolated } = totals;
      expect(totals.retained.toString()).toBe(declared.minus(deducted).minus(parked).minus(extrapolated).toString());
      const entries = [
        ...outcome.lines.map((one) => one.retained),
        ...outcome.shares.map(({ amount }) => Money.zero.minus(amount)),
      ];
      expect(Money.sum(entries).toString()).toBe(totals.retained.toString());
      for (const one of outcome.lines) expect(one.recomputed.cents >= 0n).toBe(true);
    }),
  ));

it('splits each fund on the total (R6), and the shares of partners are it to the cent', () => {
  const plan = [
    { partnerId: 'vega', fund: 'FEDER' as const, amount: Money.of('75000.00') },
    { partnerId: 'vega', fund: 'SELF' as const, amount: Money.of('25000.00') },
    { partnerId: 'deneb', fund: 'FEDER' as const, amount: Money.of('50000.00') },
    { partnerId: 'deneb', fund: 'FRI' as const, amount: Money.of('25000.00') },
    { partnerId: 'deneb', fund: 'SELF' as const, amount: Money.of('25000.00') },
  ];
  const shares = fundsOfPartners(
    plan,
    [
      { partnerId: 'vega', retained: Money.of('333.33') },
      { partnerId: 'deneb', retained: Money.of('666.67') },
    ],
    'toward-zero',
  );
  expect(shares.map(({ partnerId, fund, amount }) => [partnerId, fund, amount.toString()])).toEqual([
    ['vega', 'FEDER', '267.85'],
    ['vega', 'SELF', '65.48'],
    ['deneb', 'FEDER', '357.15'],
    ['deneb', 'FRI', '125.00'],
    ['deneb', 'SELF', '184.52'],
  ]);
});

it('writes facts the same way whatever their order, and no formula into a table', () => {
  expect(canonical({ b: [1, { d: null, c: 'é' }], a: 'x' })).toBe('{"a":"x","b":[1,{"c":"é","d":null}]}');
  expect(hashOf({ b: 1, a: 2 } as never)).toBe(hashOf({ a: 2, b: 1 } as never));
  const told = {
    line: 3,
    partner: '=cmd',
    category: 'TRAVEL',
    decision: 'REDUCED',
    declared: '1.00',
    deducted: '0.50',
  };
  const rest = { parked: '0.00', typology: 'VAT', source: 'art. 65; 69', reason: 'dit "non"' };
  expect(deductionsCsv({ deductions: [{ ...told, ...rest }] } as never).split('\r\n')[1]).toBe(
    `3;'=cmd;TRAVEL;REDUCED;1.00;0.50;0.00;VAT;"art. 65; 69";"dit ""non"""`,
  );
});
