import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { ana, type Cast, carl, fay, nil, seatTheCast, zed } from '../cast/lyra.js';
import { layTheMoney } from '../cast/lyra-money.js';
import { Portal, type Said, type Someone } from '../support/portal.js';
import { put } from '../support/put.js';

let portal: Portal;
let cast: Cast;

beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  const { sorting } = await layTheMoney(portal.database, cast);
  const due = { project_id: cast.lyra, work_package_id: sorting, partner_id: cast.vega, baseline_on: '2020-01-01' };
  const titled = { title_fr: 'Banc de tri qualifié', title_en: 'Sorting bench qualified' };
  await put(portal.database, 'milestone', { ...due, ...titled, code: 'J1', forecast_on: '2020-01-01' });
  const report = { type: 'REPORT', dissemination: 'CONSORTIUM', due_on: '2020-01-01' };
  await put(portal.database, 'deliverable', { ...due, ...titled, ...report, code: 'D1.2' });
  const { rows } = await portal.database.admin.query(`SELECT id FROM person WHERE name = 'Ana'`);
  const raised = { raised_by_id: rows[0].id, raised_at: '2019-11-02', reviewed_at: '2019-11-02', foreseen: false };
  const graded = { number: 7, probability: 3, impact: 4, state: 'OPEN', category: 'TECHNICAL' };
  const threat = { title_fr: 'Banc de tri en panne', title_en: 'Sorting bench out of order' };
  await put(portal.database, 'risk', { project_id: cast.lyra, partner_id: cast.vega, ...raised, ...graded, ...threat });
});
afterAll(() => portal.close());

const FIND = `query ($search: String!, $projectId: ID, $first: Int, $after: String) {
  landmarks(search: $search, projectId: $projectId, first: $first, after: $after) {
    total nodes { kind code projectId } pageInfo { endCursor hasNextPage }
  }
}`;
const find = async (who: Someone, search: string, more: object = {}) => {
  const { data, errors } = await portal.ask(who, FIND, { search, ...more });
  expect(errors).toBeUndefined();
  return data.landmarks;
};
const found = async (who: Someone, search: string, more: object = {}): Promise<string[]> =>
  (await find(who, search, more)).nodes.map(({ kind, code }: Said) => `${kind} ${code}`);

it('finds by the code, or by words of the title in either language', async () => {
  expect(await found(ana, 'j1')).toEqual(['MILESTONE J1']);
  for (const words of ['tri banc', 'sorting Bench'])
    expect(await found(ana, words)).toEqual(['MILESTONE J1', 'DELIVERABLE D1.2', 'RISK R7']);
  expect(await found(ana, 'lyra')).toEqual(['PROJECT Lyra']);
  expect(await found(ana, '%')).toEqual([]);
});

it('finds a claim for those for whom it exists, and a draft for the lead alone', async () => {
  const claims = (who: Someone) => found(who, 'acompte', { projectId: cast.lyra });
  expect(await claims(carl)).toEqual(['CLAIM 1', 'CLAIM 2', 'CLAIM 3', 'CLAIM 4']);
  expect(await claims(fay)).toEqual(['CLAIM 1', 'CLAIM 2']);
  expect(await claims(ana)).toEqual([]);
});

it('finds nothing of a project in which one is nobody, whichever one names', async () => {
  expect(await found(nil, 'l')).toEqual([]);
  const lyra = await find(zed, 'l', { projectId: cast.lyra });
  expect(lyra).toEqual(await find(zed, 'l', { projectId: uuidv7() }));
  expect((await find(zed, '')).nodes.every(({ projectId }: Said) => projectId === cast.draco)).toBe(true);
});

it('comes by pages', async () => {
  const whole = await found(carl, '');
  const first = await find(carl, '', { first: 3 });
  const rest = await find(carl, '', { first: 100, after: first.pageInfo.endCursor });
  expect(first.total).toBe(whole.length);
  expect([...first.nodes, ...rest.nodes].map(({ kind, code }: Said) => `${kind} ${code}`)).toEqual(whole);
});
