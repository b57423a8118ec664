import { afterAll, beforeEach, expect, it } from '@jest/globals';
import { ada, ana, type Cast, cleo, seatTheCast } from '../cast/lyra.js';
import { Portal, type Someone } from '../support/portal.js';

const PROJECTS = '{ projects { total } }';
const PROJECT = 'query ($id: ID!) { project(id: $id) { acronym } }';
const WITHDRAW = 'mutation ($input: WithdrawMembershipInput!) { withdrawMembership(input: $input) { withdrawnAt } }';

let portal: Portal;
let cast: Cast;

beforeEach(async () => {
  await portal?.close();
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
});
afterAll(() => portal.close());

const membershipOf = async ({ email }: Someone): Promise<{ id: string; version: number }> => {
  const { rows } = await portal.database.admin.query('SELECT id, version FROM membership WHERE email = $1', [email]);
  return rows[0];
};
const sees = async (who: Someone) => {
  const project = await portal.ask(who, PROJECT, { id: cast.lyra });
  const list = await portal.ask(who, PROJECTS);
  return { total: list.data.projects.total, code: project.errors?.[0]?.extensions.code };
};
const everything = { total: 1, code: undefined };
const nothing = { total: 0, code: 'project.unknown' };

it('takes effect with the next request of the same session', async () => {
  expect(await sees(ana)).toEqual(everything);
  const { id, version } = await membershipOf(ana);
  const { errors } = await portal.ask(cleo, WITHDRAW, { input: { id, version } });
  expect(errors).toBeUndefined();
  expect(await sees(ana)).toEqual(nothing);
});

it('is taken for nothing that it was a request ago, given or taken, in one root field or in many', async () => {
  const BOTH = 'query ($id: ID!) { projects { total } project(id: $id) { acronym viewerCan } viewer { id } }';
  const seen = async () => (await portal.ask(ana, BOTH, { id: cast.lyra })).data;
  const member = await seen();
  const rights = async (role: string) => {
    await portal.database.admin.query('UPDATE membership SET role = $1 WHERE email = $2', [role, ana.email]);
    return (await seen()).project.viewerCan;
  };
  const lead = await rights('LEAD_COORDINATOR');
  expect(lead).not.toEqual(member.project.viewerCan);
  expect(await rights('PARTNER_MEMBER')).toEqual(member.project.viewerCan);
  await portal.database.admin.query('UPDATE membership SET withdrawn_at = now() WHERE email = $1', [ana.email]);
  expect(await seen()).toBeNull();
  await portal.database.admin.query('UPDATE membership SET withdrawn_at = NULL WHERE email = $1', [ana.email]);
  expect(await seen()).toEqual(member);
});

it('opens and shuts a screen of the lead with the very next request', async () => {
  const BOARD = 'query ($id: ID!) { reminderBoard(projectId: $id) { __typename } }';
  const refused = async (role: string) => {
    await portal.database.admin.query('UPDATE membership SET role = $1 WHERE email = $2', [role, ana.email]);
    return (await portal.ask(ana, BOARD, { id: cast.lyra })).errors?.[0]?.extensions.code;
  };
  expect(await refused('PARTNER_MEMBER')).toBe('access.denied');
  expect(await refused('LEAD_COORDINATOR')).toBeUndefined();
  expect(await refused('PARTNER_MEMBER')).toBe('access.denied');
});

it('holds for requests already on their way when it is committed', async () => {
  await sees(ana);
  const { id, version } = await membershipOf(ana);
  const before = Array.from({ length: 20 }, () => sees(ana));
  await portal.ask(cleo, WITHDRAW, { input: { id, version } });
  const after = await Promise.all(Array.from({ length: 20 }, () => sees(ana)));
  await Promise.all(before);
  expect(after).toEqual(Array.from({ length: 20 }, () => nothing));
});

it('lets nobody withdraw themselves, nor a right that is already gone', async () => {
  const own = await portal.ask(cleo, WITHDRAW, { input: await membershipOf(cleo) });
  expect(own.errors?.[0]?.extensions.code).toBe('access.denied');
  await portal.ask(cleo, WITHDRAW, { input: await membershipOf(ana) });
  const twice = await portal.ask(cleo, WITHDRAW, { input: await membershipOf(ana) });
  expect(twice.errors?.[0]?.extensions.code).toBe('membership.already-withdrawn');
});

it('ends by itself on the day after the last', async () => {
  expect(await sees(ada)).toEqual(everything);
  await portal.database.admin.query(`UPDATE membership SET ends_on = '2019-11-14' WHERE email = $1`, [ada.email]);
  expect(await sees(ada)).toEqual(everything);
  await portal.database.admin.query(`UPDATE membership SET ends_on = '2019-11-13' WHERE email = $1`, [ada.email]);
  expect(await sees(ada)).toEqual(nothing);
});
