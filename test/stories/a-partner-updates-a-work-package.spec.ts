import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { ada, ana, ben, type Cast, carl, cleo, dina, fay, nil, seatTheCast, zed } from '../cast/lyra.js';
import { layTheWorkPlan, type WorkPlan } from '../cast/work-plan.js';
import { Portal, type Someone } from '../support/portal.js';

let portal: Portal;
let cast: Cast;
let plan: WorkPlan;

beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  plan = await layTheWorkPlan(portal.database, cast);
});
afterAll(() => portal.close());
beforeEach(() =>
  portal.database.admin.query(
    `UPDATE work_package SET version = 1, state = 'IN_PROGRESS', progress = 48, done = '', next = '' WHERE id = $1`,
    [plan.works.LT1],
  ),
);

const MINE = `query ($projectId: ID!, $filter: WorkPackageFilter) { workPackages(projectId: $projectId, filter: $filter) {
  total nodes { code state progress expectedProgress mine viewerCan leadPartner { shortName } partners { shortName }
    milestones { code standing } deliverables { code standing } updatedBy { name } updatedAt }
} }`;
const UPDATE = `mutation ($input: UpdateWorkPackageInput!) { updateWorkPackage(input: $input) {
  version state progress nextOn done next blockers updatedBy { name } viewerCan
} }`;
const HISTORY = `query ($id: ID!) { statusUpdates(workPackageId: $id) {
  total nodes { author { name } state progress nextOn done next blockers }
} }`;

const said = {
  state: 'AT_RISK',
  progress: 52,
  nextOn: '2019-11-29',
  done: 'The bench sorts at 40 cells a second.',
  next: 'The trial of 18 November.',
  blockers: 'The antibodies of Deneb are awaited.',
};
const update = (who: Someone, twist: object = {}) =>
  portal.ask(who, UPDATE, { input: { id: plan.works.LT1, version: 1, ...said, ...twist } });
const codeOf = ({ errors }: Awaited<ReturnType<typeof update>>) => errors?.[0]?.extensions.code;

it('shows a partner their own work, and all of the plan', async () => {
  const mine = await portal.ask(ana, MINE, { projectId: cast.lyra, filter: { mine: true } });
  expect(mine.data.workPackages.nodes).toMatchObject([
    {
      code: 'LT1',
      expectedProgress: 58,
      mine: true,
      viewerCan: ['work-package.read', 'work-package.update'],
      leadPartner: { shortName: 'Vega' },
      partners: [{ shortName: 'Vega' }, { shortName: 'Orion' }],
      milestones: [{ code: 'J2', standing: 'AT_RISK' }],
      deliverables: [
        { code: 'D3', standing: 'ONGOING' },
        { code: 'D1', standing: 'ONGOING' },
      ],
      updatedBy: { name: 'Ana' },
    },
    { code: 'LT2', mine: true, partners: [{ shortName: 'Deneb' }, { shortName: 'Vega' }] },
    { code: 'LT4', expectedProgress: 58 },
  ]);
  const all = await portal.ask(ana, MINE, { projectId: cast.lyra });
  expect(all.data.workPackages.nodes).toHaveLength(4);
  expect(all.data.workPackages.nodes[2]).toMatchObject({ code: 'LT3', mine: false, viewerCan: ['work-package.read'] });
});

it('narrows by state and by partner', async () => {
  const codes = async (filter: object) =>
    (await portal.ask(cleo, MINE, { projectId: cast.lyra, filter })).data.workPackages.nodes.map(
      ({ code }: { code: string }) => code,
    );
  expect(await codes({ states: ['DONE', 'NOT_STARTED'] })).toEqual(['LT3', 'LT4']);
  expect(await codes({ partnerId: cast.deneb })).toEqual(['LT2', 'LT4']);
  expect(await codes({ mine: true })).toEqual(['LT1', 'LT3']);
});

