import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { ada, ana, type Cast, cleo, dina, fay, seatTheCast, zed } from '../cast/lyra.js';
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
  await portal.database.admin.query(
    `INSERT INTO deliverable (id, project_id, work_package_id, partner_id, code, title_fr, title_en, type, dissemination, baseline_on, due_on)
     VALUES ($1, $2, $3, $4, 'D1', 'D1', 'D1', 'REPORT', 'CONSORTIUM', '2020-03-31', '2020-03-31')`,
    [id('D1'), cast.lyra, id('L1.2'), cast.vega],
  );
});
afterAll(() => portal.close());

const PLAN = `query ($projectId: ID!, $baselineId: ID) { plan(projectId: $projectId, baselineId: $baselineId) {
  startsOn endsOn plannedEndOn viewerCan baseline { name } baselines { name }
  dependencies { id fromId toId type lag version }
  items { id kind parentId code startsOn endsOn baselineStartsOn baselineEndsOn progress state standing totalFloat freeFloat
    critical done drivenBy askedOn version partner { shortName } } } }`;
const IMPACT = `query ($projectId: ID!, $move: PlanMoveInput!) { planImpact(projectId: $projectId, move: $move) {
  endDays earliestOn latestOn shifts { itemId version code fromStartsOn fromEndsOn startsOn endsOn days }
  breaks { code promisedOn foundOn } } }`;
const MOVE = `mutation ($input: RescheduleInput!) { reschedule(input: $input) { id } }`;
const ADD = `mutation ($input: AddDependencyInput!) { addDependency(input: $input) { id fromId toId type lag version } }`;
const CHANGE = `mutation ($input: ChangeDependencyInput!) { changeDependency(input: $input) { type lag version } }`;
const REMOVE = `mutation ($input: RemoveDependencyInput!) { removeDependency(input: $input) { acronym } }`;
const FREEZE = `mutation ($input: TakeBaselineInput!) { takeBaseline(input: $input) { name } }`;

interface Item {
  readonly code: string;
  readonly version: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly [field: string]: unknown;
}
type Answer = Awaited<ReturnType<Portal['ask']>>;

const refusal = ({ errors }: Answer) => errors?.[0]?.extensions;
const planFor = async (who: Someone, baselineId?: string) =>
  (await portal.ask(who, PLAN, { projectId: cast.lyra, baselineId })).data.plan;
const item = async (code: string, baselineId?: string): Promise<Item> =>
  (await planFor(cleo, baselineId)).items.find((one: Item) => one.code === code);
const link = (from: PumpCode, to: PumpCode, said: object = {}, who = cleo) =>
  portal.ask(who, ADD, {
    input: {
      ...{ id: uuidv7(), projectId: cast.lyra, fromId: id(from), toId: id(to) },
      ...{ type: 'FS', lag: 0, inCalendarDays: false, ...said },
    },
  });
const impact = async (code: PumpCode, startsOn: string, endsOn: string) =>
  portal.ask(cleo, IMPACT, { projectId: cast.lyra, move: { itemId: id(code), startsOn, endsOn } });
const move = async (
  moves: ReadonlyArray<readonly [code: PumpCode, startsOn: string, endsOn?: string]>,
  reason?: string,
) => {
  const told = [];
  for (const [code, startsOn, endsOn = startsOn] of moves)
    told.push({ itemId: id(code), version: (await item(code)).version, startsOn, endsOn });
  return portal.ask(cleo, MOVE, { input: { projectId: cast.lyra, moves: told, reason } });
};

it('is read by all who belong to the project, parents first, and by nobody else', async () => {
  const plan = await planFor(ana);
  expect(plan.items.map(({ code }: Item) => code)).toEqual(['L1', 'L1.1', 'L1.2', 'D1', 'L2', 'L2.1', 'J1']);
  expect(plan).toMatchObject({
    startsOn: '2018-02-08',
    endsOn: '2022-02-07',
    viewerCan: ['plan.read'],
    baseline: null,
  });
  for (const who of [fay, ada, dina]) expect((await planFor(who)).items).toHaveLength(7);
  expect(refusal(await portal.ask(zed, PLAN, { projectId: cast.lyra }))?.code).toBe('access.denied');
});

