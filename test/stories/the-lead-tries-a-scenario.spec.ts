import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { ada, ana, type Cast, carl, cleo, fay, seatTheCast, zed } from '../cast/lyra.js';
import { Portal, type Someone } from '../support/portal.js';
import { put } from '../support/put.js';

let portal: Portal;
let cast: Cast;
const ids: Record<string, string> = {};
const id = (code: string) => ids[code] as string;

/** A pump is built, then tried; the milestone J1 closes the trial. The report R waits for nobody. */
beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  const titled = (code: string) => ({ project_id: cast.lyra, code, title_fr: code, title_en: code });
  const works = [
    ['L', null, '2020-01-06', '2020-06-30'],
    ['built', 'L', '2020-01-06', '2020-03-31'],
    ['tried', 'L', '2020-04-01', '2020-06-30'],
    ['R', null, '2020-02-03', '2020-02-28'],
  ] as const;
  for (const [position, [code, parent, starts_on, ends_on]] of works.entries())
    ids[code] = await put(portal.database, 'work_package', {
      ...{ ...titled(code), parent_id: parent && id(parent), lead_partner_id: cast.vega, starts_on, ends_on, position },
    });
  const due = { work_package_id: id('tried'), partner_id: cast.deneb, baseline_on: '2020-07-03' };
  ids.J1 = await put(portal.database, 'milestone', { ...titled('J1'), ...due, forecast_on: '2020-07-03' });
  const waits = { project_id: cast.lyra, type: 'FS', lag: 0, in_calendar_days: false };
  await put(portal.database, 'dependency', { ...waits, from_work_id: id('built'), to_work_id: id('tried') });
  await put(portal.database, 'dependency', { ...waits, from_work_id: id('tried'), to_milestone_id: id('J1') });
});
afterAll(() => portal.close());

const SAID = `id version name state reason moved endDays viewerCan obstacles { code hindrance by earliestOn }
  differences { itemId kind startDays endDays before { code startsOn endsOn } after { code startsOn endsOn } }`;
const asked = (verb: string, Input: string) =>
  `mutation ($input: ${Input}!) { ${verb}(input: $input) { ${SAID} author { name } closedBy { name } } }`;
const OPEN = asked('openScenario', 'OpenScenarioInput');
const MOVE = asked('moveInScenario', 'MoveInScenarioInput');
const DROP = asked('dropFromScenario', 'DropFromScenarioInput');
const ADOPT = asked('adoptScenario', 'AdoptScenarioInput');
const DISCARD = asked('discardScenario', 'DiscardScenarioInput');
const ONE = `query ($id: ID!) { scenario(id: $id) { ${SAID} } }`;
const LIST = `query ($p: ID!) { scenarios(projectId: $p) { total nodes { name state endDays } } }`;
const PLAN = `query ($p: ID!) { plan(projectId: $p) { items { id code startsOn endsOn version } } }`;
const RESCHEDULE = `mutation ($input: RescheduleInput!) { reschedule(input: $input) { id } }`;

type Answer = Awaited<ReturnType<Portal['ask']>>;
const refusal = ({ errors }: Answer) => errors?.[0]?.extensions;
const open = (name: string, move?: object, who: Someone = cleo, scenarioId = uuidv7()) =>
  portal.ask(who, OPEN, { input: { id: scenarioId, projectId: cast.lyra, name, move } });
const one = async (scenarioId: string, who: Someone = cleo) =>
  (await portal.ask(who, ONE, { id: scenarioId })).data.scenario;
const move = (scenario: { id: string; version: number }, code: string, startsOn: string, who: Someone = cleo) =>
  portal.ask(who, MOVE, {
    input: { id: scenario.id, version: scenario.version, move: { itemId: id(code), startsOn } },
  });
const adopt = ({ id: scenarioId, version }: { id: string; version: number }, reason = 'The pump comes late.') =>
  portal.ask(cleo, ADOPT, { input: { id: scenarioId, version, reason } });
