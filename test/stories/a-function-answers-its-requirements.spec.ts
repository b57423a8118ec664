import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { ana, ben, type Cast, cleo, dina, fay, seatTheCast, zed } from '../cast/lyra.js';
import { hangAFile, layTheWorkPlan } from '../cast/work-plan.js';
import { AppRole, attempt } from '../support/app-role.js';
import { Portal, type Said, type Someone } from '../support/portal.js';
import { put } from '../support/put.js';

let portal: Portal;
let cast: Cast;
let root: string;
let part: string;
let demonstratorId: string;
let proof: string;
const purity = uuidv7();

/** Vega answers for F1 and for its part F1.1; a report hangs on D1. */
beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  const plan = await layTheWorkPlan(portal.database, cast);
  await hangAFile(portal.database, cast, plan.deliverables.D1, cast.vega);
  const { lyra: project_id, vega: partner_id } = cast;
  const titled = { title_fr: 'Tri', title_en: 'Sorting', position: 1 };
  const objective = { objective_fr: 'Trier', objective_en: 'Sort' };
  const shown = { project_id, code: 'A', ...titled, ...objective };
  demonstratorId = await put(portal.database, 'demonstrator', shown);
  const fn = { project_id, demonstrator_id: demonstratorId, partner_id, ...titled, trl_now: 4, trl_target: 7 };
  root = await put(portal.database, 'elementary_function', { ...fn, code: 'F1' });
  part = await put(portal.database, 'elementary_function', { ...fn, code: 'F1.1', parent_id: root, position: 2 });
  proof = (await portal.database.admin.query('SELECT id FROM document')).rows[0].id;
});
afterAll(() => portal.close());

const REQUIREMENT = `id code wordsFr wordsEn measure target method verdict decidedOn findings version
  decidedBy { name } document { name }`;
const COUNTS = 'requirementsMet requirementsNotMet requirementsTotal';
const READ = `query ($id: ID!) { elementaryFunction(id: $id) { viewerCan ${COUNTS} requirements { ${REQUIREMENT} } } }`;
const ALL = `query ($projectId: ID!) { demonstrators(projectId: $projectId) { ${COUNTS} functions { ${COUNTS} } } }`;
const verb = (name: string, type: string, fields: string) =>
  `mutation ($input: ${type}Input!) { ${name}(input: $input) { ${fields} } }`;
const ADD = verb('addRequirement', 'AddRequirement', REQUIREMENT);
const CHANGE = verb('changeRequirement', 'ChangeRequirement', REQUIREMENT);
const JUDGE = verb('judgeRequirement', 'JudgeRequirement', REQUIREMENT);
const REMOVE = verb('removeRequirement', 'RemoveRequirement', `id ${COUNTS}`);
const counts = (requirementsMet: number, requirementsNotMet: number, requirementsTotal: number) => ({
  ...{ requirementsMet, requirementsNotMet, requirementsTotal },
});
type Answer = Awaited<ReturnType<Portal['ask']>>;

const asked = {
  ...{ code: 'E1', wordsFr: 'Trier les cellules', wordsEn: 'Sort the cells', measure: 'Purity' },
  ...{ target: '≥ 95 %', method: 'TEST' },
};
const refusal = ({ errors }: Answer) => errors?.[0]?.extensions;
const seen = async (id: string, who: Someone = ana): Promise<Said> =>
  (await portal.ask(who, READ, { id })).data.elementaryFunction;
const versionOf = async (): Promise<number> => (await seen(part)).requirements[0]?.version ?? 1;
const add = (who: Someone, said: object = {}) =>
  portal.ask(who, ADD, { input: { id: uuidv7(), elementaryFunctionId: part, ...asked, ...said } });
const change = async (who: Someone, said: object = {}) =>
  portal.ask(who, CHANGE, { input: { id: purity, version: await versionOf(), ...asked, ...said } });
const judge = async (who: Someone, said: object = {}) => {
  const found = { verdict: 'MET', decidedOn: '2019-11-12', findings: ' 96 % on three donors. ', documentId: proof };
  return portal.ask(who, JUDGE, { input: { id: purity, version: await versionOf(), ...found, ...said } });
};
const remove = async (who: Someone, version?: number) =>
  portal.ask(who, REMOVE, { input: { id: purity, version: version ?? (await versionOf()) } });

it('is asked of a function by whoever answers for it, and read by everyone in the project', async () => {
  for (const who of [dina, fay]) expect(refusal(await add(who))?.code).toBe('access.denied');
  expect(refusal(await add(zed))?.code).toBe('elementary-function.unknown');
  const { data, errors } = await add(ana, { id: purity, code: ' E1 ' });
  expect(errors).toBeUndefined();
  expect(data.addRequirement).toMatchObject({
    ...asked,
    verdict: 'PENDING',
    decidedOn: null,
    findings: '',
    version: 1,
  });
  const told = ['elementary-function.specify', 'elementary-function.verify'];
  for (const who of [ana, ben, cleo]) expect((await seen(part, who)).viewerCan).toEqual(expect.arrayContaining(told));
  for (const who of [dina, fay]) {
    const fn = await seen(part, who);
    expect(fn.requirements).toMatchObject([asked]);
    expect(fn.viewerCan).toEqual(['elementary-function.read']);
  }
});

