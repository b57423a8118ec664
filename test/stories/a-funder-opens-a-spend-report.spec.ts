import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { Money } from '../../api/src/kernel/money.js';
import { ada, ana, ben, type Cast, carl, cleo, dina, fay, greg, nil, seatTheCast, zed } from '../cast/lyra.js';
import { type Books, type Line, layTheMoney, linesOfTheSecond } from '../cast/lyra-money.js';
import { type Answer, Portal } from '../support/portal.js';
import { statementsOf } from '../support/queries.js';

let portal: Portal;
let cast: Cast;
let books: Books;
let lines: readonly Line[];

beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  books = await layTheMoney(portal.database, cast);
  lines = linesOfTheSecond(cast, books);
});
afterAll(() => portal.close());

/** Whatever a row of an answer may say. */
interface Told {
  readonly id: string;
  readonly number: number;
  readonly partner: { readonly id: string; readonly shortName: string };
  readonly category: string;
  readonly workPackage: { readonly code: string };
  readonly planned: string;
  readonly declared: string;
  readonly left: string;
  readonly total: string;
  readonly lines: number;
  readonly eligible: string;
  readonly paidOn: string | null;
  readonly issuer: string;
}

const cents = (amount: string): number => Number(Money.of(amount).cents);
const euros = (amount: number): string => Money.ofCents(amount).toString();
const sumOf = (amounts: readonly string[]): string => Money.sum(amounts.map((a) => Money.of(a))).toString();

const ROW = `planned declared left percent`;
const BUDGET = `query ($projectId: ID!) { budget(projectId: $projectId) {
  total partial salariesAside
  funds { fund amount percent }
  financing { partner { shortName } total funds { fund amount percent } }
  sum { partner { id } category workPackage { code } ${ROW} }
  cells { partner { id shortName } category planned declared left }
  byPartner { partner { shortName } category workPackage { code } ${ROW} }
  byCategory { category ${ROW} }
  byWorkPackage { workPackage { code } ${ROW} }
} }`;
const CLAIMS = `query ($projectId: ID!) { claims(projectId: $projectId) { total nodes { id number } } }`;
const CLAIM = `query ($id: ID!) { claim(id: $id) {
  number state kind declared lineCount submittedAt viewerCan period { number fromOn untilOn }
  byPartner { partner { shortName } category lines declared }
  byCategory { category lines declared }
  byWorkPackage { workPackage { code } lines declared }
} }`;
const LINES = `query ($claimId: ID!, $filter: ClaimLineFilter, $sort: ClaimLineSort, $descending: Boolean, $first: Int, $after: String) {
  claimLines(claimId: $claimId, filter: $filter, sort: $sort, descending: $descending, first: $first, after: $after) {
    total sum categories { category lines declared } partners { partner { id } lines declared } pageInfo { endCursor hasNextPage }
    nodes { id number eligible paidOn issuer category documentRef partner { id shortName } workPackage { id code } documents { id } }
  }
}`;

it('reads the financing plan, its shares derived from the amounts', async () => {
  const { data, errors } = await portal.ask(fay, BUDGET, { projectId: cast.lyra });
  expect(errors).toBeUndefined();
  expect(data.budget).toMatchObject({
    total: '1000000.00',
    partial: false,
    funds: [
      { fund: 'FEDER', amount: '750000.01', percent: '75.00' },
      { fund: 'FRI', amount: '15000.00', percent: '1.50' },
      { fund: 'SELF', amount: '234999.99', percent: '23.50' },
    ],
  });
  expect(data.budget.financing.map((f: Told) => [f.partner.shortName, f.total])).toEqual([
    ['Orion', '400000.00'],
    ['Vega', '350000.00'],
    ['Deneb', '250000.00'],
  ]);
});

it('finds planned, declared and left alike from every side, to the cent', async () => {
  const { budget } = (await portal.ask(fay, BUDGET, { projectId: cast.lyra })).data;
  const declared = lines.reduce((sum, l) => sum + l.eligible, 0) + 123_456 + 654_321;
  for (const view of [budget.cells, budget.byPartner, budget.byCategory, budget.byWorkPackage]) {
    expect(sumOf(view.map((row: Told) => row.declared))).toBe(euros(declared));
    expect(sumOf(view.map((row: Told) => row.planned))).toBe(sumOf([budget.sum.planned]));
    expect(sumOf(view.map((row: Told) => row.declared))).toBe(sumOf([budget.sum.declared]));
    for (const row of view) expect(cents(row.left)).toBe(cents(row.planned) - cents(row.declared));
  }
  expect(budget.cells).toHaveLength(18);
  expect(budget.byPartner.map((row: Told) => [row.partner.shortName, row.category, row.workPackage])).toEqual(
    ['Orion', 'Vega', 'Deneb'].map((name) => [name, null, null]),
  );
  const cell = budget.cells.find((c: Told) => c.partner.shortName === 'Vega' && c.category === 'EXTERNAL');
  const its = lines.filter((l) => l.partnerId === cast.vega && l.category === 'EXTERNAL');
  expect(cell.declared).toBe(euros(its.reduce((sum, l) => sum + l.eligible, 0)));
});

