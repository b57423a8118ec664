import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { unzipped } from '../../api/src/proof/package/zip.js';
import { chooseTheCall } from '../cast/ledgers.js';
import { ada, ben, type Cast, carl, cleo, fay, greg, nil, seatTheCast, zed } from '../cast/lyra.js';
import { type Books, layTheMoney } from '../cast/lyra-money.js';
import { pay } from '../cast/paying.js';
import { Portal, type Said, type Someone } from '../support/portal.js';
import { put } from '../support/put.js';

let portal: Portal;
let cast: Cast;
let books: Books;

beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  books = await layTheMoney(portal.database, cast);
  await chooseTheCall(portal.database);
});
afterAll(() => portal.close());

const LIST = `query ($choices: PortfolioChoices!, $first: Int, $after: String) { portfolio(choices: $choices, first: $first, after: $after) {
  total pageInfo { hasNextPage endCursor } nodes { name year agreed cost declared certified paid absorption
    decommitment { by missing atRisk level }
    standing { lateClaims lateUpdates openControls openSince toPay corrections toComeBack openRisks worstRisk } } } }`;
const YEARS = `{ portfolioYears { year projects agreed certified paid claimedBy missing } viewer { hasPortfolio } }`;
const held = async (sql: string, ...values: unknown[]) => (await portal.database.admin.query(sql, values)).rows;
const lists = async (choices: object = {}, who: Someone = greg, more: object = {}): Promise<Said> => {
  const { data, errors } = await portal.ask(who, LIST, {
    choices: { order: 'NAME', descending: false, ...choices },
    ...more,
  });
  return (errors ? errors[0]?.extensions : data.portfolio) as Said;
};

it('follows each project by sums that are kept as they change', async () => {
  const [{ id: certifierId }] = await held('SELECT id FROM person WHERE email = $1', greg.email);
  const before = await lists();
  expect(before.nodes).toMatchObject([
    { name: 'Lyra', year: 2018, agreed: '750000.01', cost: '1000000.00', certified: '7777.77', paid: '0.00' },
  ]);
  expect(before.nodes[0].standing).toMatchObject({
    ...{ lateClaims: 1, openControls: 1, toPay: 1, corrections: 0, toComeBack: '0.00', openRisks: 0, worstRisk: null },
  });
  await pay(portal.database, cast.lyra, {
    number: 1,
    certifierId,
    claimId: books.first,
    shares: { [cast.vega]: 5_000_00 },
  });
  const entry = { project_id: cast.lyra, claim_id: books.first, partner_id: cast.vega, work_package_id: books.growing };
  const corrected = { category: 'STAFF', kind: 'CORRECTION', amount: -1_000_00, at: '2019-11-02T09:00:00Z' };
  await put(portal.database, 'certified_entry', { ...entry, ...corrected });
  await held(
    `UPDATE financing SET amount = amount + 100 WHERE project_id = $1 AND partner_id = $2 AND fund = 'FEDER'`,
    cast.lyra,
    cast.vega,
  );
  expect((await lists()).nodes[0]).toMatchObject({
    ...{ agreed: '750001.01', cost: '1000001.00', certified: '6777.77', paid: '5000.00', absorption: '0.68' },
  });
  const [{ differ }] = await held(`
    SELECT count(*)::int AS differ FROM portfolio_row r WHERE (r.agreed, r.cost, r.declared, r.certified, r.paid) IS DISTINCT FROM (
      COALESCE((SELECT sum(amount) FROM financing f WHERE f.project_id = r.id AND fund = 'FEDER'), 0),
      COALESCE((SELECT sum(amount) FROM financing f WHERE f.project_id = r.id), 0),
      COALESCE((SELECT sum(declared) FROM claim c WHERE c.project_id = r.id AND state NOT IN ('DRAFT', 'RETURNED', 'REJECTED')), 0),
      COALESCE((SELECT sum(amount) FROM certified_entry e WHERE e.project_id = r.id), 0),
      COALESCE((SELECT sum(transfer) FROM payment p WHERE p.project_id = r.id), 0))`);
  expect(differ).toBe(0);
});

