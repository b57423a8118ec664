import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { type Ledgers, openTheLedgers, theo } from '../cast/ledgers.js';
import { ana, ben, type Cast, carl, cleo, dina, fay, seatTheCast } from '../cast/lyra.js';
import { Portal, type Someone } from '../support/portal.js';

let portal: Portal;
let cast: Cast;
let works: Ledgers;

beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  works = await openTheLedgers(portal.database, cast);
});
afterAll(() => portal.close());

const LIST = `query ($projectId: ID!, $partnerId: ID!, $filter: ExpenseFilter, $first: Int, $after: String) {
  expenses(projectId: $projectId, partnerId: $partnerId, filter: $filter, first: $first, after: $after) {
    total sum pageInfo { endCursor hasNextPage }
    nodes { id number category issuer net vat gross share eligible standing version viewerCan
      findings { code severity rule sources cure figures } asked { proves anyOf standing } pieces { kind } } } }`;
const LEDGER = `query ($projectId: ID!, $partnerId: ID!) { ledger(projectId: $projectId, partnerId: $partnerId) {
  programme sum lines viewerCan categories { category budget ceiling spent claimed left lines } }
  ledgerFindings(projectId: $projectId, partnerId: $partnerId) { blocking warning information clear } }`;
const CHANGE = `mutation ($input: ChangeExpensesInput!) { changeExpenses(input: $input) { id } }`;
const PREVIEW = `query ($input: ChangeExpensesInput!) { ledgerPreview(input: $input) {
  id mistakes { field code facts } net eligible findings { code } } }`;
const GOODS = `query ($projectId: ID!, $partnerId: ID!) { ledgerGoods(projectId: $projectId, partnerId: $partnerId) {
  id cost years use from until depreciated expensed left lines { number } } }`;
const RATE = `mutation ($input: GiveAccountingRateInput!) { giveAccountingRate(input: $input) { month units } }`;
const ONE = `query ($id: ID!) { expense(id: $id) { id version eligible } }`;

interface Line {
  readonly id: string;
  readonly [field: string]: unknown;
}

const typed = (said: object = {}): Line => ({
  ...{ id: uuidv7(), workPackageId: works.sorting, category: 'EXTERNAL', method: 'REAL', documentRef: 'F-1' },
  ...{
    issuer: 'Optique du Doubs',
    description: 'Alignement de la tête',
    incurredOn: '2019-10-02',
    paidOn: '2019-10-30',
  },
  ...{ net: '1000.00', vat: '200.00', share: 10_000, currency: 'EUR', ...said },
});
const at = () => ({ projectId: cast.lyra, partnerId: cast.vega });
const put = (who: Someone, lines: readonly Line[], removed: readonly object[] = [], ledger = at()) =>
  portal.ask(who, CHANGE, { input: { ...ledger, lines, removed } });
const list = async (who: Someone, filter: object = {}, more: object = {}) => {
  const { data, errors } = await portal.ask(who, LIST, { ...at(), filter, ...more });
  return data?.expenses ?? errors;
};
const ledger = async (who: Someone) => (await portal.ask(who, LEDGER, at())).data;
const line = async (id: string, who = ben) => (await list(who)).nodes.find((one: { id: string }) => one.id === id);
const refusal = ({ errors }: Awaited<ReturnType<typeof put>>) => errors?.[0]?.extensions;

