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
