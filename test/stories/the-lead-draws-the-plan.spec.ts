import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { ana, type Cast, cleo, fay, seatTheCast, zed } from '../cast/lyra.js';
import { layTheWorkPlan, type WorkPlan } from '../cast/work-plan.js';
import { Portal, type Someone } from '../support/portal.js';

let portal: Portal;
let cast: Cast;
let drawn: WorkPlan;

beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  drawn = await layTheWorkPlan(portal.database, cast);
});
afterAll(() => portal.close());

const WORK =
  'id version code titleFr titleEn parentId tags startsOn endsOn leadPartner { id } parts { effort partner { id } }';
const ADD = `mutation ($input: AddWorkPackageInput!) { addWorkPackage(input: $input) { ${WORK} } }`;
const DESCRIBE = `mutation ($input: DescribeWorkPackageInput!) { describeWorkPackage(input: $input) { ${WORK} } }`;
const REMOVE = `mutation ($input: RemovePlanRowInput!) { removeWorkPackage(input: $input) { acronym } }`;
const ADD_MILESTONE = `mutation ($input: AddMilestoneInput!) { addMilestone(input: $input) { id version code baselineOn forecastOn standing } }`;
const REMOVE_MILESTONE = `mutation ($input: RemovePlanRowInput!) { removeMilestone(input: $input) { acronym } }`;
const ADD_DELIVERABLE = `mutation ($input: AddDeliverableInput!) { addDeliverable(input: $input) { id version code dueOn state } }`;
const DESCRIBE_DELIVERABLE = `mutation ($input: DescribeDeliverableInput!) { describeDeliverable(input: $input) { version titleEn type } }`;
const REMOVE_DELIVERABLE = `mutation ($input: RemovePlanRowInput!) { removeDeliverable(input: $input) { acronym } }`;
const PLAN =
  'query ($id: ID!) { plan(projectId: $id) { items { code effort rolledUp progress } dependencies { id } } }';
const JOURNAL = 'query ($id: ID!) { journal(projectId: $id, first: 5) { nodes { event } } }';

type Answer = Awaited<ReturnType<Portal['ask']>>;
const refusal = ({ errors }: Answer) => errors?.[0]?.extensions;
const words = (code: string) => ({ code, titleFr: `Essais ${code}`, titleEn: `Trials ${code}` });
const work = (code: string, said: object = {}) => ({
  ...words(code),
  ...{ parentId: drawn.works.LT3, leadPartnerId: cast.orion, objectivesFr: '', objectivesEn: '', tags: [], parts: [] },
  ...said,
});
const add = (code: string, said: object = {}, who: Someone = cleo) =>
  portal.ask(who, ADD, {
    input: {
      ...work(code, said),
      ...{ id: uuidv7(), projectId: cast.lyra, startsOn: '2020-02-03', endsOn: '2020-04-30' },
    },
  });
const due = (code: string) => ({ ...words(code), workPackageId: drawn.works.LT3, partnerId: cast.orion });
const rowOf = async (code: string) =>
  (await portal.ask(cleo, PLAN, { id: cast.lyra })).data.plan.items.find((one: { code: string }) => one.code === code);

it('adds a task under a lot, with who does how much of it', async () => {
  expect(refusal(await add('T3.1', {}, ana))?.code).toBe('access.denied');
  expect(refusal(await add('T3.1', {}, fay))?.code).toBe('access.denied');
  expect(refusal(await add('T3.1', {}, zed))?.code).toBe('access.denied');
  const parts = [
    { partnerId: cast.vega, effort: 450 },
    { partnerId: cast.orion, effort: 200 },
  ];
  const { data, errors } = await add('T3.1', { parts, tags: ['banc', ' banc ', 'essais'] });
  expect(errors).toBeUndefined();
  const { parts: shared, ...task } = data.addWorkPackage;
  expect(task).toMatchObject({ version: 1, parentId: drawn.works.LT3, tags: ['banc', 'essais'] });
  expect(new Set(shared)).toEqual(
    new Set([
      { effort: 200, partner: { id: cast.orion } },
      { effort: 450, partner: { id: cast.vega } },
    ]),
  );
  expect(await rowOf('T3.1')).toMatchObject({ effort: 650, rolledUp: null });
  expect(await rowOf('LT3')).toMatchObject({ effort: 650, rolledUp: 0 });
});

it('says why a row cannot be drawn so', async () => {
  expect(refusal(await add('t3.1'))).toMatchObject({ code: 'plan.code-taken', facts: { code: 't3.1' } });
  expect(refusal(await add('T3.9', { leadPartnerId: cast.thuban }))?.code).toBe('partner.unknown');
  expect(refusal(await add('T3.9', { parentId: drawn.foreign.work }))?.code).toBe('plan.item-unknown');
  expect(refusal(await add(''))).toMatchObject({ code: 'input.invalid' });
  const part = { partnerId: cast.vega, effort: -1 };
  expect(refusal(await add('T3.9', { parts: [part] }))).toMatchObject({ code: 'input.invalid' });
  expect(await rowOf('T3.9')).toBeUndefined();
});

it('describes a row anew, on the version that was on the screen', async () => {
  const { data } = await add('T3.2');
  const { id, version } = data.addWorkPackage;
  const said = work('T3.2', { titleEn: 'Dry runs', parentId: null, parts: [{ partnerId: cast.deneb, effort: 300 }] });
  const changed = await portal.ask(cleo, DESCRIBE, { input: { id, version, ...said } });
  expect(changed.data.describeWorkPackage).toMatchObject({ titleEn: 'Dry runs', parentId: null });
  expect(changed.data.describeWorkPackage.parts).toHaveLength(2);
  const late = await portal.ask(cleo, DESCRIBE, { input: { id, version, ...said } });
  expect(refusal(late)?.code).toBe('version.stale');
  const { data: told } = await portal.ask(cleo, JOURNAL, { id: cast.lyra });
  expect(told.journal.nodes[0].event).toBe('work-package.described');
});