describe('dependencies', () => {
  it('are drawn by the coordinator, and drive what follows', async () => {
    expect(refusal(await link('L1.1', 'L1.2', {}, ana))?.code).toBe('access.denied');
    for (const [from, to] of [
      ['L1.1', 'L1.2'],
      ['L1.2', 'L2.1'],
      ['L2.1', 'J1'],
    ] as const)
      expect((await link(from, to)).errors).toBeUndefined();
    const { totalFloat, freeFloat, critical, drivenBy, askedOn } = await item('L1.2');
    expect([totalFloat, freeFloat, critical, askedOn, drivenBy]).toEqual([3, 0, false, null, []]);
    expect(await item('J1')).toMatchObject({ totalFloat: 0, critical: true });
    expect((await item('L2.1')).drivenBy).toHaveLength(1);
  });

  it('are refused where they cannot be, with what is in the way', async () => {
    expect(refusal(await link('J1', 'L1.1'))).toMatchObject({ code: 'schedule.cycle' });
    const round = refusal(await link('J1', 'L1.2'))?.facts?.cycle;
    expect(String(round).split(' → ').slice(1).sort()).toEqual(['J1', 'L1.2', 'L2.1']);
    expect(refusal(await link('L1.1', 'L1.1'))).toMatchObject({
      code: 'dependency.on-itself',
      facts: { code: 'L1.1' },
    });
    expect(refusal(await link('L1', 'L1.2'))).toMatchObject({ code: 'dependency.within-its-lot' });
    expect(refusal(await link('L1.1', 'L1.2'))).toMatchObject({ code: 'dependency.already' });
    expect(refusal(await link('L1.1', 'D1'))).toMatchObject({ code: 'plan.item-unknown' });
    expect(refusal(await link('L1.1', 'L2.1', { lag: 1_001 }))?.code).toBe('input.invalid');
  });

  it('are changed and removed with the version that was seen', async () => {
    const { dependencies } = await planFor(cleo);
    const own = dependencies.find(({ toId }: { toId: string }) => toId === id('J1'));
    const said = { id: own.id, type: 'FS', inCalendarDays: false };
    const changed = await portal.ask(cleo, CHANGE, { input: { ...said, version: 1, lag: 2 } });
    expect(changed.data.changeDependency).toEqual({ type: 'FS', lag: 2, version: 2 });
    const stale = { id: own.id, version: 1 };
    expect(refusal(await portal.ask(cleo, REMOVE, { input: stale }))?.code).toBe('version.stale');
    const { data } = await link('L1.1', 'J1');
    const removed = await portal.ask(cleo, REMOVE, { input: { id: data.addDependency.id, version: 1 } });
    expect(removed.data.removeDependency).toEqual({ acronym: 'Lyra' });
    expect((await planFor(cleo)).dependencies).toHaveLength(3);
  });
});

it('lets no two coordinators close a circle between them, however often they try at once', async () => {
  const [one, two] = [uuidv7(), uuidv7()];
  for (const [position, workId] of [one, two].entries())
    await portal.database.admin.query(
      `INSERT INTO work_package (id, project_id, code, title_fr, title_en, lead_partner_id, starts_on, ends_on, position)
       VALUES ($1, $2, $3, $3, $3, $4, '2021-01-04', '2021-02-26', $5)`,
      [workId, cast.lyra, `X${position}`, cast.vega, 100 + position],
    );
  const draw = (fromId: string, toId: string) =>
    portal.ask(cleo, ADD, {
      input: { id: uuidv7(), projectId: cast.lyra, fromId, toId, type: 'FS', lag: 0, inCalendarDays: false },
    });
  for (let round = 0; round < 20; round += 1) {
    const answers = await Promise.all([draw(one, two), draw(two, one)]);
    expect(answers.map((answer) => refusal(answer)?.code ?? 'drawn').sort()).toEqual(['drawn', 'schedule.cycle']);
    await portal.database.admin.query('DELETE FROM dependency WHERE from_work_id = ANY ($1)', [[one, two]]);
  }
  await portal.database.admin.query('DELETE FROM work_package WHERE id = ANY ($1)', [[one, two]]);
}, 60_000);

