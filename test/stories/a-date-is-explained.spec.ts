import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { ana, type Cast, cleo, seatTheCast, zed } from '../cast/lyra.js';
import { Portal, type Someone } from '../support/portal.js';

let portal: Portal;
let cast: Cast;

/** Vega designs a pump and builds it, Deneb tries it; J1 closes the trial, J2 waits for nothing. */
const ids = Object.fromEntries(
  ['L1', 'L1.1', 'L1.2', 'L2', 'L2.1', 'J1', 'J2'].map((code) => [code, uuidv7()]),
) as Record<string, string>;
const id = (code: string) => ids[code] as string;

beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  const { admin } = portal.database;
  const works: ReadonlyArray<readonly [string, string | null, string, string, string, string, number]> = [
    ['L1', null, cast.vega, '2019-09-02', '2020-03-31', 'IN_PROGRESS', 40],
    ['L1.1', 'L1', cast.vega, '2019-09-02', '2019-12-20', 'IN_PROGRESS', 60],
    ['L1.2', 'L1', cast.vega, '2020-01-06', '2020-03-31', 'NOT_STARTED', 0],
    ['L2', null, cast.deneb, '2020-04-01', '2020-06-30', 'NOT_STARTED', 0],
    ['L2.1', 'L2', cast.deneb, '2020-04-01', '2020-06-30', 'NOT_STARTED', 0],
  ];
  for (const [position, [code, parent, partner, starts, ends, state, progress]] of works.entries())
    await admin.query(
      `INSERT INTO work_package (id, project_id, parent_id, code, title_fr, title_en, lead_partner_id, starts_on, ends_on, position, state, progress)
       VALUES ($1, $2, $3, $4, $4, $4, $5, $6, $7, $8, $9, $10)`,
      [id(code), cast.lyra, parent && id(parent), code, partner, starts, ends, position, state, progress],
    );
  for (const [code, on] of [
    ['J1', '2020-07-03'],
    ['J2', '2020-09-30'],
  ] as const)
    await admin.query(
      `INSERT INTO milestone (id, project_id, work_package_id, partner_id, code, title_fr, title_en, baseline_on, forecast_on)
       VALUES ($1, $2, $3, $4, $5, $5, $5, $6, $6)`,
      [id(code), cast.lyra, id('L2.1'), cast.deneb, code, on],
    );
  await link('L1.1', 'L1.2', 8);
  await link('L1', 'L2');
  await link('L2.1', 'J1');
});
afterAll(() => portal.close());

const ADD = `mutation ($input: AddDependencyInput!) { addDependency(input: $input) { id } }`;
const WHY = `query ($projectId: ID!, $itemId: ID!) { planChain(projectId: $projectId, itemId: $itemId) {
  itemId steps { code startsOn endsOn cause done slack allowsOn dependency { type lag fromId toId } } } }`;

const link = (from: string, to: string, lag = 0) =>
  portal.ask(cleo, ADD, {
    input: {
      ...{ id: uuidv7(), projectId: cast.lyra, fromId: id(from), toId: id(to) },
      ...{ type: 'FS', lag, inCalendarDays: false },
    },
  });
const why = (who: Someone, itemId: string) => portal.ask(who, WHY, { projectId: cast.lyra, itemId });
interface Step {
  readonly code: string;
  readonly cause: string;
  readonly slack: number | null;
  readonly allowsOn: string | null;
}
const told = async (code: string) =>
  (await why(ana, id(code))).data.planChain.steps.map(({ code, cause, slack, allowsOn }: Step) =>
    [code, cause, slack, allowsOn].filter((fact) => fact !== null).join(' '),
  );

it('tells from the first to the row itself what holds each, with the slack that its link leaves', async () => {
  expect(await told('J1')).toEqual([
    'L1.1 ACTUAL',
    'L1.2 LINK 0 2020-01-06',
    'L1 UNDER',
    'L2.1 LINK 0 2020-04-01',
    'J1 NOT_BEFORE 3 2020-06-30',
  ]);
  const { data } = await why(ana, id('J1'));
  expect(data.planChain.steps[4].dependency).toEqual({ type: 'FS', lag: 0, fromId: id('L2.1'), toId: id('J1') });
  expect(data.planChain.steps[3].dependency).toMatchObject({ fromId: id('L1'), toId: id('L2') });
});

it('says of a milestone that waits for nothing that its own date decides, and of a lot what it holds', async () => {
  expect(await told('J2')).toEqual(['J2 NOT_BEFORE']);
  expect((await told('L2')).at(-1)).toBe('L2 UNDER');
});

it('follows the plan: what is late lights the way to it', async () => {
  const { admin } = portal.database;
  await admin.query(`UPDATE work_package SET ends_on = '2020-07-10' WHERE id = $1`, [id('L2.1')]);
  expect((await told('J1')).at(-1)).toBe('J1 LINK 0 2020-07-10');
});

it('is told to all who belong to the project and to nobody else, of a row that is there', async () => {
  const refusal = ({ errors }: Awaited<ReturnType<typeof why>>) => errors?.[0]?.extensions?.code;
  expect(refusal(await why(zed, id('J1')))).toBe('access.denied');
  expect(refusal(await why(ana, uuidv7()))).toBe('plan.item-unknown');
});
