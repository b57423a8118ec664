import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { ada, ana, ben, type Cast, carl, cleo, fay, seatTheCast, zed } from '../cast/lyra.js';
import { Portal, type Someone } from '../support/portal.js';
import { put } from '../support/put.js';

let portal: Portal;
let cast: Cast;
const ids: Record<string, string> = {};
const id = (code: string) => ids[code] as string;

/** A pump is built for sixty days, then tried for sixty; where the trial begins, so does the second claim period. */
beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  const works = [
    ['L', null, '2021-06-09', '2021-10-06'],
    ['built', 'L', '2021-06-09', '2021-08-07'],
    ['tried', 'L', '2021-08-08', '2021-10-06'],
    ['R', null, '2021-11-01', '2021-11-30'],
  ] as const;
  for (const [position, [code, parent, starts_on, ends_on]] of works.entries())
    ids[code] = await put(portal.database, 'work_package', {
      ...{ project_id: cast.lyra, code, title_fr: code, title_en: code, lead_partner_id: cast.vega, position },
      ...{ parent_id: parent && id(parent), starts_on, ends_on },
    });
  const waits = { project_id: cast.lyra, type: 'FS', lag: 0, in_calendar_days: false };
  await put(portal.database, 'dependency', { ...waits, from_work_id: id('built'), to_work_id: id('tried') });
  const line = (code: string, partner_id: string, category: string, amount: number) =>
    put(portal.database, 'budget_line', {
      ...{ project_id: cast.lyra, partner_id, work_package_id: id(code), category, amount },
    });
  await line('L', cast.vega, 'STAFF', 100_000_00);
  await line('L', cast.deneb, 'TRAVEL', 20_000_00);
  await line('R', cast.vega, 'STAFF', 3_000_01);
  for (const [number, from_on, until_on] of [
    [1, '2021-02-08', '2021-08-07'],
    [2, '2021-08-08', '2022-02-07'],
  ])
    await put(portal.database, 'claim_period', {
      ...{ project_id: cast.lyra, number, from_on, until_on, due_on: until_on },
    });
});
afterAll(() => portal.close());

const WEIGHED = `planned proposed difference`;
const EUROS = `byPeriod { period { number } ${WEIGHED} } byYear { year ${WEIGHED} } beyond { ${WEIGHED} } total { ${WEIGHED} }`;
const OPEN = `mutation ($input: OpenScenarioInput!) { openScenario(input: $input) { id version obstacles { hindrance } } }`;
const DISCARD = `mutation ($input: DiscardScenarioInput!) { discardScenario(input: $input) { state } }`;
const OF_SCENARIO = `query ($id: ID!) { scenarioSpending(scenarioId: $id) { ${EUROS} } }`;
const OF_MOVE = `query ($p: ID!, $move: PlanMoveInput!) { moveSpending(projectId: $p, move: $move) { ${EUROS} } }`;

const refusal = ({ errors }: Awaited<ReturnType<Portal['ask']>>) => errors?.[0]?.extensions?.code;
const open = async (startsOn: string, endsOn?: string) => {
  const input = {
    id: uuidv7(),
    projectId: cast.lyra,
    name: 'Pump later',
    move: { itemId: id('built'), startsOn, endsOn },
  };
  return (await portal.ask(cleo, OPEN, { input })).data.openScenario;
};
const ofScenario = (scenarioId: string, who: Someone = cleo) => portal.ask(who, OF_SCENARIO, { id: scenarioId });
const ofMove = (startsOn: string, who: Someone = cleo) =>
  portal.ask(who, OF_MOVE, { p: cast.lyra, move: { itemId: id('built'), startsOn } });
interface Weighed {
  readonly planned: string;
  readonly proposed: string;
  readonly difference: string;
}
const told = ({ planned, proposed, difference }: Weighed) => `${planned} → ${proposed}: ${difference}`;

/** Later, the pump is built from 9 July to 7 September and tried until 8 November: 123 days, 30 of them in P1. */
it('is told in euros by claim period and by year, the same total to the cent', async () => {
  const { id: scenarioId } = await open('2021-07-09');
  const { scenarioSpending: euros } = (await ofScenario(scenarioId)).data;
  expect(
    euros.byPeriod.map((row: Weighed & { period: { number: number } }) => `P${row.period.number} ${told(row)}`),
  ).toEqual(['P1 60000.00 → 29268.29: -30731.71', 'P2 63000.01 → 93731.72: 30731.71']);
  expect(euros.byYear.map((row: Weighed & { year: number }) => `${row.year} ${told(row)}`)).toEqual([
    '2021 123000.01 → 123000.01: 0.00',
  ]);
  expect(told(euros.beyond)).toBe('0.00 → 0.00: 0.00');
  expect(told(euros.total)).toBe('123000.01 → 123000.01: 0.00');
});

