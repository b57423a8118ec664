import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { ana, type Cast, cleo, seatTheCast, zed } from '../cast/lyra.js';
import { layThePump, type Pump, type PumpCode } from '../cast/pump.js';
import { Portal, type Someone } from '../support/portal.js';

let portal: Portal;
let cast: Cast;
let pump: Pump;

const id = (code: PumpCode) => pump.id(code);

beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  pump = await layThePump(portal.database, cast);
  await pump.milestone('J1', '2020-07-03');
  await pump.milestone('J2', '2020-09-30');
  await link('L1.1', 'L1.2', 8);
  await link('L1', 'L2');
  await link('L2.1', 'J1');
});
afterAll(() => portal.close());

const ADD = `mutation ($input: AddDependencyInput!) { addDependency(input: $input) { id } }`;
const WHY = `query ($projectId: ID!, $itemId: ID!) { planChain(projectId: $projectId, itemId: $itemId) {
  itemId steps { code startsOn endsOn cause done slack allowsOn dependency { type lag fromId toId } } } }`;

const link = (from: PumpCode, to: PumpCode, lag = 0) =>
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
const told = async (code: PumpCode) =>
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
