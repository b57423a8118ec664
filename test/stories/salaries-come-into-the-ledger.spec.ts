import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { chooseTheCall } from '../cast/ledgers.js';
import { ada, ana, ben, type Cast, carl, cleo, dina, fay, seatTheCast, zed } from '../cast/lyra.js';
import { Portal, type Said, type Someone } from '../support/portal.js';
import { put } from '../support/put.js';

let portal: Portal;
let cast: Cast;
let sorting: string;
let nora: { readonly id: string; readonly october: string };

beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());
/** Nora has 13.50 h of October at 30.23 in one work package; a letter gives the project 40 % of Paul. Vega keeps its books by Ben. */
beforeEach(async () => {
  cast = await seatTheCast(portal.database);
  await chooseTheCall(portal.database);
  sorting = await put(portal.database, 'work_package', {
    ...{
      project_id: cast.lyra,
      code: 'L1',
      title_fr: 'Tri',
      title_en: 'Sorting',
      lead_partner_id: cast.vega,
      position: 1,
    },
    ...{ starts_on: '2018-02-08', ends_on: '2022-02-07' },
  });
  const own = { project_id: cast.lyra, partner_id: cast.vega };
  const hire = async (name: string, terms: object) => {
    const employee_id = await put(portal.database, 'employee', { ...own, name });
    const since = { from_on: '2018-02-08', documented_on: '2018-02-08', quota: 10_000 };
    await put(portal.database, 'employment_term', { ...own, employee_id, ...since, ...terms });
    return employee_id;
  };
  const id = await hire('Nora', { method: 'HOURLY', annual_cost: 52_000_00 });
  await hire('Paul', { method: 'FIXED_SHARE', annual_cost: 51_600_00, fixed_share: 4_000 });
  const october = await put(portal.database, 'timesheet', {
    ...own,
    employee_id: id,
    month: '2019-10-01',
    state: 'SIGNED',
  });
  await works(october, '2019-10-02', 700);
  await works(october, '2019-10-03', 650);
  nora = { id, october };
});

const run = async (sql: string, ...values: unknown[]) => (await portal.database.admin.query(sql, values)).rows;
const works = (timesheet_id: string, day: string, hours: number) =>
  put(portal.database, 'timesheet_entry', {
    ...{ project_id: cast.lyra, partner_id: cast.vega, timesheet_id, day, hours, work_package_id: sorting },
  });
const becomes = (state: string) =>
  run(
    'UPDATE timesheet SET state = $2, countersigned_at = $3 WHERE id = $1',
    nora.october,
    state,
    '2019-11-04T09:00:00Z',
  );

const PROPOSED = `query ($projectId: ID!, $partnerId: ID!, $from: Day!, $until: Day!) {
  salaryProposals(projectId: $projectId, partnerId: $partnerId, from: $from, until: $until) { total amount unsigned
    lines { key standing name month method hours rate amount number kept countersignedAt workPackage { code } } } }`;
const TAKE = `mutation ($input: TakeSalariesInput!) { takeSalaries(input: $input) { id } }`;
const LIST = `query ($projectId: ID!, $partnerId: ID!) { expenses(projectId: $projectId, partnerId: $partnerId, filter: { categories: [STAFF] }) {
  sum nodes { id number method documentRef description incurredOn paidOn net eligible hours month employeeId ofAMonth version
    workPackageId findings { code figures cure } } } }`;
const PIECES = `query ($projectId: ID!, $partnerId: ID!) { expenses(projectId: $projectId, partnerId: $partnerId, filter: { categories: [STAFF] }) {
  nodes { asked { proves anyOf standing } pieces { kind document { name latest { number mediaType } } } } } }`;
const CHANGE = `mutation ($input: ChangeExpensesInput!) { changeExpenses(input: $input) { id } }`;

const at = () => ({ projectId: cast.lyra, partnerId: cast.vega, from: '2019-10-01', until: '2019-10-31' });
const refusal = ({ errors }: Awaited<ReturnType<Portal['ask']>>) => errors?.[0]?.extensions as Said;
const proposed = async (who: Someone = ben, more: object = {}): Promise<Said> => {
  const answer = await portal.ask(who, PROPOSED, { ...at(), ...more });
  return answer.data?.salaryProposals ?? refusal(answer);
};
const takes = (who: Someone, lines: object[]) => portal.ask(who, TAKE, { input: { ...at(), lines } });
const takesAll = async () => {
  const { lines } = await proposed();
  const chosen = lines.map(({ key, method }: Said) => ({ key, workPackageId: method === 'REAL' ? null : sorting }));
  expect((await takes(ben, chosen)).errors).toBeUndefined();
  return chosen as Said[];
};
const ledger = async (who: Someone = ben): Promise<Said> =>
  (await portal.ask(who, LIST, { projectId: cast.lyra, partnerId: cast.vega })).data.expenses;