describe('a line is counted by the rules of the programme', () => {
  it('without the VAT that the partner recovers', async () => {
    const bought = typed();
    expect((await put(ben, [bought])).errors).toBeUndefined();
    expect(await line(bought.id)).toMatchObject({
      number: 1,
      gross: '1200.00',
      eligible: '1000.00',
      standing: 'FREE',
      viewerCan: ['ledger.read', 'ledger.keep', 'ledger.salaries'],
    });
  });

  it('for its share of the document', async () => {
    const half = typed({ net: '333.33', vat: '0.00', share: 5_000 });
    await put(ben, [half]);
    expect(await line(half.id)).toMatchObject({ number: 2, eligible: '166.66' });
  });

  it('by the days of a good: 60 000 over 5 years, 1 013 days, at 80 %', async () => {
    const use = { id: 'microscope', cost: '60000.00', years: 5, from: '2019-04-15', until: '2022-02-07' };
    const good = { category: 'DEPRECIATION', net: '0.00', vat: '0.00', asset: { ...use, use: 8_000, granted: false } };
    const written = typed({ ...good, paidOn: null, documentRef: 'IMMO-4' });
    await put(ben, [written]);
    expect(await line(written.id)).toMatchObject({ net: '27013.33', eligible: '27013.33' });
    expect((await portal.ask(ana, GOODS, at())).data.ledgerGoods).toEqual([
      {
        ...{ id: 'microscope', cost: '60000.00', years: 5, use: 8_000, from: '2019-04-15', until: '2022-02-07' },
        ...{ depreciated: '27013.33', expensed: '0.00', left: '20986.67', lines: [{ number: 3 }] },
      },
    ]);
    expect((await portal.ask(carl, GOODS, at())).errors?.[0]?.extensions.code).toBe('access.denied');
  });

  it('at the rate of the month in which it was booked, which somebody must have written down', async () => {
    const dollars = typed({ currency: 'USD', foreignNet: '109.45', bookedOn: '2019-10-15', net: '0.00', vat: '0.00' });
    expect(refusal(await put(ben, [dollars]))).toMatchObject({
      code: 'ledger.lines-refused',
      facts: { row: 1, field: 'bookedOn', reason: 'expense.no-rate', count: 1 },
    });
    const rate = { id: uuidv7(), projectId: cast.lyra, month: '2019-10-20', currency: 'USD', units: '1.0945' };
    expect((await portal.ask(ana, RATE, { input: rate })).errors?.[0]?.extensions.code).toBe('access.denied');
    expect((await portal.ask(ben, RATE, { input: rate })).data.giveAccountingRate).toEqual({
      month: '2019-10-01',
      units: '1.0945',
    });
    await put(ben, [dollars]);
    expect(await line(dollars.id)).toMatchObject({ net: '100.00', eligible: '100.00' });
  });

  it('a credit note takes back an invoice, and is below zero', async () => {
    const [invoice] = (await list(ben)).nodes;
    const credit = typed({ creditOfId: invoice.id, net: '33.37', vat: '0.00' });
    expect(refusal(await put(ben, [credit]))?.facts).toMatchObject({
      field: 'net',
      reason: 'expense.credit-above-zero',
    });
    const below = { ...credit, net: '-33.37' };
    await put(ben, [below]);
    expect((await line(credit.id)).eligible).toBe('-33.37');
    await put(ben, [], [{ id: credit.id, version: 1 }]);
    expect(await line(credit.id)).toBeUndefined();
  });
});

it('says of each line what the rules see, with the article, the figures and the cure', async () => {
  const late = typed({ documentRef: 'F-9', paidOn: '2024-01-01', incurredOn: '2019-12-01' });
  await put(ben, [late]);
  const { findings, asked } = await line(late.id);
  expect(findings[0]).toMatchObject({
    code: 'window.paid-outside',
    severity: 'BLOCKING',
    rule: 'R11',
    sources: ['Règl. (UE) 1303/2013, art. 65(2)'],
    cure: 'take-out',
  });
  expect(JSON.parse(findings[0].figures)).toMatchObject({ paidOn: '2024-01-01', until: '2023-12-31' });
  expect(asked).toContainEqual({ proves: 'REALITY', anyOf: ['INVOICE'], standing: 'MISSING' });
  const counted = (await ledger(ben)).ledgerFindings;
  expect(counted).toMatchObject({ blocking: (await list(ben, { severity: 'BLOCKING' })).total });
  await put(ben, [], [{ id: late.id, version: 1 }]);
});

describe('a pasted block', () => {
  it('is told cell by cell before it is taken, and taken whole or not at all', async () => {
    const before = (await list(ben)).total;
    const good = typed({ issuer: 'Zinc & Fils' });
    const bad = typed({ issuer: '', issuerSiren: '123', workPackageId: works.foreign });
    const { data } = await portal.ask(ben, PREVIEW, { input: { ...at(), lines: [good, bad], removed: [] } });
    expect(data.ledgerPreview[0]).toMatchObject({ mistakes: [], eligible: '1000.00' });
    expect(
      data.ledgerPreview[1].mistakes.map(({ field, code }: { field: string; code: string }) => [field, code]),
    ).toEqual([
      ['issuer', 'expense.issuer-missing'],
      ['issuerSiren', 'expense.siren-malformed'],
      ['workPackageId', 'expense.work-unknown'],
    ]);
    expect(refusal(await put(ben, [good, bad]))?.facts).toMatchObject({ row: 2, field: 'issuer', count: 3 });
    expect((await list(ben)).total).toBe(before);
  });

  it('of a hundred lines adds a hundred lines, in their order', async () => {
    const before = (await list(ben)).total;
    const lines = Array.from({ length: 100 }, (_, i) =>
      typed({ documentRef: `P-${i}`, net: `${i + 1}.00`, vat: '0.00' }),
    );
    expect((await put(ben, lines)).errors).toBeUndefined();
    const { nodes, total } = await list(ben, { search: 'P-' }, { first: 100 });
    expect(total).toBe(100);
    expect(nodes.map(({ id }: Line) => id)).toEqual(lines.map(({ id }) => id));
    expect((await list(ben)).total).toBe(before + 100);
    await put(
      ben,
      [],
      lines.map(({ id }) => ({ id, version: 1 })),
    );
  });
});