it('opens the claim and finds the same total by partner, category and work package', async () => {
  const { claim } = (await portal.ask(fay, CLAIM, { id: books.second })).data;
  expect(claim).toMatchObject({ number: 2, state: 'SUBMITTED', lineCount: 120, viewerCan: ['claim.read'] });
  expect(claim.period).toEqual({ number: 3, fromOn: '2019-02-08', untilOn: '2019-08-07' });
  for (const view of [claim.byPartner, claim.byCategory, claim.byWorkPackage]) {
    expect(sumOf(view.map((t: Told) => t.declared))).toBe(claim.declared);
    expect(view.reduce((n: number, t: Told) => n + t.lines, 0)).toBe(120);
  }
});

describe('the lines', () => {
  const paged = async (sort: string, descending: boolean, first = 17) => {
    const nodes: Told[] = [];
    let after: string | null = null;
    do {
      const { data, errors }: Answer = await portal.ask(fay, LINES, {
        claimId: books.second,
        sort,
        descending,
        first,
        after,
      });
      expect(errors).toBeUndefined();
      nodes.push(...data.claimLines.nodes);
      after = data.claimLines.pageInfo.hasNextPage ? data.claimLines.pageInfo.endCursor : null;
    } while (after);
    return nodes;
  };

  const sorts: ReadonlyArray<[string, (line: Told) => string | number]> = [
    ['NUMBER', (n: Told) => n.number],
    ['AMOUNT', (n: Told) => cents(n.eligible)],
    ['PAID_ON', (n: Told) => n.paidOn ?? 'never'],
    [
      'ISSUER',
      (n: Told) =>
        ['atelier Loue', 'École centrale', 'Écrous Morel', 'Optique du Doubs', 'Zinc & Fils'].indexOf(n.issuer),
    ],
  ];
  it.each(sorts)('are sorted by %s, page by page, none twice and none forgotten', async (sort, key) => {
    for (const descending of [false, true]) {
      const nodes = await paged(sort, descending);
      expect(new Set(nodes.map(({ id }) => id)).size).toBe(120);
      const keys = descending ? nodes.map(key).reverse() : nodes.map(key);
      expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    }
  });

  const filters: ReadonlyArray<[string, () => object, (line: Line) => boolean]> = [
    ['one partner', () => ({ partnerIds: [cast.vega] }), (l) => l.partnerId === cast.vega],
    ['two categories', () => ({ categories: ['TRAVEL', 'EXTERNAL'] }), (l) => /TRAVEL|EXTERNAL/.test(l.category)],
    ['a work package', () => ({ workPackageIds: [books.growing] }), (l) => l.workPackageId === books.growing],
    ['a payment from a day', () => ({ paidFrom: '2019-03-12' }), (l) => (l.paidOn ?? '') >= '2019-03-12'],
    [
      'a payment between two days',
      () => ({ paidFrom: '2019-02-01', paidUntil: '2019-04-30' }),
      (l) => l.paidOn !== null && l.paidOn >= '2019-02-01' && l.paidOn <= '2019-04-30',
    ],
    ['an amount', () => ({ atLeast: '500.00' }), (l) => l.eligible >= 50_000],
    ['words', () => ({ search: 'écrous' }), (l) => l.issuer === 'Écrous Morel'],
    ['a sign that is no joker', () => ({ search: '100 % of staff' }), (l) => l.category === 'STAFF'],
    ['no line', () => ({ search: '100_%' }), () => false],
    [
      'all of it together',
      () => ({ partnerIds: [cast.deneb], categories: ['EXTERNAL', 'EQUIPMENT'], atLeast: '10' }),
      (l) => l.partnerId === cast.deneb && /EXTERNAL|EQUIPMENT/.test(l.category) && l.eligible >= 1000,
    ],
  ];
  it.each(filters)('are filtered by %s, and the totals follow', async (_name, filter, keeps) => {
    const { data, errors } = await portal.ask(fay, LINES, { claimId: books.second, filter: filter(), first: 100 });
    expect(errors).toBeUndefined();
    const kept = lines.filter(keeps);
    expect(data.claimLines.total).toBe(kept.length);
    expect(data.claimLines.sum).toBe(euros(kept.reduce((sum, l) => sum + l.eligible, 0)));
    for (const totals of [data.claimLines.categories, data.claimLines.partners]) {
      expect(sumOf(totals.map((t: Told) => t.declared))).toBe(data.claimLines.sum);
      expect(totals.reduce((n: number, t: Told) => n + t.lines, 0)).toBe(kept.length);
    }
    const partners = [cast.orion, cast.vega, cast.deneb].filter((id) => kept.some((l) => l.partnerId === id));
    expect(data.claimLines.partners.map((t: Told) => t.partner.id)).toEqual(partners);
    expect(data.claimLines.nodes.map((n: Told) => n.number)).toEqual(
      lines.flatMap((line, i) => (keeps(line) ? [i + 1] : [])).slice(0, 100),
    );
  });

  it('cost as many statements for a hundred as for ten', async () => {
    const costs = async (first: number) => {
      const ask = () => portal.ask(fay, LINES, { claimId: books.second, first });
      return (await statementsOf(async () => void (await ask()))).length;
    };
    const [ten, hundred] = [await costs(10), await costs(100)];
    expect(ten).toBeGreaterThan(0);
    expect(hundred).toBe(ten);
  });

  it('refuse more than a page, and a cursor of another sort', async () => {
    const many = await portal.ask(fay, LINES, { claimId: books.second, first: 101 });
    expect(many.errors?.[0]?.extensions.code).toBe('input.invalid');
    const after = Buffer.from('[1,2,3]').toString('base64url');
    const wrong = await portal.ask(fay, LINES, { claimId: books.second, sort: 'NUMBER', after });
    expect(wrong.errors?.[0]?.extensions.code).toBe('page.cursor-malformed');
  });
});