it('proposes what both signatures and letters make payable, and nothing that waits for a signature', async () => {
  const paul = { standing: 'NEW', name: 'Paul', method: 'FIXED_SHARE', hours: null, rate: null, amount: '1720.00' };
  expect(await proposed()).toMatchObject({
    total: 1,
    unsigned: 1,
    amount: '1720.00',
    lines: [{ ...paul, workPackage: null }],
  });
  await becomes('COUNTERSIGNED');
  expect(await proposed()).toMatchObject({
    ...{ total: 2, unsigned: 0, amount: '2128.10' },
    lines: [
      {
        ...{ standing: 'NEW', name: 'Nora', month: '2019-10-01', method: 'REAL', hours: 1350, rate: '30.23' },
        ...{ amount: '408.10', number: null, kept: null, workPackage: { code: 'L1' } },
        countersignedAt: '2019-11-04T09:00:00.000Z',
      },
      paul,
    ],
  });
  expect((await proposed(ben, { until: '2019-10-30' })).total).toBe(0);
  expect((await proposed(ben, { from: '2020-01-01', until: '2020-12-31' })).total).toBe(0);
  for (const who of [ana, carl, cleo, dina, fay, ada, zed])
    expect(await proposed(who)).toMatchObject({ code: 'access.denied' });
});

it('takes them into the ledger once, however often they are taken, masked as any salary', async () => {
  await becomes('COUNTERSIGNED');
  const chosen = await takesAll();
  const { sum, nodes } = await ledger();
  expect(sum).toBe('2128.10');
  expect(nodes).toMatchObject([
    {
      ...{ number: 1, method: 'REAL', documentRef: 'Feuille de temps 2019-10', incurredOn: '2019-10-31', paidOn: null },
      ...{ description: 'Nora, octobre 2019 : 13,50 h à 30,23 €', net: '408.10', eligible: '408.10', hours: 1350 },
      ...{ month: '2019-10-01', employeeId: nora.id, ofAMonth: true, workPackageId: sorting },
    },
    { number: 2, method: 'FIXED_SHARE', documentRef: 'Lettre de mission 2019-10', net: '1720.00', hours: null },
  ]);
  expect((await proposed()).total).toBe(0);
  expect(refusal(await takes(ben, chosen)).code).toBe('salary.nothing-new');
  expect((await ledger()).nodes).toHaveLength(2);
  expect((await ledger(ana)).nodes).toEqual([]);
  const journal = await run(
    `SELECT facts, audience FROM journal WHERE event = 'partner.salaries-taken' AND project_id = $1`,
    cast.lyra,
  );
  expect(journal).toEqual([{ facts: { added: 2, changed: 0, removed: 0 }, audience: 'PARTNER' }]);
});

it('hangs the timesheet on its line as evidence, and its next version when the month is signed anew', async () => {
  await becomes('COUNTERSIGNED');
  await takesAll();
  const papers = async (): Promise<Said[]> =>
    (await portal.ask(ben, PIECES, { projectId: cast.lyra, partnerId: cast.vega })).data.expenses.nodes;
  const name = 'Feuille de temps 2019-10 Nora.pdf';
  expect(await papers()).toMatchObject([
    {
      pieces: [{ kind: 'TIMESHEET', document: { name, latest: { number: 1, mediaType: 'application/pdf' } } }],
      asked: [
        { anyOf: ['TIMESHEET'], standing: 'PRESENT' },
        { proves: 'PAYMENT', standing: 'MISSING' },
      ],
    },
    { pieces: [], asked: [{ anyOf: ['MISSION_LETTER'], standing: 'MISSING' }, { standing: 'MISSING' }] },
  ]);
  await becomes('RETURNED');
  await run('UPDATE timesheet_entry SET hours = 350 WHERE timesheet_id = $1 AND hours = 650', nora.october);
  await becomes('COUNTERSIGNED');
  await takesAll();
  expect((await papers())[0]).toMatchObject({ pieces: [{ document: { name, latest: { number: 2 } } }] });
  expect(await run('SELECT count(*)::int FROM evidence WHERE project_id = $1', cast.lyra)).toEqual([{ count: 1 }]);
});