interface Row {
  readonly id: string;
  readonly code: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly version: number;
}
const rows = async (): Promise<Row[]> => (await portal.ask(cleo, PLAN, { p: cast.lyra })).data.plan.items;
const row = async (code: string) => (await rows()).find((item) => item.code === code) as Row;
const inThePlan = async (code: string, startsOn: string, endsOn = startsOn) => {
  const { version } = await row(code);
  const input = { projectId: cast.lyra, moves: [{ itemId: id(code), version, startsOn, endsOn }], reason: 'Agreed.' };
  return portal.ask(cleo, RESCHEDULE, { input });
};
const told = (differences: Array<{ after: { code: string }; endDays: number }>) =>
  differences.map(({ after, endDays }) => `${after.code} ${endDays}`);

it('is tried by the coordinator, read by the consortium, and unknown to who oversees it or stands elsewhere', async () => {
  for (const who of [ana, carl, fay, zed])
    expect(refusal(await open('No', undefined, who))?.code).toBe('access.denied');
  const { data } = await open(' Pump two weeks late ', { itemId: id('built'), startsOn: '2020-01-20' });
  expect(data.openScenario).toMatchObject({ name: 'Pump two weeks late', state: 'OPEN', author: { name: 'Cleo' } });
  const { id: scenarioId } = data.openScenario;
  expect((await one(scenarioId)).viewerCan).toEqual([
    'scenario.read',
    'scenario.move',
    'scenario.adopt',
    'scenario.discard',
  ]);
  for (const who of [ana, carl]) expect((await one(scenarioId, who)).viewerCan).toEqual(['scenario.read']);
  for (const who of [fay, ada]) {
    expect(refusal(await portal.ask(who, ONE, { id: scenarioId }))?.code).toBe('scenario.unknown');
    expect(refusal(await portal.ask(who, LIST, { p: cast.lyra }))?.code).toBe('access.denied');
  }
  expect(refusal(await portal.ask(zed, ONE, { id: scenarioId }))?.code).toBe('scenario.unknown');
  const input = { id: scenarioId, version: 1, reason: 'Mine.' };
  expect(refusal(await portal.ask(ana, ADOPT, { input }))?.code).toBe('access.denied');
  expect(refusal(await portal.ask(ana, DISCARD, { input: { id: scenarioId, version: 1 } }))?.code).toBe(
    'access.denied',
  );
  expect(refusal(await move({ id: scenarioId, version: 1 }, 'R', '2020-03-02', ana))?.code).toBe('access.denied');
});

describe('a scenario', () => {
  it('holds a move with all that it pushes, and leaves the plan where it is', async () => {
    const before = await rows();
    const { data } = await open('Late pump', { itemId: id('built'), startsOn: '2020-01-20' });
    const { differences, moved, endDays, obstacles } = data.openScenario;
    expect(told(differences)).toEqual(['L 15', 'built 15', 'tried 15', 'J1 12']);
    expect({ moved, endDays, obstacles }).toEqual({ moved: 3, endDays: 15, obstacles: [] });
    expect(await rows()).toEqual(before);
  });

  it('takes another move on top, which goes before an earlier one of the same row', async () => {
    const { data } = await open('Twice', { itemId: id('built'), startsOn: '2020-01-20' });
    const stale = data.openScenario;
    const { data: again, errors } = await move(stale, 'built', '2020-01-13');
    expect(errors).toBeUndefined();
    expect(again.moveInScenario.differences[1].after).toMatchObject({ code: 'built', startsOn: '2020-01-13' });
    expect(refusal(await move(stale, 'R', '2020-02-10'))?.code).toBe('version.stale');
    const { data: more } = await move(again.moveInScenario, 'R', '2020-02-10');
    expect(told(more.moveInScenario.differences)).toContain('R 7');
    const { data: back } = await move(more.moveInScenario, 'R', '2020-02-03');
    expect(told(back.moveInScenario.differences).join()).not.toContain('R');
    expect(refusal(await move(back.moveInScenario, 'R', '2020-02-03'))).toMatchObject({
      code: 'scenario.moves-nothing',
      facts: { code: 'R', name: 'Twice' },
    });
  });

  it('lets a row go back to where the plan has it, and says what then stands too early', async () => {
    const { data } = await open('Dropped', { itemId: id('built'), startsOn: '2020-01-20' });
    const { id: scenarioId, version } = data.openScenario;
    const input = { id: scenarioId, version, itemId: id('tried') };
    const { data: left } = await portal.ask(cleo, DROP, { input });
    expect(left.dropFromScenario.obstacles).toEqual([
      { code: 'tried', hindrance: 'PUSHED', by: 'built', earliestOn: '2020-04-16' },
    ]);
    const again = { input: { ...input, version: version + 1 } };
    expect(refusal(await portal.ask(cleo, DROP, again))?.code).toBe('scenario.move-unknown');
    expect(refusal(await adopt(left.dropFromScenario))).toMatchObject({
      code: 'scenario.no-longer-holds',
      facts: { codes: 'tried' },
    });
  });

  it('shows what others changed meanwhile, and tells what it can no longer hold', async () => {
    const { data } = await open('Report in March', { itemId: id('R'), startsOn: '2020-03-02' });
    const { id: scenarioId } = data.openScenario;
    await inThePlan('built', '2020-01-07', '2020-03-31');
    expect(told((await one(scenarioId)).differences)).toEqual(['R 28']);
    await portal.database.admin.query(`UPDATE work_package SET state = 'IN_PROGRESS' WHERE id = $1`, [id('R')]);
    expect(await one(scenarioId)).toMatchObject({ differences: [], obstacles: [{ code: 'R', hindrance: 'BEGUN' }] });
    expect(refusal(await adopt(data.openScenario))?.code).toBe('scenario.no-longer-holds');
    await portal.database.admin.query(`UPDATE work_package SET state = 'NOT_STARTED' WHERE id = $1`, [id('R')]);
    await inThePlan('R', '2020-03-02', '2020-03-27');
    expect(refusal(await adopt(data.openScenario))).toMatchObject({ code: 'scenario.changes-nothing' });
  });
});