it('sums to the cent whatever is in it, and beside its budget', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: -99_999, max: 999_999 }), { minLength: 1, maxLength: 12 }),
      async (cents) => {
        const money = (value: number) =>
          `${value < 0 ? '-' : ''}${Math.floor(Math.abs(value) / 100)}.${String(Math.abs(value) % 100).padStart(2, '0')}`;
        const lines = cents.map((value) => typed({ net: money(value), vat: '0.00' }));
        expect((await put(ben, lines)).errors).toBeUndefined();
        const { nodes, sum } = await list(ben, {}, { first: 100 });
        const whole = await ledger(ben);
        const of = (text: string) => Math.round(Number(text) * 100);
        const total = nodes.reduce((all: number, { eligible }: { eligible: string }) => all + of(eligible), 0);
        const byCategory = whole.ledger.categories.reduce(
          (all: number, { spent }: { spent: string }) => all + of(spent),
          0,
        );
        expect([of(sum), of(whole.ledger.sum), byCategory]).toEqual([total, total, total]);
        const external = whole.ledger.categories.find(({ category }: { category: string }) => category === 'EXTERNAL');
        expect(of(external.left)).toBe(of(external.budget) - of(external.spent));
        await put(
          ben,
          [],
          lines.map(({ id }) => ({ id, version: 1 })),
        );
      },
    ),
    { numRuns: 8 },
  );
});

describe('who sees what', () => {
  const salary = uuidv7();

  it('salaries are for those who keep the books: no line, no sum, no search, no refusal tells of them', async () => {
    const paid = typed({
      id: salary,
      category: 'STAFF',
      issuer: 'Inès Roy',
      net: '4321.09',
      vat: '0.00',
      documentRef: 'PAIE-1',
    });
    expect(refusal(await put(ana, [paid]))?.code).toBe('access.denied');
    expect((await put(ben, [paid])).errors).toBeUndefined();
    expect((await line(salary)).eligible).toBe('4321.09');
    const told = JSON.stringify([
      await list(ana),
      await list(ana, { search: 'Inès' }),
      await list(ana, { severity: 'BLOCKING' }),
      await ledger(ana),
    ]);
    expect(told).not.toMatch(/Inès|4321|PAIE/);
    const [sees, knows] = [await ledger(ana), await ledger(ben)];
    expect(Number(knows.ledger.sum) - Number(sees.ledger.sum)).toBeCloseTo(4321.09);
    const staff = sees.ledger.categories.find(({ category }: { category: string }) => category === 'STAFF');
    expect(staff).toMatchObject({ budget: '30000.00', spent: null, claimed: null, left: null, lines: null });
    const [hidden, unknown] = [
      await portal.ask(ana, ONE, { id: salary }),
      await portal.ask(ana, ONE, { id: uuidv7() }),
    ];
    expect([refusal(hidden)?.code, refusal(unknown)?.code]).toEqual(['expense.unknown', 'expense.unknown']);
    const { rows } = await portal.database.admin.query(`SELECT facts::text FROM journal WHERE subject_id = $1`, [
      salary,
    ]);
    expect(rows.map(({ facts }) => facts).join()).not.toMatch(/Inès|4321/);
    await put(ben, [], [{ id: salary, version: 1 }]);
  });

  it.each([
    ['another partner', dina],
    ['the coordinator', cleo],
    ['the accountant of the lead', carl],
    ['the funder', fay],
  ])('a ledger is not for %s', async (_who, who) => {
    expect((await list(who))[0].extensions.code).toBe('access.denied');
    expect(refusal(await put(who, [typed()]))?.code).toBe('access.denied');
  });
});

