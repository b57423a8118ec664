import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { WebSocket } from 'ws';
import { ana, ben, type Cast, cleo, dina, fay, seatTheCast, zed } from '../cast/lyra.js';
import { Portal, type Someone } from '../support/portal.js';
import { Watcher } from '../support/watcher.js';

let here: Portal;
let there: Portal;
let cast: Cast;
let origins: readonly [string, string];
const watchers: Watcher[] = [];

beforeAll(async () => {
  here = await Portal.open();
  there = await Portal.open({}, here);
  cast = await seatTheCast(here.database);
  origins = [await here.listen(), await there.listen()];
});
afterEach(async () => {
  for (const watcher of watchers.splice(0)) await watcher.leave();
});
afterAll(async () => {
  await there.close();
  await here.close();
});

const watches = async (
  who: Someone,
  { at = 1, project = cast.lyra, twist = {}, query = undefined as string | undefined } = {},
) => {
  const token = await here.realm.tokenFor(who, twist);
  const watcher = new Watcher(origins[at] as string, token, project, query);
  watchers.push(watcher);
  return watcher.settled();
};

const INVITE = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { id version } }`;
const invites = async (email: string) => {
  const input = { id: uuidv7(), projectId: cast.lyra, partnerId: cast.deneb, email, role: 'PARTNER_MEMBER' };
  return (await here.ask(cleo, INVITE, { input })).data.invitePerson;
};

/** A line of the journal that concerns one partner only. */
const whispers = (partnerId: string) =>
  here.database.admin.query(
    `INSERT INTO journal (id, project_id, actor_id, actor_name, event, subject_type, subject_id, audience, partner_id, facts)
     VALUES ($1, $2, $3, 'Ana', 'draft.changed', 'draft', $1, 'PARTNER', $4, '{}')`,
    [uuidv7(), cast.lyra, uuidv7(), partnerId],
  );

it('is heard through another process, within seconds, by those in the project alone', async () => {
  const [near, far, funder, foreigner] = [
    await watches(ana, { at: 0 }),
    await watches(dina),
    await watches(fay),
    await watches(zed, { project: cast.draco }),
  ];
  const started = Date.now();
  await invites('new@cast.example');
  await far.until(({ heard }) => heard.length === 1);
  expect(Date.now() - started).toBeLessThan(4_000);
  await near.until(({ heard }) => heard.length === 1);
  await funder.until(({ heard }) => heard.length === 1);
  expect(far.heard[0]).toMatchObject({
    event: 'membership.invited',
    subjectType: 'membership',
    actorName: 'Cleo',
    seq: 1,
  });
  expect(foreigner.heard).toEqual([]);
});

it('is heard by the partner concerned and the lead when it is theirs alone', async () => {
  const [own, other, lead, funder] = [await watches(ana), await watches(dina), await watches(cleo), await watches(fay)];
  await whispers(cast.vega);
  await own.until(({ heard }) => heard.length === 1);
  await lead.until(({ heard }) => heard.length === 1);
  await sleep(200);
  expect([other.heard, funder.heard]).toEqual([[], []]);
});

it('is heard in the order in which it happened', async () => {
  const watcher = await watches(ben);
  await Promise.all(Array.from({ length: 20 }, () => whispers(cast.vega)));
  await watcher.until(({ heard }) => heard.length === 20);
  const numbers = watcher.heard.map(({ seq }) => seq);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
});

it('may not be asked for another project, nor without a good token, nor by anything but a subscription', async () => {
  const refused = await watches(zed);
  await refused.until(({ ended }) => ended !== undefined);
  expect(refused.ended).toBe('access.denied');
  const curious = await watches(ana, { query: 'query { projects { total } }' });
  await curious.until(({ ended }) => ended !== undefined);
  expect(curious.ended).toBe('request.malformed');
  const forged = new Watcher(origins[1], 'nonsense', cast.lyra);
  watchers.push(forged);
  await forged.until(({ ended }) => ended !== undefined);
  expect(forged.ended).toBe('4403');
  const { errors } = await here.ask(ana, 'subscription ($p: ID!) { changes(projectId: $p) { seq } }', { p: cast.lyra });
  expect(errors?.[0]?.extensions.code).toBe('request.malformed');
});

it('ends within five seconds of the right to hear it, told or not', async () => {
  const { id, version } = await invites('max@cast.example');
  const max = { name: 'Max', email: 'max@cast.example' };
  await here.ask(max, '{ projects { total } }');
  const told = await watches(max);
  const membership = { id, version };
  await here.ask(cleo, `mutation ($input: WithdrawMembershipInput!) { withdrawMembership(input: $input) { id } }`, {
    input: membership,
  });
  await told.until(({ ended }) => ended === 'complete', 1_000);
  expect(told.events).not.toContain('membership.withdrawn');

  const untold = await watches(dina);
  await here.database.admin.query(`UPDATE membership SET ends_on = '2019-11-13' WHERE email = $1`, [dina.email]);
  await untold.until(({ ended }) => ended === 'complete', 5_000);
  await here.database.admin.query(`UPDATE membership SET ends_on = NULL WHERE email = $1`, [dina.email]);
});

it('ends with the token, so that the client comes back with the next one', async () => {
  const watcher = await watches(ana, { twist: { expires: '2s' } });
  await watcher.until(({ ended }) => ended !== undefined, 8_000);
  expect(watcher.ended).toBe('4440');
});

it('goes on after the database cut the connection: watchers are sent to come back, and hear again', async () => {
  const before = await watches(ana);
  await here.database.admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'jalon live' AND datname = current_database()`,
  );
  await before.until(({ ended }) => ended !== undefined);
  expect(before.ended).toBe('1012');
  await sleep(1_000);
  const after = await watches(ana);
  await whispers(cast.vega);
  await after.until(({ heard }) => heard.length === 1);
});

it('is told to nobody who only knocks', async () => {
  const silent = new WebSocket(`${origins[0].replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const closed = new Promise<number>((resolve) => silent.once('close', resolve));
  expect(await closed).toBe(4408);
  const loud = new WebSocket(`${origins[0].replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const code = new Promise<number>((resolve) => loud.once('close', resolve));
  loud.once('open', () => loud.send(JSON.stringify({ type: 'connection_init', payload: { x: 'x'.repeat(70_000) } })));
  expect(await code).toBe(1009);
}, 10_000);
