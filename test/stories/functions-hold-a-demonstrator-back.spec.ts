import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ana, type Cast, cleo, fay, seatTheCast, zed } from '../cast/lyra.js';
import { layTheWorkPlan, type WorkPlan } from '../cast/work-plan.js';
import { Portal } from '../support/portal.js';
import { put } from '../support/put.js';

let portal: Portal;
let cast: Cast;
let plan: WorkPlan;

/** A is built of F1, with its part F1.1, and of F2, which is as ready as it aims to be. */
beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  plan = await layTheWorkPlan(portal.database, cast);
  const { lyra: project_id, vega, deneb, orion } = cast;
  const titled = (title: string) => ({ title_fr: title, title_en: title });
  const objective = { objective_fr: 'Trier', objective_en: 'Sort' };
  const demonstrator = { project_id, code: 'A', ...titled('Closed unit'), ...objective, position: 1 };
  const demonstrator_id = await put(portal.database, 'demonstrator', demonstrator);
  const part = async (
    code: string,
    partner_id: string,
    [trl_now, trl_target]: [number, number],
    parent_id?: string,
  ) => {
    const named = { project_id, demonstrator_id, code, ...titled(code), position: Number(code.at(-1)) };
    return put(portal.database, 'elementary_function', { ...named, partner_id, trl_now, trl_target, parent_id });
  };
  const study = (function_id: string, work_package_id: string) =>
    put(portal.database, 'study', { project_id, function_id, work_package_id, partner_id: vega, share: 0 });
  const f1 = await part('F1', vega, [4, 7]);
  await study(f1, plan.works.LT1);
  const f11 = await part('F1.1', deneb, [3, 6], f1);
  await study(f11, plan.works.LT2);
  const f2 = await part('F2', orion, [6, 6]);
  await study(f2, plan.works.LT2);
});
afterAll(() => portal.close());

const TREE = `query ($p: ID!) { demonstrators(projectId: $p) {
  code trlNow trlTarget standing braking { code standing }
  functions { code trlNow trlTarget standing partner { shortName } workPackages { code }
    children { code standing parentId workPackages { code } children { code } } }
} }`;

it('shows the maturity of the least advanced function, and which ones hold it back', async () => {
  const { data, errors } = await portal.ask(ana, TREE, { p: cast.lyra });
  expect(errors).toBeUndefined();
  expect(data.demonstrators).toMatchObject([
    {
      code: 'A',
      trlNow: 3,
      trlTarget: 6,
      standing: 'LATE',
      braking: [
        { code: 'F1', standing: 'LATE' },
        { code: 'F1.1', standing: 'LATE' },
      ],
      functions: [
        {
          code: 'F1',
          standing: 'LATE',
          partner: { shortName: 'Vega' },
          workPackages: [{ code: 'LT1' }],
          children: [{ code: 'F1.1', standing: 'LATE', workPackages: [{ code: 'LT2' }], children: [] }],
        },
        { code: 'F1.1', standing: 'LATE' },
        { code: 'F2', standing: 'MET', children: [] },
      ],
    },
  ]);
});

const BLOCKERS = `query ($p: ID!) { demonstrators(projectId: $p) {
  blockers { code } functions { code blockers { id kind code why days distance } } } }`;

it('says what blocks it: what is late in the work on it, and in all that this work waits for', async () => {
  const link = { project_id: cast.lyra, type: 'FS', lag: 0, in_calendar_days: false };
  const { LT1, LT3 } = plan.works;
  await put(portal.database, 'dependency', { ...link, from_work_id: LT3, to_work_id: LT1 });
  await portal.database.admin.query(`UPDATE milestone SET forecast_on = baseline_on + 30 WHERE code = 'J4'`);
  const { data, errors } = await portal.ask(fay, BLOCKERS, { p: cast.lyra });
  expect(errors).toBeUndefined();
  const [{ blockers, functions }] = data.demonstrators;
  expect(blockers).toEqual(['J4', 'J3', 'J2', 'D2'].map((code) => ({ code })));
  expect(functions).toMatchObject([
    {
      code: 'F1',
      blockers: [
        { id: plan.milestones.J4, kind: 'MILESTONE', code: 'J4', why: 'DRIFTED', days: 30, distance: 1 },
        { code: 'J3', why: 'OVERDUE', days: 14, distance: 0 },
        { code: 'J2', why: 'DRIFTED', days: 12, distance: 0 },
        { kind: 'DELIVERABLE', code: 'D2', why: 'OVERDUE', days: 6, distance: 0 },
      ],
    },
    { code: 'F1.1', blockers: [{ code: 'J3' }, { code: 'D2' }] },
    { code: 'F2', blockers: [] },
  ]);
});

it('is freed when what was late is met', async () => {
  await portal.database.admin.query(
    `UPDATE milestone SET state = 'ACHIEVED', achieved_on = '2019-11-10' WHERE code = 'J3'`,
  );
  await portal.database.admin.query(`UPDATE deliverable SET due_on = baseline_on + 10 WHERE code = 'D2'`);
  const { data } = await portal.ask(cleo, TREE, { p: cast.lyra });
  expect((await portal.ask(cleo, BLOCKERS, { p: cast.lyra })).data.demonstrators).toMatchObject([
    { blockers: [{ code: 'J4' }, { code: 'J2' }, { code: 'D2' }] },
  ]);
  expect(data.demonstrators).toMatchObject([
    { standing: 'AT_RISK', braking: [{ code: 'F1', standing: 'AT_RISK' }, { code: 'F1.1' }] },
  ]);
});

it('is for everyone in the project, and for nobody else', async () => {
  expect((await portal.ask(fay, TREE, { p: cast.lyra })).data.demonstrators).toHaveLength(1);
  expect((await portal.ask(zed, TREE, { p: cast.lyra })).errors?.[0]?.extensions.code).toBe('access.denied');
});
