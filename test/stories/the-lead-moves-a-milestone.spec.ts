import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ada, ana, ben, type Cast, carl, cleo, dina, fay, seatTheCast, zed } from '../cast/lyra.js';
import { layTheWorkPlan, type WorkPlan } from '../cast/work-plan.js';
import { Portal, type Someone } from '../support/portal.js';

let portal: Portal;
let cast: Cast;
let plan: WorkPlan;

beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  plan = await layTheWorkPlan(portal.database, cast);
  await portal.database.admin.query(`UPDATE person SET language = 'en' WHERE name = 'Ben'`);
});
afterAll(() => portal.close());

const LIST = `query ($projectId: ID!, $filter: DueFilter) { milestones(projectId: $projectId, filter: $filter) {
  total nodes { code standing driftDays baselineOn forecastOn achievedOn viewerCan partner { shortName } workPackage { code } }
} }`;
const ONE = `query ($id: ID!) { milestone(id: $id) { code version state standing driftDays forecastOn achievedOn viewerCan
  forecastChanges { author { name } fromOn toOn reason } } }`;
const FORECAST = `mutation ($input: ForecastMilestoneInput!) { forecastMilestone(input: $input) { version state standing driftDays forecastOn } }`;
const MARKS = `query ($id: ID!) { project(id: $id) { milestoneMarks { code standing } } }`;

const may = (...verbs: string[]) => verbs.map((verb) => `milestone.${verb}`);
const move = (who: Someone, id: string, version: number, forecastOn: string, reason = 'The antibodies are awaited.') =>
  portal.ask(who, FORECAST, { input: { id, version, forecastOn, reason } });
const codeOf = ({ errors }: Awaited<ReturnType<typeof move>>) => errors?.[0]?.extensions.code;
const codes = async (filter: object) =>
  (await portal.ask(ana, LIST, { projectId: cast.lyra, filter })).data.milestones.nodes.map(
    (m: { code: string }) => m.code,
  );

it('lists milestones by date, with how each stands', async () => {
  const { data } = await portal.ask(cleo, LIST, { projectId: cast.lyra });
  const told = data.milestones.nodes.map((m: Record<string, string>) => `${m.code} ${m.standing} ${m.driftDays}`);
  expect(told).toEqual(['J1 MET 5', 'J3 LATE 0', 'J2 AT_RISK 12', 'J4 PLANNED 0']);
  expect(data.milestones.nodes[2]).toMatchObject({
    viewerCan: may('read', 'forecast', 'warn', 'entrust', 'decide', 'attach'),
    partner: { shortName: 'Vega' },
    workPackage: { code: 'LT1' },
  });
  expect(data.milestones.nodes[0].viewerCan).toEqual(may('read', 'decide'));
});

it('narrows them by standing, partner, work package and date', async () => {
  expect(await codes({ standings: ['LATE', 'AT_RISK'] })).toEqual(['J3', 'J2']);
  expect(await codes({ standings: [] })).toEqual([]);
  expect(await codes({ partnerId: cast.vega })).toEqual(['J1', 'J2']);
  expect(await codes({ workPackageId: plan.works.LT2 })).toEqual(['J3']);
  expect(await codes({ from: '2019-10-31', until: '2020-02-05' })).toEqual(['J3', 'J2']);
});

it('marks the ruler of the project', async () => {
  const { data } = await portal.ask(fay, MARKS, { id: cast.lyra });
  expect(data.project.milestoneMarks.map(({ code }: { code: string }) => code)).toEqual(['J1', 'J3', 'J2', 'J4']);
});

it('moves a forecast with its reason, and tells the people of the partner in their language', async () => {
  const id = plan.milestones.J2;
  const { data, errors } = await move(cleo, id, 1, '2020-02-09');
  expect(errors).toBeUndefined();
  expect(data.forecastMilestone).toEqual({
    version: 2,
    state: 'AT_RISK',
    standing: 'LATE',
    driftDays: 16,
    forecastOn: '2020-02-09',
  });
  await move(cleo, id, 2, '2020-01-24', ' They have come. ');
  const seen = await portal.ask(ana, ONE, { id });
  expect(seen.data.milestone).toMatchObject({
    version: 3,
    state: 'PLANNED',
    standing: 'ONGOING',
    viewerCan: may('read', 'warn', 'attach'),
    forecastChanges: [
      { author: { name: 'Cleo' }, fromOn: '2020-02-09', toOn: '2020-01-24', reason: 'They have come.' },
      { author: { name: 'Cleo' }, fromOn: '2020-02-05', toOn: '2020-02-09', reason: 'The antibodies are awaited.' },
    ],
  });
  const { rows: letters } = await portal.database.admin.query(
    `SELECT recipient, language, facts FROM letter WHERE template = 'milestone-moved' ORDER BY created_at, recipient`,
  );
  expect(letters.map(({ recipient, language }) => `${recipient} ${language}`)).toEqual([
    'ana@cast.example fr',
    'ben@cast.example en',
    'ana@cast.example fr',
    'ben@cast.example en',
  ]);
  expect(letters[0].facts).toEqual({
    project: 'Lyra',
    code: 'J2',
    title: 'J2',
    from: '2020-02-05',
    to: '2020-02-09',
    reason: 'The antibodies are awaited.',
    by: 'Cleo',
  });
  const { rows: lines } = await portal.database.admin.query(
    `SELECT event, facts FROM journal WHERE subject_id = $1 ORDER BY seq LIMIT 1`,
    [id],
  );
  expect(lines).toEqual([{ event: 'milestone.moved', facts: { code: 'J2', from: '2020-02-05', to: '2020-02-09' } }]);
});

it('refuses what moves nothing, leaves the project, is settled or is stale', async () => {
  const { J1, J4 } = plan.milestones;
  expect(codeOf(await move(cleo, J4, 1, '2020-06-30'))).toBe('milestone.same-day');
  expect(codeOf(await move(cleo, J4, 1, '2022-02-08'))).toBe('milestone.outside-project');
  expect(codeOf(await move(cleo, J1, 1, '2020-06-30'))).toBe('milestone.settled');
  expect(codeOf(await move(cleo, J4, 1, '2020-07-30', ''))).toBe('input.invalid');
  expect(codeOf(await move(cleo, J4, 1, '2020-07-30', '   '))).toBe('input.invalid');
  await move(cleo, J4, 1, '2020-07-01');
  const stale = await move(cleo, J4, 1, '2020-07-02');
  expect(stale.errors?.[0]?.extensions).toMatchObject({
    code: 'version.stale',
    current: { forecastOn: '2020-07-01', state: 'AT_RISK' },
  });
});

it.each([ana, ben, dina, carl, fay, ada])('does not let $name move a date', async (who) => {
  const id = plan.milestones.J3;
  expect(codeOf(await move(who, id, 1, '2020-01-24'))).toBe('access.denied');
});

it('does not know the milestones of others', async () => {
  expect(codeOf(await move(zed, plan.milestones.J3, 1, '2020-01-24'))).toBe('milestone.unknown');
  expect(codeOf(await move(cleo, plan.foreign.milestone, 1, '2020-01-24'))).toBe('milestone.unknown');
});