it('an edit on what somebody else has changed is refused, and what is signed is not edited at all', async () => {
  const bought = typed();
  await put(ben, [bought]);
  expect((await put(ana, [{ ...bought, version: 1, net: '900.00' }])).errors).toBeUndefined();
  expect(refusal(await put(ben, [{ ...bought, version: 1, net: '800.00' }]))?.code).toBe('version.stale');
  expect((await line(bought.id)).eligible).toBe('900.00');

  const { admin } = portal.database;
  const [period, claim] = [uuidv7(), uuidv7()];
  await admin.query(
    `INSERT INTO claim_period (id, project_id, number, from_on, until_on, due_on) VALUES ($1, $2, 1, '2019-08-08', '2020-02-07', '2020-03-07')`,
    [period, cast.lyra],
  );
  await admin.query(
    `INSERT INTO partner_claim (id, project_id, partner_id, period_id, state, round, signed_at) VALUES ($1, $2, $3, $4, 'DRAFT', 0, NULL)`,
    [claim, cast.lyra, cast.vega, period],
  );
  await admin.query(`UPDATE expense SET partner_claim_id = $1 WHERE id = $2`, [claim, bought.id]);
  await admin.query(`UPDATE partner_claim SET state = 'SIGNED', round = 1, signed_at = now() WHERE id = $1`, [claim]);
  expect(await line(bought.id)).toMatchObject({ standing: 'SIGNED', viewerCan: ['ledger.read', 'ledger.salaries'] });
  expect((await list(ben, { standing: 'SIGNED' })).total).toBe(1);
  const again = { ...bought, version: 2, net: '1.00' };
  expect(refusal(await put(ben, [again]))?.code).toBe('expense.signed');
  expect(refusal(await put(ben, [], [{ id: bought.id, version: 2 }]))?.code).toBe('expense.signed');
});

it('counts the hours of a person at their documented cost: 640 h at 30.23', async () => {
  const { admin } = portal.database;
  const employee = uuidv7();
  await admin.query(`INSERT INTO employee (id, project_id, partner_id, name) VALUES ($1, $2, $3, 'Inès Roy')`, [
    employee,
    cast.lyra,
    cast.vega,
  ]);
  await admin.query(
    `INSERT INTO employment_term (id, project_id, partner_id, employee_id, from_on, quota, method, annual_cost, documented_on)
     VALUES ($1, $2, $3, $4, '2018-02-08', 10000, 'HOURLY', 5200000, '2019-01-01')`,
    [uuidv7(), cast.lyra, cast.vega, employee],
  );
  const worked = {
    category: 'STAFF',
    employeeId: employee,
    month: '2019-10-01',
    hours: 64_000,
    net: '0.00',
    vat: '0.00',
  };
  const paid = typed(worked);
  expect((await put(ben, [paid])).errors).toBeUndefined();
  expect((await line(paid.id)).eligible).toBe('19347.20');
  const whose = typed({ ...worked, employeeId: uuidv7() });
  expect(refusal(await put(ben, [whose]))?.facts).toMatchObject({ reason: 'expense.without-terms' });
});

describe('an invoice that is declared twice', () => {
  const FIND = `query ($projectId: ID!, $partnerId: ID!) { expenses(projectId: $projectId, partnerId: $partnerId, first: 100) {
    nodes { id documentRef findings { code figures } } } }`;
  const invoice = {
    issuerSiren: '732829320',
    invoiceNumber: 'FA-0042',
    invoicedOn: '2019-10-02',
    documentRef: 'CANARI-VEGA',
  };
  const there = () => ({ projectId: cast.draco, partnerId: cast.thuban });
  const found = async (who: Someone, where: object, id: string) =>
    (await portal.ask(who, FIND, where)).data.expenses.nodes
      .find((one: Line) => one.id === id)
      .findings.filter(({ code }: { code: string }) => code.startsWith('invoice.'));

  it('is found at whoever comes second, and nobody learns whose it was', async () => {
    const first = typed({ ...invoice, share: 6_000, vat: '0.00' });
    const second = typed({
      ...invoice,
      workPackageId: works.foreign,
      invoiceNumber: ' fa 42',
      documentRef: 'T-7',
      vat: '0.00',
    });
    await put(ben, [first]);
    expect((await put(theo, [second], [], there())).errors).toBeUndefined();
    expect(await found(ben, at(), first.id)).toEqual([]);
    const [beyond] = await found(theo, there(), second.id);
    expect(beyond.code).toBe('invoice.declared-beyond-whole');
    expect(JSON.parse(beyond.figures)).toEqual({ document: 'T-7', declared: '1000.00', gross: '1000.00' });
    expect(JSON.stringify(beyond)).not.toMatch(/CANARI|Vega|Lyra|6000|600\.00/);

    await put(theo, [{ ...second, version: 1, share: 4_000 }], [], there());
    expect(await found(theo, there(), second.id)).toEqual([]);
    await put(ben, [{ ...first, version: 1, share: 6_001 }]);
    expect((await found(ben, at(), first.id))[0].code).toBe('invoice.declared-beyond-whole');
    expect(await found(theo, there(), second.id)).toEqual([]);
  });

  it('without a number is only a warning', async () => {
    const same = { issuerSiren: '356000000', invoicedOn: '2019-10-03', net: '77.00', vat: '0.00' };
    await put(ben, [typed({ ...same, invoiceNumber: 'L-1' })]);
    const bare = typed({ ...same, workPackageId: works.foreign });
    await put(theo, [bare], [], there());
    expect((await found(theo, there(), bare.id))[0].code).toBe('invoice.maybe-declared-twice');
  });
});
