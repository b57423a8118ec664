import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { feder2014 } from '../budget/programme/feder-2014-2020.js';
import { feder2021 } from '../budget/programme/feder-2021-2027.js';
import { Money, percent } from '../kernel/money.js';
import { rateIn, rateKey } from './currency.funding.js';
import { amountHash, foldedNumber, invoiceHash } from './double-declaration.rules.js';
import { eligibilityOf } from './eligibility.rules.js';
import { evidenceAsked } from './evidence.rules.js';
import { type ClaimTerms, type DeclaredLine, NOTHING_ELSEWHERE, type Piece } from './line.rules.js';

const euros = (text: string) => Money.of(text);
const checked = (...kinds: Piece['kind'][]): Piece[] => kinds.map((kind) => ({ kind, checked: true }));

const bought: DeclaredLine = {
  id: 'l1',
  partnerId: 'ilsa',
  category: 'EXTERNAL',
  method: 'REAL',
  documentRef: 'F-2019-0042',
  issuerSiren: '732829320',
  invoiceNumber: '2019-0042',
  invoicedOn: '2019-05-02',
  incurredOn: '2019-05-02',
  paidOn: '2019-06-14',
  net: euros('10000'),
  vat: euros('2000'),
  gross: euros('12000'),
  eligible: euros('10000'),
  creditOf: null,
  procurementRef: null,
  assetId: null,
  granted: false,
  foreign: null,
  pieces: checked('CONTRACT', 'DELIVERABLE', 'INVOICE', 'BANK_STATEMENT'),
};

const terms: ClaimTerms = {
  programme: feder2014,
  agreement: { period: { from: '2018-02-08', until: '2022-02-07' }, paidUntil: '2024-06-30' },
  operationCost: euros('13614727'),
  partners: new Map([
    ['ilsa', { publicBuyer: false, vatRecovered: percent('100') }],
    ['university', { publicBuyer: true, vatRecovered: percent('0') }],
  ]),
  elsewhere: NOTHING_ELSEWHERE,
  secret: 'a secret of the spec',
  rates: new Map([[rateKey('2019-05-01', 'USD'), rateIn('1.1199') ?? percent('1')]]),
};

const line = (change: Partial<DeclaredLine> = {}): DeclaredLine => ({ ...bought, ...change });
const said = (lines: DeclaredLine[], change: Partial<ClaimTerms> = {}) =>
  eligibilityOf(lines, { ...terms, ...change }).map(({ code, severity, subject, figures }) => ({
    told: `${subject.id} ${severity} ${code}`,
    figures,
  }));
const words = (lines: DeclaredLine[], change: Partial<ClaimTerms> = {}) => said(lines, change).map(({ told }) => told);

it('has nothing to say of a line that keeps every rule', () => expect(said([line()])).toEqual([]));

it('names the rule, the article and the cure with every finding', () => {
  const [found] = eligibilityOf([line({ paidOn: '2024-01-01' })], terms);
  expect(found).toEqual({
    code: 'window.paid-outside',
    rule: 'R11',
    severity: 'blocking',
    subject: { kind: 'line', id: 'l1' },
    figures: { paidOn: '2024-01-01', from: '2014-01-01', until: '2023-12-31' },
    sources: ['Règl. (UE) 1303/2013, art. 65(2)'],
    cure: 'take-out',
  });
});

describe('R11 Window', () => {
  it('Paid 01/01/2024 → refused; 31/12/2023 is the last day', () => {
    expect(words([line({ paidOn: '2023-12-31' })])).toEqual([]);
    expect(words([line({ paidOn: '2024-01-01' })])).toEqual(['l1 blocking window.paid-outside']);
  });

  it('Incurred within the agreement’s period, paid within its payment tail', () => {
    expect(words([line({ incurredOn: '2018-02-07' })])).toEqual(['l1 blocking window.incurred-outside']);
    expect(words([line({ incurredOn: '2022-02-08' })])).toEqual(['l1 blocking window.incurred-outside']);
    const agreement = { ...terms.agreement, paidUntil: '2019-06-13' } as const;
    expect(said([line()], { agreement })).toEqual([
      {
        told: 'l1 blocking window.paid-outside',
        figures: { paidOn: '2019-06-14', from: '2014-01-01', until: '2019-06-13' },
      },
    ]);
  });

  it('A credit note inherits its invoice’s window, and says which invoice', () => {
    const late = { incurredOn: '2024-03-01', paidOn: '2024-03-02', eligible: euros('-5'), gross: euros('-5') } as const;
    const creditOf = { incurredOn: '2019-05-02', paidOn: '2019-06-14' } as const;
    expect(words([line({ ...late, creditOf })])).toEqual([]);
    expect(words([line({ ...late, incurredOn: '2019-05-02', paidOn: '2019-06-14' })])).toEqual([
      'l1 blocking credit.without-invoice',
    ]);
    expect(words([line({ ...late, creditOf: { ...creditOf, paidOn: '2024-01-01' } })])).toEqual([
      'l1 blocking window.paid-outside',
    ]);
  });

  it('asks for a payment only of what is paid', () => {
    expect(words([line({ paidOn: null })])).toEqual(['l1 blocking window.not-paid']);
    const gift = line({
      category: 'IN_KIND',
      paidOn: null,
      pieces: checked('VALUATION'),
      vat: Money.zero,
      gross: euros('10000'),
    });
    expect(words([gift])).toEqual([]);
  });
});