it('says by which day what each year committed must be claimed (R15)', async () => {
  const { data } = await portal.ask(fay, YEARS);
  expect(data.portfolioYears).toMatchObject([{ year: 2018, projects: 1, claimedBy: '2021-12-31' }]);
  expect(data.viewer.hasPortfolio).toBe(true);
  const [{ agreed, certified, missing }] = data.portfolioYears;
  expect((Number(agreed) - Number(certified)).toFixed(2)).toBe(missing);
});

it('is for the authority and its auditors alone, each with the projects that they follow', async () => {
  for (const who of [fay, greg, ada]) expect((await lists({}, who)).total).toBe(1);
  for (const who of [carl, ben, zed, nil]) {
    expect(await lists({}, who)).toMatchObject({ total: 0, nodes: [] });
    expect((await portal.ask(who, YEARS)).data).toMatchObject({ portfolioYears: [], viewer: { hasPortfolio: false } });
  }
});

it('finds, filters, sorts and turns pages', async () => {
  const seat = {
    person_id: (await held('SELECT id FROM person WHERE email = $1', greg.email))[0].id,
    email: greg.email,
  };
  for (const [i, acronym] of ['Argo', 'Mira', 'Zeta'].entries()) {
    const named = {
      acronym,
      title_fr: `Projet ${acronym}`,
      title_en: `Project ${acronym}`,
      programme: 'F',
      managing_authority: 'R',
    };
    const span = { starts_on: `20${19 + i}-01-01`, ends_on: '2023-01-01', total_eligible: 1 };
    const project_id = await put(portal.database, 'project', { ...named, ...span });
    const invited = { role: 'FUNDER_CERTIFIER', invited_at: '2019-11-01', accepted_at: '2019-11-01' };
    await put(portal.database, 'membership', { project_id, ...seat, ...invited });
  }
  const names = async (choices: object) => (await lists(choices)).nodes.map(({ name }: Said) => name);
  await portal.ask(greg, '{ viewer { id } }');
  expect(await names({})).toEqual(['Argo', 'Lyra', 'Mira', 'Zeta']);
  expect((await names({ order: 'CERTIFIED', descending: true }))[0]).toBe('Lyra');
  expect(await names({ search: 'projet m' })).toEqual(['Mira']);
  expect(await names({ year: 2019 })).toEqual(['Argo']);
  expect(await names({ standing: 'CLAIM_IN_CONTROL' })).toEqual(['Lyra']);
  for (const order of [
    ...['NAME', 'AGREED', 'DECLARED', 'CERTIFIED', 'PAID', 'ABSORPTION'],
    ...['DECOMMITMENT', 'LATE_CLAIMS', 'LATE_UPDATES', 'RISKS'],
  ]) {
    const found: string[] = [];
    let after: string | undefined;
    do {
      const page = await lists({ order }, greg, { first: 2, after });
      found.push(...page.nodes.map(({ name }: Said) => name));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
    } while (after);
    expect(found.sort()).toEqual(['Argo', 'Lyra', 'Mira', 'Zeta']);
  }
});

it('weighs what each project may lose by its day (R15), and finds it by that', async () => {
  const programme = `(SELECT programme_id FROM project WHERE id = $1)`;
  await held(`UPDATE project SET programme_id = ${programme} WHERE programme_id IS NULL`, cast.lyra);
  const sums = 'agreed = 80000000, cost = 100000000, certified = 10000001';
  await held(
    `UPDATE portfolio_row SET year = 2014 + (id = $1)::int * 2, ${sums} WHERE name IN ('Argo', 'Mira')
    OR id = $1`,
    (await held(`SELECT id FROM project WHERE acronym = 'Mira'`))[0].id,
  );
  await held(`UPDATE portfolio_row SET certified = cost WHERE name = 'Zeta'`);
  await held(`UPDATE portfolio_row SET certified = 0 WHERE name = 'Argo'`);
  const rows = (await lists({ order: 'DECOMMITMENT', descending: true })).nodes;
  expect(rows.map(({ name, decommitment }: Said) => [name, ...Object.values(decommitment)])).toEqual([
    ['Argo', '2017-12-31', '800000.00', '800000.00', 'LOST'],
    ['Mira', '2019-12-31', '720000.00', '720000.00', 'HIGH'],
    ['Lyra', '2021-12-31', '744917.69', '0.00', 'LOW'],
    ['Zeta', null, '0.00', '0.00', 'NONE'],
  ]);
  const found = await Promise.all(
    ['NONE', 'LOW', 'MODERATE', 'HIGH', 'LOST'].map(async (decommitment) =>
      (await lists({ decommitment })).nodes.map(({ name }: Said) => name),
    ),
  );
  expect(found).toEqual([['Zeta'], ['Lyra'], [], ['Mira'], ['Argo']]);
});