it('takes nothing without a work package, nor what nobody proposed, nor for anybody else', async () => {
  await becomes('COUNTERSIGNED');
  const { lines } = await proposed();
  const keys = lines.map(({ key }: Said) => ({ key }));
  expect(refusal(await takes(ben, keys))).toMatchObject({ code: 'salary.work-missing', facts: { count: 1 } });
  expect(refusal(await takes(ben, [{ key: 'salary of nobody' }]))).toMatchObject({ code: 'salary.not-proposed' });
  for (const who of [ana, carl, dina, fay]) expect(refusal(await takes(who, keys)).code).toBe('access.denied');
  expect((await ledger()).nodes).toEqual([]);
});

it('says what its month says: nobody types it, and it follows the month', async () => {
  await becomes('COUNTERSIGNED');
  await takesAll();
  const [line] = (await ledger()).nodes;
  const { id, version, net, hours, month, employeeId, workPackageId, documentRef, description, incurredOn, method } =
    line;
  const typed = {
    id,
    version,
    net,
    hours,
    month,
    employeeId,
    workPackageId,
    documentRef,
    description,
    incurredOn,
    method,
  };
  const whole = {
    ...typed,
    category: 'STAFF',
    issuer: '',
    vat: '0.00',
    share: 10_000,
    currency: 'EUR',
    paidOn: '2019-11-05',
  };
  const { projectId, partnerId } = at();
  const change = (more: object) =>
    portal.ask(ben, CHANGE, { input: { projectId, partnerId, lines: [{ ...whole, ...more }], removed: [] } });
  expect(refusal(await change({ hours: 2000 })).facts).toMatchObject({ field: 'hours', reason: 'expense.of-a-month' });
  expect((await change({ net: '9999.00' })).errors).toBeUndefined();
  expect((await ledger()).nodes[0]).toMatchObject({ net: '408.10', eligible: '408.10', paidOn: '2019-11-05' });

  await becomes('RETURNED');
  expect((await ledger()).nodes[0].findings).toContainEqual(
    expect.objectContaining({ code: 'salary.unsigned', cure: 'countersign-hours' }),
  );
  expect((await proposed()).lines).toEqual([]);
  await run('UPDATE timesheet_entry SET hours = 350 WHERE timesheet_id = $1 AND hours = 650', nora.october);
  await becomes('COUNTERSIGNED');
  expect((await ledger()).nodes[0].findings).toContainEqual({
    ...{ code: 'salary.changed', cure: 'take-salaries' },
    figures: JSON.stringify({ month: '2019-10', net: '408.10', cost: '317.41', kept: 13.5, hours: 10.5 }),
  });
  expect(await proposed()).toMatchObject({
    ...{ total: 1, amount: '-90.69' },
    lines: [{ standing: 'CHANGED', number: 1, kept: '408.10', amount: '317.41' }],
  });
  await takesAll();
  expect((await ledger()).nodes[0]).toMatchObject({ number: 1, net: '317.41', hours: 1050, paidOn: '2019-11-05' });

  await becomes('RETURNED');
  await run('DELETE FROM timesheet_entry WHERE timesheet_id = $1', nora.october);
  await becomes('COUNTERSIGNED');
  expect((await proposed()).lines).toMatchObject([{ standing: 'GONE', number: 1, kept: '317.41', amount: '0.00' }]);
  await takesAll();
  expect((await ledger()).nodes).toMatchObject([{ number: 2 }]);
});

it('leaves what is signed as it was signed', async () => {
  await becomes('COUNTERSIGNED');
  await takesAll();
  const own = { project_id: cast.lyra, partner_id: cast.vega };
  const period_id = await put(portal.database, 'claim_period', {
    ...{ project_id: cast.lyra, number: 1, from_on: '2019-08-08', until_on: '2020-02-07', due_on: '2020-03-13' },
  });
  const claim = await put(portal.database, 'partner_claim', { ...own, period_id });
  await run('UPDATE expense SET partner_claim_id = $1 WHERE partner_id = $2', claim, cast.vega);
  await run(`UPDATE partner_claim SET state = 'SIGNED', round = 1, signed_at = now() WHERE id = $1`, claim);
  await run('UPDATE employment_term SET annual_cost = annual_cost * 2 WHERE partner_id = $1', cast.vega);
  expect((await proposed()).total).toBe(0);
});