it('is adopted whole, in one go, with a reason that the partner of a milestone reads', async () => {
  const { data } = await open('To adopt', { itemId: id('built'), startsOn: '2020-01-20' });
  const scenario = data.openScenario;
  expect(refusal(await adopt(scenario, ' '))?.code).toBe('input.invalid');
  expect(refusal(await adopt({ ...scenario, version: scenario.version + 1 }))?.code).toBe('version.stale');
  const { data: done } = await adopt(scenario);
  expect(done.adoptScenario).toMatchObject({
    ...{ state: 'ADOPTED', reason: 'The pump comes late.', closedBy: { name: 'Cleo' }, viewerCan: ['scenario.read'] },
  });
  const wanted = scenario.differences.map(({ after }: { after: object }) => after);
  const now = await rows();
  for (const { code, startsOn, endsOn } of wanted)
    expect(now.find((item) => item.code === code)).toMatchObject({ startsOn, endsOn });
  const { rows: lines } = await portal.database.admin.query(
    `SELECT event FROM journal WHERE project_id = $1 ORDER BY seq DESC LIMIT 5`,
    [cast.lyra],
  );
  expect(lines.map(({ event }) => event).sort()).toEqual([
    'milestone.moved',
    'scenario.adopted',
    ...['work-package.rescheduled', 'work-package.rescheduled', 'work-package.rescheduled'],
  ]);
  const { rows: letters } = await portal.database.admin.query(
    `SELECT DISTINCT facts->>'reason' AS reason FROM letter WHERE template = 'milestone-moved'`,
  );
  expect(letters).toContainEqual({ reason: 'The pump comes late.' });

  await inThePlan('J1', '2020-09-01');
  expect(told((await one(scenario.id)).differences)).toEqual(['built 14', 'tried 13', 'J1 10']);
  expect(refusal(await adopt(done.adoptScenario))?.code).toBe('scenario.illegal-move');
  expect(refusal(await move(done.adoptScenario, 'R', '2020-05-04'))?.code).toBe('scenario.closed');
});

it('is discarded, and stays to be read', async () => {
  const { data } = await open('To discard', { itemId: id('R'), startsOn: '2020-05-04' });
  const { id: scenarioId, version } = data.openScenario;
  const { data: put } = await portal.ask(cleo, DISCARD, { input: { id: scenarioId, version } });
  expect(put.discardScenario).toMatchObject({ state: 'DISCARDED', moved: 1 });
  expect(told((await one(scenarioId, ana)).differences)).toHaveLength(1);
  const { data: listed } = await portal.ask(ana, LIST, { p: cast.lyra });
  expect(listed.scenarios.nodes[0]).toMatchObject({ name: 'To discard', state: 'DISCARDED' });
  expect(listed.scenarios.total).toBe(7);
});
