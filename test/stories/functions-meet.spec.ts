import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { ana, type Cast, cleo, dina, fay, seatTheCast, zed } from '../cast/lyra.js';
import { AppRole, attempt } from '../support/app-role.js';
import { Portal, type Someone } from '../support/portal.js';
import { put } from '../support/put.js';

let portal: Portal;
let cast: Cast;
let f1: string;
let f2: string;
let f3: string;
const cells = uuidv7();

/** Vega answers for F1, Deneb for F2, Orion for F3. */
beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  const titled = { title_fr: 'Tri', title_en: 'Sorting', position: 1 };
  const shown = { project_id: cast.lyra, code: 'A', ...titled, objective_fr: 'Trier', objective_en: 'Sort' };
  const demonstrator_id = await put(portal.database, 'demonstrator', shown);
  const fn = (code: string, partner_id: string) =>
    put(portal.database, 'elementary_function', {
      ...{ project_id: cast.lyra, demonstrator_id, partner_id, code, ...titled, trl_now: 3, trl_target: 6 },
    });
  [f1, f2, f3] = [await fn('F1', cast.vega), await fn('F2', cast.deneb), await fn('F3', cast.orion)];
});
afterAll(() => portal.close());

type Answer = Awaited<ReturnType<Portal['ask']>>;
const FIELDS = 'id kind wordsFr agreedOn version viewerCan from { code } to { code }';
const verb =
  (name: string, type: string, fields = FIELDS) =>
  (who: Someone, input: object) =>
    portal.ask(who, `mutation ($input: ${type}Input!) { ${name}(input: $input) { ${fields} } }`, { input });
const add = verb('addFunctionInterface', 'AddInterface');
const change = verb('changeFunctionInterface', 'ChangeInterface');
const agree = verb('agreeOnFunctionInterface', 'AgreeOnInterface');
const remove = verb('removeFunctionInterface', 'RemoveInterface', 'id interfaces { id }');
const refusal = ({ errors }: Answer) => errors?.[0]?.extensions;
const said = { kind: 'FLUIDIC', wordsFr: 'Cellules triées', wordsEn: 'Sorted cells' };
const between = () => ({ id: cells, fromFunctionId: f1, toFunctionId: f2, ...said });

it('is said by either side, and read by everyone in the project', async () => {
  const thirds = { ...between(), fromFunctionId: f2, toFunctionId: f3 };
  for (const who of [ana, fay]) expect(refusal(await add(who, thirds))?.code).toBe('access.denied');
  expect(refusal(await add(zed, between()))?.code).toBe('elementary-function.unknown');
  const itself = { ...between(), toFunctionId: f1 };
  expect(refusal(await add(ana, itself))).toMatchObject({ code: 'function-interface.with-itself' });
  const { data } = await add(ana, between());
  expect(data.addFunctionInterface).toMatchObject({ agreedOn: null, from: { code: 'F1' }, to: { code: 'F2' } });
  const READ = `query ($p: ID!) { demonstrators(projectId: $p) { interfaces { wordsEn } } }`;
  const { data: read } = await portal.ask(fay, READ, { p: cast.lyra });
  expect(read.demonstrators).toEqual([{ interfaces: [{ wordsEn: 'Sorted cells' }] }]);
  const OF = `query ($id: ID!) { elementaryFunction(id: $id) { interfaces { id } } }`;
  for (const id of [f1, f2])
    expect((await portal.ask(dina, OF, { id })).data.elementaryFunction.interfaces).toEqual([{ id: cells }]);
});

it('is agreed on by the side that takes, on a day that has come', async () => {
  const on = { id: cells, version: 1, agreedOn: '2019-11-12' };
  for (const who of [ana, fay]) expect(refusal(await agree(who, on))?.code).toBe('access.denied');
  const early = { ...on, agreedOn: '2019-11-15' };
  expect(refusal(await agree(dina, early))).toMatchObject({ code: 'function-interface.not-yet' });
  expect((await agree(dina, on)).data.agreeOnFunctionInterface).toMatchObject({ agreedOn: '2019-11-12', version: 2 });
});

it('is agreed on anew when its words or its kind change', async () => {
  const same = { id: cells, version: 2, ...said };
  expect((await change(ana, same)).data.changeFunctionInterface.agreedOn).toBe('2019-11-12');
  const other = { ...same, version: 3, wordsFr: 'Cellules lavées' };
  expect((await change(dina, other)).data.changeFunctionInterface.agreedOn).toBeNull();
  expect(refusal(await change(dina, other))?.code).toBe('version.stale');
});

it('is out of reach of a third, whatever the code, and goes when it is no more', async () => {
  const app = AppRole.open(portal.database, 1);
  const third = await put(portal.database, 'function_interface', {
    ...{ project_id: cast.lyra, from_id: f2, to_id: f3, kind: 'DATA', words_fr: 'Mesures', words_en: 'Readings' },
  });
  const [anas] = (await portal.database.admin.query(`SELECT id FROM person WHERE name = 'Ana'`)).rows;
  try {
    await app.as(anas.id, async (client) => {
      for (const forged of [
        `UPDATE function_interface SET agreed_on = '2019-11-12' WHERE id = $1 RETURNING id`,
        'DELETE FROM function_interface WHERE id = $1 RETURNING id',
      ])
        expect(await attempt(client, forged, [third])).toEqual({ rows: [] });
    });
  } finally {
    await app.close();
  }
  expect(refusal(await remove(ana, { id: third, version: 1 }))?.code).toBe('access.denied');
  expect((await remove(cleo, { id: cells, version: 4 })).data.removeFunctionInterface).toEqual({
    ...{ id: f1, interfaces: [] },
  });
  const { rows } = await portal.database.admin.query('SELECT event FROM journal WHERE subject_id = $1 ORDER BY seq', [
    cells,
  ]);
  const told = ['added', 'agreed', 'changed', 'changed', 'removed'];
  expect(rows.map(({ event }) => event)).toEqual(told.map((one) => `function-interface.${one}`));
});