describe('what is not submitted', () => {
  const said = async (query: string, variable: string, id: string) => {
    const answer = await portal.ask(fay, query, { [variable]: id });
    return JSON.stringify(answer).replaceAll(id, 'that id');
  };

  it('is in no list, no count and no sum', async () => {
    for (const who of [fay, greg, ada]) {
      const { claims } = (await portal.ask(who, CLAIMS, { projectId: cast.lyra })).data;
      expect(claims).toMatchObject({ total: 2, nodes: [{ number: 2 }, { number: 1 }] });
    }
    expect((await portal.ask(carl, CLAIMS, { projectId: cast.lyra })).data.claims.total).toBe(4);
  });

  it.each([
    ['the draft', () => books.draft],
    ['another project’s', () => books.foreign],
  ])('is answered like a claim that never was: %s', async (_which, which) => {
    for (const [query, variable] of [
      [CLAIM, 'id'],
      [LINES, 'claimId'],
    ] as const)
      expect(await said(query, variable, which())).toBe(await said(query, variable, uuidv7()));
  });

  it('has no documents either', async () => {
    const documents = `query ($id: ID!) { documents(subjectType: "claim-line", subjectId: $id) { id } }`;
    expect(await said(documents, 'id', books.draftLine)).toBe(await said(documents, 'id', uuidv7()));
  });
});

it('shows a partner the plan, their own lines, and no claim at all', async () => {
  for (const who of [ana, ben, dina]) {
    const { budget } = (await portal.ask(who, BUDGET, { projectId: cast.lyra })).data;
    const own = who === dina ? 'Deneb' : 'Vega';
    expect(budget).toMatchObject({ partial: true, salariesAside: who !== ben, total: '1000000.00' });
    expect(new Set(budget.cells.map((c: Told) => c.partner.shortName))).toEqual(new Set([own]));
    const told = (category: string) => category !== 'STAFF' || who === ben;
    const declared = lines.filter((l) => l.partnerId === (who === dina ? cast.deneb : cast.vega) && told(l.category));
    const before = who === ben ? 654_321 : 0;
    expect(budget.byPartner.map((row: Told) => row.declared)).toEqual([
      euros(declared.reduce((sum, l) => sum + l.eligible, before)),
    ]);
    expect((await portal.ask(who, CLAIMS, { projectId: cast.lyra })).data.claims).toEqual({ total: 0, nodes: [] });
  }
});

it('tells a stranger nothing, whichever project they name', async () => {
  for (const who of [zed, nil]) {
    const lyra = await portal.ask(who, BUDGET, { projectId: cast.lyra });
    const random = await portal.ask(who, BUDGET, { projectId: uuidv7() });
    expect(lyra.errors?.[0]?.extensions).toEqual(random.errors?.[0]?.extensions);
    expect((await portal.ask(who, CLAIMS, { projectId: cast.lyra })).data.claims.total).toBe(0);
  }
});

it('lists exactly the claims that it lets each of them open', async () => {
  for (const who of [ana, ben, dina, cleo, carl, fay, greg, ada, zed, nil])
    for (const projectId of [cast.lyra, cast.draco]) {
      const listed = (await portal.ask(who, CLAIMS, { projectId })).data.claims.nodes.map(({ id }: Told) => id);
      const opened = [];
      for (const id of [books.first, books.second, books.draft, books.empty, books.foreign])
        if (!(await portal.ask(who, CLAIM, { id })).errors) opened.push(id);
      const { rows } = await portal.database.admin.query(`SELECT id FROM claim WHERE project_id = $1`, [projectId]);
      const here = new Set(rows.map(({ id }) => id));
      expect([who.name, [...listed].sort()]).toEqual([who.name, opened.filter((id) => here.has(id)).sort()]);
    }
});
