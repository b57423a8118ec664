import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { ana, ben, type Cast, cleo, dina, fay, seatTheCast, zed } from '../cast/lyra.js';
import { hangAFile, layTheWorkPlan } from '../cast/work-plan.js';
import { AppRole, attempt } from '../support/app-role.js';
import { Portal, type Said, type Someone } from '../support/portal.js';
import { put } from '../support/put.js';

let portal: Portal;
let cast: Cast;
let id: string;
let proof: string;

/** F1 is at TRL 4, Vega answers for it; a report hangs on D1, and Deneb keeps a note to itself. */
beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  const plan = await layTheWorkPlan(portal.database, cast);
  await hangAFile(portal.database, cast, plan.deliverables.D1, cast.vega);
  const { lyra: project_id, vega: partner_id } = cast;
  const titled = { title_fr: 'Tri', title_en: 'Sorting', position: 1 };
  const objective = { objective_fr: 'Trier', objective_en: 'Sort' };
  const demonstrator_id = await put(portal.database, 'demonstrator', {
    project_id,
    code: 'A',
    ...titled,
    ...objective,
  });
  const trl = { trl_now: 4, trl_target: 7 };
  id = await put(portal.database, 'elementary_function', {
    ...{ project_id, demonstrator_id, partner_id, code: 'F1', ...titled, ...trl },
  });
  proof = (await portal.database.admin.query('SELECT id FROM document')).rows[0].id;
});
afterAll(() => portal.close());

const FIELDS = `version trlNow viewerCan readinessChanges { fromTrl toTrl reachedOn words author { name } document { name } }`;
const MOVE = `mutation ($input: MoveReadinessInput!) { moveReadiness(input: $input) { ${FIELDS} } }`;
const READ = `query ($id: ID!) { elementaryFunction(id: $id) { ${FIELDS} } }`;
type Answer = Awaited<ReturnType<Portal['ask']>>;

const seen = async (who: Someone = ana): Promise<Said> => (await portal.ask(who, READ, { id })).data.elementaryFunction;
const move = async (who: Someone, said: object = {}) => {
  const { version } = await seen();
  const told = { trl: 5, reachedOn: '2019-11-12', words: ' Sorted on three donors. ', documentId: proof };
  return portal.ask(who, MOVE, { input: { id, version, ...told, ...said } });
};
const refusal = ({ errors }: Answer) => errors?.[0]?.extensions;

it('is read by everyone in the project; whoever answers for it, and the coordinator, may say that it moved', async () => {
  const both = ['elementary-function.read', 'elementary-function.mature'];
  for (const who of [ana, ben, cleo]) expect((await seen(who)).viewerCan).toEqual(expect.arrayContaining(both));
  for (const who of [dina, fay]) expect((await seen(who)).viewerCan).toEqual([both[0]]);
  for (const who of [dina, fay]) expect(refusal(await move(who))?.code).toBe('access.denied');
  expect(refusal(await portal.ask(zed, READ, { id }))?.code).toBe('elementary-function.unknown');
});

it('moves on a day, with what proves it, and keeps every move', async () => {
  const { data, errors } = await move(ana);
  expect(errors).toBeUndefined();
  const first = {
    fromTrl: 4,
    toTrl: 5,
    reachedOn: '2019-11-12',
    words: 'Sorted on three donors.',
    author: { name: 'Ana' },
  };
  expect(data.moveReadiness).toMatchObject({
    ...{ version: 2, trlNow: 5 },
    readinessChanges: [{ ...first, document: { name: 'report.pdf' } }],
  });
  await move(cleo, { trl: 4, words: 'Not repeated.', documentId: null, reachedOn: '2019-11-14' });
  expect((await seen(fay)).readinessChanges).toMatchObject([{ fromTrl: 5, toTrl: 4, document: null }, first]);
  const { rows } = await portal.database.admin.query(
    'SELECT event, facts FROM journal WHERE subject_id = $1 ORDER BY seq',
    [id],
  );
  expect(rows).toEqual([
    { event: 'elementary-function.matured', facts: { code: 'F1', from: 4, to: 5 } },
    { event: 'elementary-function.matured', facts: { code: 'F1', from: 5, to: 4 } },
  ]);
});

it('refuses what moves nothing, rewrites the past, has not come, is proved by nothing or was not seen', async () => {
  const cases: ReadonlyArray<readonly [object, object]> = [
    [{ trl: 4 }, { code: 'readiness.same-level', facts: { trl: 4 } }],
    [{ reachedOn: '2019-11-15' }, { code: 'readiness.not-yet', facts: { today: '2019-11-14' } }],
    [{ reachedOn: '2019-11-13' }, { code: 'readiness.before-last', facts: { lastOn: '2019-11-14' } }],
    [{ words: ' ' }, { code: 'input.invalid' }],
    [{ trl: 10 }, { code: 'input.invalid' }],
    [{ reachedOn: '2019-11-14', documentId: uuidv7() }, { code: 'document.unknown' }],
    [
      { reachedOn: '2019-11-14', version: 1 },
      { code: 'version.stale', current: { trlNow: 4 } },
    ],
  ];
  for (const [said, expected] of cases) expect([said, refusal(await move(ana, said))]).toMatchObject([said, expected]);
  expect((await seen()).readinessChanges).toHaveLength(2);
});

it('is rewritten by nobody, whatever the code, and changed in nothing but its level', async () => {
  const people = await portal.database.admin.query(
    `SELECT id, name FROM person WHERE name IN ('Ana', 'Dina') ORDER BY name`,
  );
  const app = AppRole.open(portal.database, 1);
  try {
    await app.as(people.rows[0].id, async (client) => {
      for (const forged of [
        `UPDATE readiness_change SET words = 'proved'`,
        'DELETE FROM readiness_change',
        'UPDATE elementary_function SET trl_target = 4',
      ])
        expect(await attempt(client, forged)).toEqual({ refused: '42501' });
    });
    await app.as(people.rows[1].id, async (client) => {
      expect(await attempt(client, 'UPDATE elementary_function SET trl_now = 9 RETURNING id')).toEqual({ rows: [] });
    });
  } finally {
    await app.close();
  }
});