describe('R8 VAT', () => {
  it('blocks what is declared beyond net and the VAT that is eligible', () => {
    expect(said([line({ eligible: euros('12000') })])).toEqual([
      {
        told: 'l1 blocking vat.above-eligible',
        figures: { declared: '12000.00', most: '10000.00', net: '10000.00', vat: '0.00' },
      },
    ]);
    const certified = checked('CONTRACT', 'DELIVERABLE', 'INVOICE', 'BANK_STATEMENT', 'VAT_CERTIFICATE');
    expect(words([line({ partnerId: 'university', eligible: euros('12000'), pieces: certified })])).toEqual([]);
  });
});

describe('R9 Depreciation', () => {
  it('a good is expensed or depreciated in one operation, never both; nil if a public grant bought it', () => {
    const one = line({
      id: 'bought',
      category: 'EQUIPMENT',
      assetId: 'laser',
      pieces: checked('INVOICE', 'ORDER', 'INVENTORY', 'BANK_STATEMENT'),
    });
    const other = line({
      id: 'worn',
      category: 'DEPRECIATION',
      assetId: 'laser',
      invoiceNumber: 'other',
      paidOn: null,
      eligible: euros('100'),
      gross: euros('11999'),
      pieces: checked('INVOICE', 'DEPRECIATION_PLAN', 'NO_GRANT_DECLARATION', 'ACCOUNTING_ENTRY'),
    });
    expect(words([one, other])).toEqual(['worn blocking depreciation.expensed-too']);
    expect(words([{ ...other, assetId: null }])).toEqual([]);
    expect(words([{ ...other, granted: true }])).toEqual(['worn blocking depreciation.bought-by-grant']);
  });
});

