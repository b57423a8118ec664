import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ana, type Cast, cleo, dina, fay, seatTheCast, zed } from '../cast/lyra.js';
import { paintTheScenery } from '../cast/scenery.js';
import { Portal, TODAY } from '../support/portal.js';
import { statementsOf } from '../support/queries.js';

const WORKS = `query Works($id: ID!) { workPackages(projectId: $id) { total nodes { id code titleFr state leadPartner { shortName } viewerCan } } }`;
const PEOPLE = `query People($id: ID!) { memberships(projectId: $id) { nodes { id role person { name } } } }`;
const WHO = `query Who($id: ID!) { project(id: $id) { acronym viewerCan } }`;
const MONTH = `query Month($id: ID!) { cockpit(projectId: $id) { today slipping { code driftDays } } }`;

let portal: Portal;
let cast: Cast;

beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  await paintTheScenery(portal.database, cast);
});
afterAll(() => portal.close());

const ask = (who: typeof cleo, query: string, id = cast.lyra) => portal.ask(who, query, { id });
/** Until the answer stands: asked once, weighed once. */
async function settled(who: typeof cleo, query: string) {
  await ask(who, query);
  return ask(who, query);
}

it('is told again in one statement, word for word', async () => {
  const before = await settled(cleo, WORKS);
  let after: unknown;
  const statements = await statementsOf(async () => {
    after = await ask(cleo, WORKS);
  });
  expect(after).toEqual(before);
  expect(statements).toHaveLength(1);
  expect(statements[0]).toContain('md5(');
});

it('is made anew when one row of it changes, past the portal and its journal', async () => {
  await settled(cleo, WORKS);
  await portal.database.admin.query(
    `UPDATE work_package SET title_fr = title_fr || ' bis' WHERE id = (SELECT min(id::text)::uuid FROM work_package WHERE project_id = $1)`,
    [cast.lyra],
  );
  const { data } = await ask(cleo, WORKS);
  expect(JSON.stringify(data)).toContain(' bis');
  expect((await ask(cleo, WORKS)).data).toEqual(data);
  await portal.database.admin.query(
    `DELETE FROM work_package WHERE code = 'LT99'; INSERT INTO work_package (id, project_id, code, title_fr, title_en, lead_partner_id, starts_on, ends_on, position)
     SELECT gen_random_uuid(), project_id, 'LT99', 'Un de plus', 'One more', lead_partner_id, starts_on, ends_on, 99 FROM work_package WHERE project_id = '${cast.lyra}' LIMIT 1`,
  );
  const more = await ask(cleo, WORKS);
  expect(more.data.workPackages.total).toBe(data.workPackages.total + 1);
});

it('is nobody else’s: each is told what they may see and do', async () => {
  const lead = await settled(cleo, WORKS);
  const partner = await settled(dina, WORKS);
  expect((await ask(dina, WORKS)).data).toEqual(partner.data);
  expect(partner.data).not.toEqual(lead.data);
  expect((await ask(zed, WORKS)).data).toEqual((await ask(zed, WORKS, cast.lyra)).data);
  expect((await ask(zed, WORKS)).data).not.toEqual(lead.data);
});

it('goes with the right to see it, though every row of it stands', async () => {
  const { data } = await settled(ana, PEOPLE);
  expect((await ask(ana, PEOPLE)).data).toEqual(data);
  const withdraw = `UPDATE membership SET withdrawn_at = $2 WHERE person_id = (SELECT id FROM person WHERE email = $1)`;
  await portal.database.admin.query(withdraw, [ana.email, '2019-11-13']);
  expect((await ask(ana, PEOPLE)).errors?.[0]?.extensions.code).toBe('access.denied');
  await portal.database.admin.query(withdraw, [ana.email, null]);
  expect((await ask(ana, PEOPLE)).data).toEqual(data);
});

it('is told with the rights of now, though every row of it stands', async () => {
  await settled(dina, WHO);
  const may = ({ data }: Awaited<ReturnType<typeof ask>>) => String(data.project.viewerCan);
  const before = may(await ask(dina, WHO));
  const promote = `UPDATE membership SET role = $2 WHERE person_id = (SELECT id FROM person WHERE email = $1)`;
  const { rows } = await portal.database.admin.query(
    'SELECT role FROM membership m JOIN person p ON p.id = m.person_id WHERE p.email = $1',
    [dina.email],
  );
  await portal.database.admin.query(promote, [dina.email, 'LEAD_FINANCE']);
  expect(may(await ask(dina, WHO))).not.toBe(before);
  await portal.database.admin.query(promote, [dina.email, rows[0].role]);
});

it('is of its day', async () => {
  await settled(cleo, MONTH);
  const { data } = await ask(cleo, MONTH);
  expect(data.cockpit.today).toBe(TODAY);
  const clock = portal.settings as { clock?: string };
  clock.clock = '2019-12-14';
  expect((await ask(cleo, MONTH)).data.cockpit.today).toBe('2019-12-14');
  clock.clock = TODAY;
});

it('is never a refusal', async () => {
  for (let i = 0; i < 3; i += 1)
    expect((await ask(fay, WORKS, cast.draco)).errors?.[0]?.extensions.code).toBe('access.denied');
});

it('holds no connection when it was told, nor when it was not', async () => {
  for (const who of [cleo, dina, fay]) for (let i = 0; i < 12; i += 1) await ask(who, i % 2 ? WORKS : PEOPLE);
  const { rows } = await portal.database.admin.query(
    `SELECT count(*)::int AS open FROM pg_stat_activity WHERE datname = current_database() AND usename = 'portal_app'
       AND state LIKE 'idle in transaction%' AND state_change < now() - interval '1 second'`,
  );
  expect(rows[0].open).toBe(0);
});