describe('moves', () => {
  it('tell what they would do, and do nothing', async () => {
    const { data } = await impact('L1.2', '2020-01-20', '2020-04-14');
    expect(data.planImpact.shifts.map(({ code, startsOn }: Item) => [code, startsOn])).toEqual([
      ['L1.2', '2020-01-20'],
      ['L2.1', '2020-04-15'],
      ['J1', '2020-07-16'],
    ]);
    expect(data.planImpact).toMatchObject({ endDays: 13, breaks: [], earliestOn: '2019-12-23' });
    expect((await item('L1.2')).startsOn).toBe('2020-01-06');
  });

  it('are saved together, with lots that follow and milestones whose partner is told why', async () => {
    const moves = [
      ['L1.2', '2020-01-20', '2020-04-14'],
      ['L2.1', '2020-04-15', '2020-07-10'],
      ['J1', '2020-07-17'],
    ] as const;
    expect(refusal(await move(moves))).toMatchObject({ code: 'plan.reason-needed', facts: { code: 'J1' } });
    expect((await item('L1.2')).startsOn).toBe('2020-01-06');
    expect((await move(moves, 'The pump came late.')).errors).toBeUndefined();
    expect(await item('L1')).toMatchObject({ startsOn: '2019-09-02', endsOn: '2020-04-14', version: 2 });
    expect(await item('L2')).toMatchObject({ startsOn: '2020-04-15', endsOn: '2020-07-10' });
    expect(await item('J1')).toMatchObject({ startsOn: '2020-07-17', standing: 'AT_RISK' });
    const { rows } = await portal.database.admin.query(
      `SELECT event, facts->>'code' AS code FROM journal WHERE project_id = $1 AND event LIKE '%.%ed' AND facts ? 'code' ORDER BY seq`,
      [cast.lyra],
    );
    expect(rows.map(({ event, code }) => `${code} ${event}`)).toEqual([
      'L1.2 work-package.rescheduled',
      'L2.1 work-package.rescheduled',
      'J1 milestone.moved',
      'L1 work-package.rescheduled',
      'L2 work-package.rescheduled',
    ]);
  });

  it('are refused whole when one of them cannot be, and say which and what would do', async () => {
    const before = await planFor(cleo);
    const cases: ReadonlyArray<readonly [Parameters<typeof move>[0], object]> = [
      [
        [['L2.1', '2020-04-01', '2020-06-30']],
        { code: 'plan.dependency-not-kept', facts: { code: 'L2.1', by: 'L1.2', earliestOn: '2020-04-15' } },
      ],
      [[['L1.2', '2020-01-27', '2020-04-21']], { code: 'plan.pushes-another', facts: { code: 'L2.1', by: 'L1.2' } }],
      [[['L1.1', '2019-09-09', '2019-12-20']], { code: 'plan.begun-stays', facts: { code: 'L1.1' } }],
      [[['L1', '2019-09-09', '2019-12-20']], { code: 'plan.lot-follows', facts: { code: 'L1' } }],
      [[['L2.1', '2020-07-10', '2020-07-01']], { code: 'plan.ends-before-it-starts' }],
      [[['L2.1', '2022-01-10', '2022-03-01']], { code: 'plan.outside-project', facts: { endsOn: '2022-02-07' } }],
      [[['J1', '2020-07-20', '2020-07-21']], { code: 'plan.milestone-lasts' }],
    ];
    for (const [moves, expected] of cases) expect(refusal(await move(moves, 'Trying.'))).toMatchObject(expected);
    expect(await planFor(cleo)).toEqual(before);
  });

  it('are refused by somebody else’s move', async () => {
    const moves = [{ itemId: id('L2.1'), version: 1, startsOn: '2020-04-15', endsOn: '2020-07-13' }];
    const stale = await portal.ask(cleo, MOVE, { input: { projectId: cast.lyra, moves } });
    expect(refusal(stale)).toMatchObject({ code: 'version.stale' });
    const partner = await portal.ask(ana, MOVE, { input: { projectId: cast.lyra, moves } });
    expect(refusal(partner)?.code).toBe('access.denied');
  });
});

it('is frozen under a name, and compared with afterwards', async () => {
  const baselineId = uuidv7();
  const frozen = { id: baselineId, projectId: cast.lyra, name: ' Revue de janvier ' };
  expect(refusal(await portal.ask(ana, FREEZE, { input: frozen }))?.code).toBe('access.denied');
  expect((await portal.ask(cleo, FREEZE, { input: frozen })).data.takeBaseline).toEqual({ name: 'Revue de janvier' });
  await move([['J1', '2020-07-24']], 'A week more.');
  expect(await item('J1')).toMatchObject({ startsOn: '2020-07-24', baselineStartsOn: '2020-07-17' });
  expect((await planFor(fay)).baseline).toEqual({ name: 'Revue de janvier' });
  const unknown = await portal.ask(cleo, PLAN, { projectId: cast.lyra, baselineId: uuidv7() });
  expect(refusal(unknown)?.code).toBe('baseline.unknown');
});