describe('R20 Double declaration', () => {
  it('folds case, spaces, punctuation and leading zeros of a number', () => {
    expect(['F-2019-0042', 'f 2019 / 0042', 'F2019.0042'].map(foldedNumber)).toEqual(Array(3).fill('F20190042'));
    expect(['0042', '42', 'FA-0042', 'fa42', '0', '000', '—'].map(foldedNumber)).toEqual([
      '42',
      '42',
      'FA42',
      'FA42',
      '0',
      '0',
      '',
    ]);
  });

  it('blocks when the declared shares exceed 100 % of the invoice', () => {
    const half = { eligible: euros('6000'), net: euros('6000') };
    expect(words([line(half), line({ ...half, id: 'l2', invoiceNumber: '2019/0042' })])).toEqual([]);
    const third = line({ eligible: euros('0.01'), id: 'l3', invoiceNumber: ' 2019 0042 ' });
    expect(words([line(half), line({ ...half, id: 'l2' }), third])).toEqual([
      'l3 blocking invoice.declared-beyond-whole',
    ]);
  });

  it('The refusal never reveals the other partner’s line', () => {
    const declared = new Map([[invoiceHash(bought, terms.secret) as string, euros('7777.77')]]);
    const found = eligibilityOf([line()], { ...terms, elsewhere: { ...NOTHING_ELSEWHERE, declared } });
    expect(found).toMatchObject([
      { figures: { document: 'F-2019-0042', declared: '10000.00', gross: '12000.00' }, cure: 'check-invoice' },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/7777|4222|2019-05-02/);
  });

  it('warns of the same amount, date and supplier without a number', () => {
    const unnumbered = line({ id: 'l2', invoiceNumber: null, eligible: euros('1') });
    expect(words([line({ eligible: euros('1') }), unnumbered])).toEqual(['l2 warning invoice.maybe-declared-twice']);
    expect(words([unnumbered, line({ eligible: euros('1') })])).toEqual(['l1 warning invoice.maybe-declared-twice']);
    const unnumberedElsewhere = {
      ...NOTHING_ELSEWHERE,
      unnumbered: new Set([amountHash(bought, terms.secret) as string]),
    };
    expect(words([line()], { elsewhere: unnumberedElsewhere })).toEqual(['l1 warning invoice.maybe-declared-twice']);
    expect(words([line(), line({ id: 'l2', invoiceNumber: '43' })])).toEqual([]);
  });

  it('is a hash: without the secret nobody can try invoices', () => {
    expect(invoiceHash(bought, 'a')).toMatch(/^[0-9a-f]{64}$/);
    expect(invoiceHash(bought, 'a')).not.toBe(invoiceHash(bought, 'b'));
    expect(invoiceHash({ ...bought, issuerSiren: '732 829 320' }, 'a')).toBe(invoiceHash(bought, 'a'));
  });
});

describe('R21 Procurement', () => {
  const order = { partnerId: 'university', net: euros('25000.01'), gross: euros('30000.01') };
  it('a public partner’s line above the threshold with no procurement reference is a warning', () => {
    expect(said([line(order)])).toEqual([
      { told: 'l1 warning procurement.no-reference', figures: { net: '25000.01', threshold: '25000.00' } },
    ]);
    expect(words([line({ ...order, procurementRef: 'M-2019-7' })])).toEqual([]);
    expect(words([line({ ...order, partnerId: 'ilsa' })])).toEqual([]);
    expect(words([line({ ...order, net: euros('25000') })])).toEqual([]);
    expect(words([line({ ...order, incurredOn: '2020-01-01' })])).toEqual([]);
  });
});

describe('Currency', () => {
  const dollars = (net: string, bookedOn: '2019-05-20' | '2019-06-01' = '2019-05-20') =>
    line({ foreign: { currency: 'USD', net: euros('1119.90'), bookedOn }, net: euros(net), eligible: euros('999.99') });
  it('takes the Commission’s rate of the month in which it was booked', () => {
    expect(said([dollars('1000')])).toEqual([]);
    expect(said([dollars('1000.01')])).toEqual([
      {
        told: 'l1 blocking currency.other-rate',
        figures: { currency: 'USD', month: '2019-05', declared: '1000.01', expected: '1000.00' },
      },
    ]);
    expect(words([dollars('1000', '2019-06-01')])).toEqual(['l1 blocking currency.no-rate']);
  });

  it('reads a rate exactly as published', () =>
    expect(['1.1199', '7', '0', '0.0', '1,2', '-1', '', '1.'].map(rateIn)).toEqual([
      { part: 11199n, whole: 10000n },
      { part: 7n, whole: 1n },
      ...Array(6).fill(undefined),
    ]));
});

describe('Evidence by category', () => {
  it('present, missing, to check', () => {
    const pieces: Piece[] = [
      { kind: 'INVOICE', checked: true },
      { kind: 'ORDER', checked: false },
    ];
    expect(evidenceAsked({ category: 'EXTERNAL', method: 'REAL', pieces }, feder2014)).toEqual([
      { proves: 'REALITY', anyOf: ['CONTRACT', 'ORDER'], standing: 'TO_CHECK' },
      { proves: 'REALITY', anyOf: ['DELIVERABLE'], standing: 'MISSING' },
      { proves: 'REALITY', anyOf: ['INVOICE'], standing: 'PRESENT' },
      { proves: 'PAYMENT', anyOf: ['RECEIPTED_INVOICE', 'BANK_STATEMENT', 'ATTESTED_STATEMENT'], standing: 'MISSING' },
    ]);
    expect(words([line({ pieces })])).toEqual([
      'l1 information evidence.to-check',
      'l1 blocking evidence.missing',
      'l1 blocking evidence.missing',
    ]);
  });

  it.each([
    ['STAFF', 'REAL', 'TIMESHEET PAYSLIP'],
    ['STAFF', 'FIXED_SHARE', 'MISSION_LETTER PAYSLIP'],
    ['INDIRECT', 'FLAT_RATE', ''],
    ['IN_KIND', 'REAL', 'VALUATION|MARKET_PRICE'],
    ['TRAVEL', 'REAL', 'TRAVEL_ORDER EXPENSE_NOTE TICKET BANK_STATEMENT|ATTESTED_STATEMENT'],
  ] as const)('%s (%s): %s', (category, method, pieces) =>
    expect(
      evidenceAsked({ category, method, pieces: [] }, feder2014)
        .map(({ anyOf }) => anyOf.join('|'))
        .join(' '),
    ).toBe(pieces),
  );
});

it('R22: a supplier’s SIREN that is none', () =>
  expect(words([line({ issuerSiren: '732829321' })])).toEqual(['l1 blocking issuer.siren-malformed']));

it('pays for no category that the call does not list', () =>
  expect(words([line()], { programme: { ...feder2014, categories: ['STAFF'] } })).toEqual([
    'l1 blocking line.category-not-in-call',
  ]));

it('asks the same of the other programme, with its own figures', () =>
  expect(words([line({ paidOn: '2019-06-14' })], { programme: feder2021 })).toEqual([
    'l1 blocking window.paid-outside',
  ]));

it('finds the same whatever else is in the claim, and reads twenty thousand lines in one pass', () => {
  const many = Array.from({ length: 20_000 }, (_, i) =>
    line({ id: `l${i}`, invoiceNumber: `N${i}`, paidOn: i % 100 === 0 ? '2024-01-01' : '2019-06-14' }),
  );
  const found = eligibilityOf(many, terms);
  expect(found).toHaveLength(200);
  expect(found[1]?.subject.id).toBe('l100');
});

it('never throws for bad data', () =>
  fc.assert(
    fc.property(
      fc.record({
        invoiceNumber: fc.option(fc.string({ unit: 'grapheme' })),
        issuerSiren: fc.option(fc.string()),
        eligible: fc.bigInt(-(10n ** 15n), 10n ** 15n).map((cents) => Money.ofCents(cents)),
        gross: fc.bigInt(-(10n ** 15n), 10n ** 15n).map((cents) => Money.ofCents(cents)),
        partnerId: fc.constantFrom('ilsa', 'nobody'),
      }),
      (change) => eligibilityOf([line(change), line(change)], terms).length >= 0,
    ),
  ));