it('removes what nobody has reported on, and nothing else', async () => {
  const { data } = await add('T3.3');
  const { id, version } = data.addWorkPackage;
  expect(refusal(await portal.ask(ana, REMOVE, { input: { id, version } }))?.code).toBe('access.denied');
  expect((await portal.ask(cleo, REMOVE, { input: { id, version } })).errors).toBeUndefined();
  expect(await rowOf('T3.3')).toBeUndefined();
  const held = { input: { id: drawn.works.LT3, version: 1 } };
  expect(refusal(await portal.ask(cleo, REMOVE, held))).toMatchObject({ code: 'plan.holds-others' });
  const reported = { input: { id: drawn.works.LT1, version: 1 } };
  expect(refusal(await portal.ask(cleo, REMOVE, reported))).toMatchObject({ code: 'plan.row-in-use' });
  expect(await rowOf('LT1')).toBeDefined();
});

it('adds milestones and deliverables where they close some work, and takes them out', async () => {
  const milestone = { id: uuidv7(), projectId: cast.lyra, dueOn: '2020-05-04', ...due('J9') };
  const J9 = { ...milestone, verificationFr: 'Procès-verbal', verificationEn: 'Minutes' };
  const added = await portal.ask(cleo, ADD_MILESTONE, { input: J9 });
  expect(added.data.addMilestone).toMatchObject({ baselineOn: '2020-05-04', forecastOn: '2020-05-04' });
  const outside = { ...J9, id: uuidv7(), code: 'J10', dueOn: '2030-01-01' };
  expect(refusal(await portal.ask(cleo, ADD_MILESTONE, { input: outside }))?.code).toBe('plan.outside-project');
  const gone = await portal.ask(cleo, REMOVE_MILESTONE, { input: { id: milestone.id, version: 1 } });
  expect(gone.errors).toBeUndefined();

  const id = uuidv7();
  const D9 = { ...due('D9'), type: 'REPORT', dissemination: 'PUBLIC' };
  const handed = { id, projectId: cast.lyra, dueOn: '2020-05-04', ...D9 };
  expect((await portal.ask(cleo, ADD_DELIVERABLE, { input: handed })).data.addDeliverable.state).toBe('PLANNED');
  const described = await portal.ask(cleo, DESCRIBE_DELIVERABLE, {
    input: { id, version: 1, ...D9, titleEn: 'Data of the trials', type: 'DATA' },
  });
  expect(described.data.describeDeliverable).toEqual({ version: 2, titleEn: 'Data of the trials', type: 'DATA' });
  expect((await portal.ask(cleo, REMOVE_DELIVERABLE, { input: { id, version: 2 } })).errors).toBeUndefined();
  const read = { input: { id: drawn.deliverables.D3, version: 1 } };
  expect(refusal(await portal.ask(cleo, REMOVE_DELIVERABLE, read))?.code).toBe('plan.row-in-use');
});

it('keeps what was removed in sight, when two instants are compared', async () => {
  const FREEZE = 'mutation ($input: TakeBaselineInput!) { takeBaseline(input: $input) { id } }';
  const COMPARE = `query ($id: ID!, $beforeId: ID!, $afterId: ID) { planComparison(projectId: $id, beforeId: $beforeId, afterId: $afterId) {
    endDays after { name } differences { change kind endDays before { code endsOn effort } after { code endsOn effort } } } }`;
  const freeze = async (name: string) =>
    (await portal.ask(cleo, FREEZE, { input: { id: uuidv7(), projectId: cast.lyra, name } })).data.takeBaseline.id;
  const compared = async (beforeId: string, afterId?: string, who: Someone = ana) => {
    const answer = await portal.ask(who, COMPARE, { id: cast.lyra, beforeId, afterId });
    return answer.data?.planComparison ?? refusal(answer);
  };
  const { data: temporary } = await add('T3.7');
  const spring = await freeze('Printemps');
  const { id, version } = temporary.addWorkPackage;
  await portal.ask(cleo, REMOVE, { input: { id, version } });
  await add('T3.8', { parts: [{ partnerId: cast.vega, effort: 100 }] });
  const now = await compared(spring);
  const changes = now.differences.filter(({ change }: { change: string }) => change !== 'SAME');
  expect(changes).toEqual([
    { change: 'CHANGED', kind: 'WORK', endDays: 0, ...{ before: expect.anything(), after: expect.anything() } },
    {
      ...{ change: 'ADDED', kind: 'WORK', endDays: null, before: null },
      after: { code: 'T3.8', endsOn: '2020-04-30', effort: 100 },
    },
    {
      ...{ change: 'REMOVED', kind: 'WORK', endDays: null, after: null },
      before: { code: 'T3.7', endsOn: '2020-04-30', effort: 0 },
    },
  ]);
  const summer = await freeze('Été');
  expect((await compared(spring, summer)).after).toEqual({ name: 'Été' });
  expect(
    (await compared(summer, summer)).differences.every(({ change }: { change: string }) => change === 'SAME'),
  ).toBe(true);
  expect((await compared(uuidv7())).code).toBe('baseline.unknown');
  expect((await compared(spring, undefined, zed)).code).toBe('access.denied');
});