it('is verified on a day, with what was found and what proves it', async () => {
  for (const who of [dina, fay]) expect(refusal(await judge(who))?.code).toBe('access.denied');
  expect((await judge(ana)).data.judgeRequirement).toMatchObject({
    ...{ verdict: 'MET', decidedOn: '2019-11-12', findings: '96 % on three donors.', version: 2 },
    ...{ decidedBy: { name: 'Ana' }, document: { name: 'report.pdf' } },
  });
});

it('counts for the function it is asked of, for those that this is a part of, and for the demonstrator', async () => {
  await add(cleo, { elementaryFunctionId: root, code: 'E2' });
  expect(await seen(part)).toMatchObject(counts(1, 0, 1));
  expect(await seen(root)).toMatchObject(counts(1, 0, 2));
  const { data } = await portal.ask(fay, ALL, { projectId: cast.lyra });
  expect(data.demonstrators).toEqual([{ ...counts(1, 0, 2), functions: [counts(1, 0, 2), counts(1, 0, 1)] }]);
});

it('keeps its verdict when its words change, and waits for another when what was verified changes', async () => {
  expect((await change(ana, { wordsEn: 'Sort every cell' })).data.changeRequirement).toMatchObject({ verdict: 'MET' });
  expect((await change(cleo, { target: '≥ 98 %' })).data.changeRequirement).toMatchObject({
    ...{ verdict: 'PENDING', decidedOn: null, findings: '', decidedBy: null, document: null },
  });
  await judge(ana, { verdict: 'NOT_MET', documentId: null });
  expect(await seen(root)).toMatchObject(counts(0, 1, 2));
});

it('refuses a code that is taken, a day that has not come, no finding, no proof, and what was not seen', async () => {
  const cases: ReadonlyArray<readonly [Answer, object]> = [
    [await add(ana), { code: 'requirement.code-taken', facts: { code: 'E1' } }],
    [await change(ana, { code: 'E2' }), { code: 'requirement.code-taken' }],
    [await add(ana, { code: 'E3', target: ' ' }), { code: 'input.invalid' }],
    [await judge(ana, { decidedOn: '2019-11-15' }), { code: 'requirement.not-yet', facts: { today: '2019-11-14' } }],
    [await judge(ana, { findings: ' ' }), { code: 'input.invalid' }],
    [await judge(ana, { documentId: uuidv7() }), { code: 'document.unknown' }],
    [await judge(ana, { version: 1 }), { code: 'version.stale', current: { verdict: 'NOT_MET' } }],
    [await change(ana, { version: 1 }), { code: 'version.stale' }],
    [await remove(dina), { code: 'access.denied' }],
    [await remove(ana), { code: 'requirement.decided', facts: { code: 'E1' } }],
    [await portal.ask(zed, REMOVE, { input: { id: purity, version: 1 } }), { code: 'requirement.unknown' }],
  ];
  for (const [answer, expected] of cases) expect(refusal(answer)).toMatchObject(expected);
});

it('is taken away while nothing was found of it, and the journal tells it all', async () => {
  await change(ana, { measure: 'Viability' });
  expect(refusal(await remove(ana, 1))?.code).toBe('version.stale');
  expect((await remove(ana)).data.removeRequirement).toEqual({
    id: part,
    ...counts(0, 0, 0),
  });
  const { rows } = await portal.database.admin.query(
    `SELECT event, facts ->> 'to' AS verdict FROM journal WHERE subject_id = $1 ORDER BY seq`,
    [purity],
  );
  expect(rows.map(({ event, verdict }) => [event, verdict])).toEqual([
    ['requirement.added', null],
    ['requirement.judged', 'MET'],
    ['requirement.changed', null],
    ['requirement.changed', null],
    ['requirement.judged', 'NOT_MET'],
    ['requirement.changed', null],
    ['requirement.removed', null],
  ]);
});

it('is out of reach of another partner, whatever the code', async () => {
  const [dinas] = (await portal.database.admin.query(`SELECT id FROM person WHERE name = 'Dina'`)).rows;
  const app = AppRole.open(portal.database, 1);
  try {
    await app.as(dinas.id, async (client) => {
      for (const forged of [
        `UPDATE requirement SET target = '1 %' RETURNING id`,
        'DELETE FROM requirement RETURNING id',
      ])
        expect(await attempt(client, forged)).toEqual({ rows: [] });
    });
  } finally {
    await app.close();
  }
});