const LATE = `query ($projectId: ID!) { portfolioLate(projectId: $projectId) { kind code dueOn ageDays partner { shortName } } }`;
const lateOf = async (who: Someone = greg): Promise<Said[]> =>
  (await portal.ask(who, LATE, { projectId: cast.lyra })).data?.portfolioLate;

it('counts what is late as those count it who owe it, and tells it one by one', async () => {
  await held(
    `UPDATE work_package SET updated_by_id = (SELECT id FROM person WHERE email = $2), updated_at = CASE
       WHEN code = (SELECT min(code) FROM work_package WHERE project_id = $1 AND state NOT IN ('DONE', 'SUSPENDED'))
       THEN '2019-09-16T00:30:00+02'::timestamptz ELSE '2019-09-15T23:30:00+02' END WHERE project_id = $1`,
    cast.lyra,
    greg.email,
  );
  const late = await lateOf();
  const { standing } = (await lists()).nodes.find(({ name }: Said) => name === 'Lyra');
  const of = (kind: string) => late.filter((one) => one.kind === kind);
  expect([of('CLAIM').length, of('STATUS_UPDATE').length]).toEqual([standing.lateClaims, standing.lateUpdates]);
  expect(standing.lateUpdates).toBeGreaterThan(0);
  const board = await portal.ask(
    cleo,
    `query ($p: ID!) { reminderBoard(projectId: $p) { rows { cells { kind late } } } }`,
    {
      p: cast.lyra,
    },
  );
  const asked = board.data.reminderBoard.rows
    .flatMap(({ cells }: Said) => cells)
    .filter(({ kind }: Said) => kind === 'STATUS_UPDATE');
  expect(asked.reduce((sum: number, cell: Said) => sum + cell.late, 0)).toBe(standing.lateUpdates);
  expect((await lists({ standing: 'LATE' })).nodes.map(({ name }: Said) => name)).toContain('Lyra');
  expect(await lateOf(carl)).toBeUndefined();
  await held('BEGIN');
  await held('SET LOCAL ROLE portal_app');
  const nobody = await held(`SELECT FROM portfolio_standing('2019-11-14', NULL, '{}', '{}', '{}', '{}', '{}')`);
  await held('ROLLBACK');
  expect(nobody).toHaveLength(0);
});

const SHEET = `query ($choices: PortfolioChoices!, $format: PortfolioFormat!) {
  portfolioSheet(choices: $choices, format: $format, language: "fr") { name mediaType content } }`;

it('leaves whole as a workbook or as text, with its totals, and computes nothing that people wrote', async () => {
  await held(`UPDATE portfolio_row SET name = '=1+1' WHERE name = 'Zeta'`);
  const sheet = async (format: string, who: Someone = greg): Promise<Buffer> => {
    const choices = { order: 'NAME', descending: false };
    const { data } = await portal.ask(who, SHEET, { choices, format });
    return Buffer.from(data.portfolioSheet.content, 'base64');
  };
  const lines = (await sheet('CSV')).toString().slice(1).trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + 4 + 1);
  expect(lines.find((line) => line.includes('1+1'))).toMatch(/^'=1\+1;/);
  const cells = lines.map((line) => line.split(';'));
  const [head, total] = [cells[0] as string[], cells.at(-1) as string[]];
  const cents = (text = '') => Number(text.replace(',', '')) || 0;
  for (const title of ['FEDER conventionné (€)', 'FEDER payé (€)', 'Perdu en fin d’année (€)', 'Demandes en retard']) {
    const at = head.indexOf(title);
    expect([title, cells.slice(1, -1).reduce((sum, row) => sum + cents(row[at]), 0)]).toEqual([
      title,
      cents(total[at]),
    ]);
  }
  const book = unzipped(await sheet('XLSX'));
  const xml = [...book].find(([name]) => name.endsWith('sheet1.xml'))?.[1].toString() ?? '';
  expect(xml).toContain('<f>SUM($D$2:$D$5)</f>');
  expect((await sheet('CSV', zed)).toString().split('\r\n')).toHaveLength(3);
}, 30_000);
