import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ada, ana, type Cast, carl, cleo, dina, fay, nil, seatTheCast, zed } from '../cast/lyra.js';
import { layThePeriods, layTheWorkPlan, type WorkPlan } from '../cast/work-plan.js';
import { Portal, type Said, type Someone } from '../support/portal.js';

let portal: Portal;
let cast: Cast;
let plan: WorkPlan;

beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  plan = await layTheWorkPlan(portal.database, cast);
  await layThePeriods(portal.database, cast);
});
afterAll(() => portal.close());

const DUE = `id kind code baselineOn dueOn doneOn driftDays standing blockers partner { shortName } workPackage { code }`;
const COCKPIT = `query ($projectId: ID!, $from: Day, $until: Day) { cockpit(projectId: $projectId, from: $from, until: $until) {
  today from until
  workStates { state count } milestoneStandings { standing count } deliverableStandings { standing count }
  slipping { ${DUE} }
  map { partner { shortName } late atRisk items { kind code standing } }
  recent { update { state progress author { name } } workPackage { code } }
} }`;
const MONTH = `query ($projectId: ID!) { month(projectId: $projectId) {
  from until items { kind dueOn standing subjectId code titleFr askedBy count }
  workPackages { code } awaited { ${DUE} }
} }`;
const JOURNAL = `query ($projectId: ID!, $subjectId: ID, $first: Int, $after: String) {
  journal(projectId: $projectId, subjectId: $subjectId, first: $first, after: $after) {
    total pageInfo { endCursor hasNextPage } nodes { seq actorName event subjectType subjectId facts }
} }`;
const UPDATE = `mutation ($input: UpdateWorkPackageInput!) { updateWorkPackage(input: $input) { id } }`;

const cockpit = (who: Someone, window: object = {}) => portal.ask(who, COCKPIT, { projectId: cast.lyra, ...window });
const month = (who: Someone) => portal.ask(who, MONTH, { projectId: cast.lyra });
const codesOf = (items: readonly Said[]) => items.map(({ code }) => code);

it('counts work packages, milestones and deliverables as they stand', async () => {
  const { data, errors } = await cockpit(cleo);
  expect(errors).toBeUndefined();
  const counts = (list: readonly Said[], word: string) => Object.fromEntries(list.map((one) => [one[word], one.count]));
  expect(counts(data.cockpit.workStates, 'state')).toEqual({
    NOT_STARTED: 1,
    IN_PROGRESS: 2,
    AT_RISK: 0,
    BLOCKED: 0,
    DONE: 1,
    SUSPENDED: 0,
  });
  expect(counts(data.cockpit.milestoneStandings, 'standing')).toEqual({
    PLANNED: 1,
    ONGOING: 0,
    MET: 1,
    AT_RISK: 1,
    LATE: 1,
  });
  expect(counts(data.cockpit.deliverableStandings, 'standing')).toEqual({
    PLANNED: 1,
    ONGOING: 2,
    MET: 1,
    AT_RISK: 0,
    LATE: 1,
  });
});

it('names what slips, late ones first, with who holds it and why', async () => {
  const { data } = await cockpit(cleo);
  expect(codesOf(data.cockpit.slipping)).toEqual(['J3', 'D2', 'J2']);
  expect(data.cockpit.slipping[2]).toEqual({
    id: plan.milestones.J2,
    kind: 'MILESTONE',
    code: 'J2',
    baselineOn: '2020-01-24',
    dueOn: '2020-02-05',
    doneOn: null,
    driftDays: 12,
    standing: 'AT_RISK',
    blockers: 'Antibodies are awaited.',
    partner: { shortName: 'Vega' },
    workPackage: { code: 'LT1' },
  });
});

it('maps every partner from the current period to a year from now, or the days asked for', async () => {
  const { data } = await cockpit(carl);
  expect(data.cockpit).toMatchObject({ today: '2019-11-14', from: '2019-07-08', until: '2020-11-14' });
  expect(data.cockpit.map).toMatchObject([
    { partner: { shortName: 'Orion' }, late: 0, atRisk: 0, items: [{ kind: 'MILESTONE', code: 'J4' }, { code: 'D5' }] },
    { partner: { shortName: 'Vega' }, late: 0, atRisk: 1 },
    {
      partner: { shortName: 'Deneb' },
      late: 2,
      atRisk: 0,
      items: [{ code: 'J3' }, { kind: 'DELIVERABLE', code: 'D2' }],
    },
  ]);
  const asked = await cockpit(cleo, { from: '2019-06-01', until: '2019-06-30' });
  expect(asked.data.cockpit.map.map(({ items }: Said) => codesOf(items).sort())).toEqual([[], ['D4', 'J1'], []]);
});