it('keeps what a partner says, in the history and in the journal', async () => {
  const answer = await update(ana);
  expect(answer.errors).toBeUndefined();
  expect(answer.data.updateWorkPackage).toEqual({
    version: 2,
    ...said,
    updatedBy: { name: 'Ana' },
    viewerCan: ['work-package.read', 'work-package.update'],
  });
  await update(ben, { version: 2, state: 'IN_PROGRESS', blockers: '', nextOn: null });
  const { data } = await portal.ask(dina, HISTORY, { id: plan.works.LT1 });
  expect(data.statusUpdates.total).toBe(2);
  expect(data.statusUpdates.nodes).toEqual([
    { author: { name: 'Ben' }, ...said, state: 'IN_PROGRESS', blockers: '', nextOn: null },
    { author: { name: 'Ana' }, ...said },
  ]);
  const { rows } = await portal.database.admin.query(
    `SELECT event, actor_name, subject_type, facts FROM journal WHERE subject_id = $1 ORDER BY seq`,
    [plan.works.LT1],
  );
  const line = { event: 'work-package.updated', subject_type: 'work-package' };
  expect(rows).toEqual([
    { ...line, actor_name: 'Ana', facts: { code: 'LT1', state: 'AT_RISK', progress: 52 } },
    { ...line, actor_name: 'Ben', facts: { code: 'LT1', state: 'IN_PROGRESS', progress: 52 } },
  ]);
});

it('refuses a second person’s stale edit with what stands now', async () => {
  await update(ana);
  const late = await update(ben, { progress: 60, done: 'Something else.' });
  expect(late.errors?.[0]?.extensions).toMatchObject({
    code: 'version.stale',
    facts: { id: plan.works.LT1, expected: 1, actual: 2 },
    current: said,
  });
  const { data } = await portal.ask(ben, `query ($id: ID!) { workPackage(id: $id) { version progress done } }`, {
    id: plan.works.LT1,
  });
  expect(data.workPackage).toEqual({ version: 2, progress: 52, done: said.done });
});

it('lets whoever does the work say how it goes, and the lead coordinator', async () => {
  for (const [version, who] of [ana, ben, carl, cleo].entries())
    expect([who.name, codeOf(await update(who, { version: version + 1 }))]).toEqual([who.name, undefined]);
});

it.each([
  { who: dina, code: 'access.denied' },
  { who: fay, code: 'access.denied' },
  { who: ada, code: 'access.denied' },
  { who: zed, code: 'work-package.unknown' },
  { who: nil, code: 'work-package.unknown' },
])('refuses $who.name with $code', async ({ who, code }) => {
  expect(codeOf(await update(who))).toBe(code);
  const { rows } = await portal.database.admin.query('SELECT version FROM work_package WHERE id = $1', [
    plan.works.LT1,
  ]);
  expect(rows).toEqual([{ version: 1 }]);
});

it.each<[string, object]>([
  ['work-package.blocked-needs-words', { state: 'BLOCKED', blockers: ' ' }],
  ['work-package.done-is-whole', { state: 'DONE' }],
  ['work-package.done-is-whole', { progress: 100 }],
  ['work-package.next-in-the-past', { nextOn: '2019-11-13' }],
  ['input.invalid', { progress: 101 }],
  ['input.invalid', { done: 'x'.repeat(501) }],
])('refuses with %s what contradicts itself', async (code, twist) =>
  expect(codeOf(await update(ana, twist))).toBe(code),
);

it('tells a foreign work package from a random one to nobody', async () => {
  const answers = await Promise.all(
    [plan.foreign.work, '01970000-0000-7000-8000-000000000000'].map((id) => update(ana, { id })),
  );
  const [foreign, random] = answers.map(({ status, errors }) => ({
    status,
    code: errors?.[0]?.extensions.code,
    facts: Object.keys(errors?.[0]?.extensions.facts ?? {}),
  }));
  expect(foreign).toEqual(random);
});