it('tells what would fall after the last day of the project', async () => {
  const { id: scenarioId } = await open('2021-12-01', '2022-01-29');
  const { scenarioSpending: euros } = (await ofScenario(scenarioId)).data;
  expect(Number(euros.beyond.proposed)).toBeGreaterThan(0);
  expect(euros.beyond.planned).toBe('0.00');
  expect(euros.total.proposed).toBe('123000.01');
});

it('is told of a move of the chart before anyone decides', async () => {
  const { moveSpending: euros } = (await ofMove('2021-07-09')).data;
  expect(euros.byPeriod.map(({ difference }: Weighed) => difference)).toEqual(['-30731.71', '30731.71']);
  const overseen = (await ofMove('2021-07-09', fay)).data.moveSpending;
  expect(overseen).toEqual(euros);
});

it('is only for who sees every budget line', async () => {
  const { id: scenarioId } = await open('2021-07-09');
  expect((await ofScenario(scenarioId, carl)).data.scenarioSpending.total.planned).toBe('123000.01');
  for (const who of [ana, ben]) {
    expect((await ofScenario(scenarioId, who)).data.scenarioSpending).toBeNull();
    expect((await ofMove('2021-07-09', who)).data.moveSpending).toBeNull();
  }
  for (const who of [fay, ada, zed]) expect(refusal(await ofScenario(scenarioId, who))).toBe('scenario.unknown');
  expect(refusal(await ofMove('2021-07-09', zed))).toBe('access.denied');
});

it('says nothing of a scenario that was decided: the plan it was weighed against has moved on', async () => {
  const { id: scenarioId, version } = await open('2021-07-09');
  await portal.ask(cleo, DISCARD, { input: { id: scenarioId, version } });
  expect((await ofScenario(scenarioId)).data.scenarioSpending).toBeNull();
});

const TAKE = `mutation ($input: TakeBaselineInput!) { takeBaseline(input: $input) { name } }`;
const BUDGETS = `query ($p: ID!, $beforeId: ID!, $afterId: ID) { budgetComparison(projectId: $p, beforeId: $beforeId, afterId: $afterId) {
  rows { code before after difference } total { before after difference } } }`;

it('keeps the budget with a baseline, and sets it beside what is in force, for who sees every budget line', async () => {
  const [first, second] = [uuidv7(), uuidv7()];
  const take = (baselineId: string, name: string) =>
    portal.ask(cleo, TAKE, { input: { id: baselineId, projectId: cast.lyra, name } });
  const budgets = (who: Someone, beforeId = first, afterId?: string) =>
    portal.ask(who, BUDGETS, { p: cast.lyra, beforeId, afterId });
  await take(first, 'Agreement');
  const { admin } = portal.database;
  await admin.query(`UPDATE budget_line SET amount = amount - 1000001 WHERE category = 'TRAVEL'`);
  await admin.query(`UPDATE budget_line SET amount = amount + 1000001 WHERE work_package_id = $1`, [id('R')]);
  await take(second, 'Amendment');
  const changed = {
    rows: [
      { code: 'L', before: '120000.00', after: '109999.99', difference: '-10000.01' },
      { code: 'R', before: '3000.01', after: '13000.02', difference: '10000.01' },
    ],
    total: { before: '123000.01', after: '123000.01', difference: '0.00' },
  };
  for (const who of [cleo, carl, fay, ada]) expect((await budgets(who)).data.budgetComparison).toEqual(changed);
  expect((await budgets(cleo, first, second)).data.budgetComparison).toEqual(changed);
  for (const who of [ana, ben]) expect((await budgets(who)).data.budgetComparison).toBeNull();
  expect(refusal(await budgets(zed))).toBe('access.denied');
  expect(refusal(await budgets(cleo, uuidv7()))).toBe('baseline.unknown');
  await admin.query(`DELETE FROM baseline_budget WHERE baseline_id = $1`, [first]);
  expect((await budgets(cleo)).data.budgetComparison).toBeNull();
});