it('is for those who coordinate, fund or audit the project', async () => {
  for (const who of [cleo, carl, fay, ada]) expect((await cockpit(who)).errors).toBeUndefined();
  for (const who of [ana, dina, zed, nil])
    expect((await cockpit(who)).errors?.[0]?.extensions.code).toBe('access.denied');
});

it('tells a partner what waits for them in the month, and from whom', async () => {
  const { data, errors } = await month(ana);
  expect(errors).toBeUndefined();
  expect(data.month).toMatchObject({ from: '2019-11-14', until: '2019-12-14' });
  expect(data.month.items).toEqual([
    expect.objectContaining({ kind: 'CLAIM', dueOn: '2019-11-22', code: 'P3', askedBy: 'Orion' }),
    expect.objectContaining({ kind: 'DELIVERABLE', dueOn: '2019-11-29', code: 'D1', standing: 'ONGOING', count: 1 }),
  ]);
  expect(codesOf(data.month.workPackages)).toEqual(['LT1', 'LT2', 'LT4']);
});

it('tells a partner what they wait for from the others', async () => {
  expect(codesOf((await month(ana)).data.month.awaited)).toEqual(['J3', 'D2']);
  expect(codesOf((await month(dina)).data.month.awaited)).toEqual([]);
  expect(codesOf((await month(cleo)).data.month.awaited)).toEqual(['D1', 'J2']);
});

it('keeps a late obligation in the month until it is met', async () => {
  const { data } = await month(dina);
  expect(data.month.items.map(({ kind, code, standing }: Said) => `${kind} ${code} ${standing}`)).toEqual([
    'MILESTONE J3 LATE',
    'DELIVERABLE D2 LATE',
    'STATUS_UPDATE LT2 PLANNED',
    'CLAIM P3 PLANNED',
  ]);
  expect((await month(cleo)).data.month.items.every(({ askedBy }: Said) => askedBy === null)).toBe(true);
});

it('asks for the update of a work package from the partner that leads it, and from nobody who takes part', async () => {
  const asked = async (who: Someone) =>
    (await month(who)).data.month.items.filter(({ kind }: Said) => kind === 'STATUS_UPDATE');
  expect(await asked(ana)).toEqual([]);
  expect(await asked(dina)).toMatchObject([{ code: 'LT2', subjectId: plan.works.LT2, askedBy: 'Orion', count: 1 }]);
});

it('has no month for those who do no work', async () => {
  for (const who of [fay, ada, zed]) expect((await month(who)).errors?.[0]?.extensions.code).toBe('access.denied');
});

it('hears a partner’s words, and keeps them in the journal', async () => {
  const said = { state: 'AT_RISK', progress: 50, done: 'Done.', next: 'Next.', blockers: '' };
  await portal.ask(ana, UPDATE, { input: { id: plan.works.LT1, version: 1, ...said } });
  await portal.ask(dina, UPDATE, { input: { id: plan.works.LT2, version: 1, ...said } });
  const { data } = await cockpit(cleo);
  expect(data.cockpit.recent).toEqual([
    { update: { state: 'AT_RISK', progress: 50, author: { name: 'Dina' } }, workPackage: { code: 'LT2' } },
    { update: { state: 'AT_RISK', progress: 50, author: { name: 'Ana' } }, workPackage: { code: 'LT1' } },
  ]);
  const [first] = (await portal.ask(ada, JOURNAL, { projectId: cast.lyra, first: 1 })).data.journal.nodes;
  expect(first).toEqual({
    seq: 2,
    actorName: 'Dina',
    event: 'work-package.updated',
    subjectType: 'work-package',
    subjectId: plan.works.LT2,
    facts: JSON.stringify({ code: 'LT2', state: 'AT_RISK', progress: 50 }),
  });
});

it('reads the journal page by page, or for one subject; partners may not', async () => {
  const page = await portal.ask(cleo, JOURNAL, { projectId: cast.lyra, first: 1 });
  const { endCursor: after, hasNextPage } = page.data.journal.pageInfo;
  expect([page.data.journal.total, hasNextPage]).toEqual([2, true]);
  const next = await portal.ask(cleo, JOURNAL, { projectId: cast.lyra, first: 1, after });
  expect(next.data.journal.nodes.map(({ seq }: Said) => seq)).toEqual([1]);
  const one = await portal.ask(cleo, JOURNAL, { projectId: cast.lyra, subjectId: plan.works.LT1 });
  expect(one.data.journal.nodes.map(({ actorName }: Said) => actorName)).toEqual(['Ana']);
  for (const who of [ana, zed]) {
    const { errors } = await portal.ask(who, JOURNAL, { projectId: cast.lyra });
    expect(errors?.[0]?.extensions.code).toBe('access.denied');
  }
});
