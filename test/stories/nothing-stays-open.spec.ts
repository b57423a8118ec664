import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { ana, type Cast, cleo, seatTheCast } from '../cast/lyra.js';
import { Portal } from '../support/portal.js';

let portal: Portal;
let cast: Cast;
let origin: string;

beforeAll(async () => {
  portal = await Portal.open({ DATABASE_POOL: '5' });
  cast = await seatTheCast(portal.database);
  const server = portal.app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  let count = 0;
  server.graphql.addHook('preExecution', async (_schema, _document, context) => {
    count += 1;
    const { operation } = (context as unknown as { reply: { request: { operation?: string } } }).reply.request;
    if (operation === 'Unlucky' || (operation === 'Sometimes' && count % 3 === 0)) throw new Error('A hook broke');
  });
  await portal.app.listen(0, '127.0.0.1');
  origin = await portal.app.getUrl();
});
afterAll(() => portal.close());

const INVITE = `mutation Invite($input: InvitePersonInput!) { invitePerson(input: $input) { id person { name } } }`;
const invitation = (twist: object = {}) => ({
  input: {
    id: uuidv7(),
    projectId: cast.lyra,
    partnerId: cast.vega,
    email: `${uuidv7()}@x.example`,
    role: 'PARTNER_MEMBER',
    ...twist,
  },
});

/** What people ask that goes wrong in its own way, or is given up half-way. */
const asked: ReadonlyArray<(i: number) => { query: string; variables?: object; giveUpAfter?: number }> = [
  () => ({ query: 'query Fine { projects { nodes { acronym partners { shortName } } } }' }),
  (i) => ({ query: 'query Fine { projects { nodes { acronym partners { shortName } } } }', giveUpAfter: i % 12 }),
  (i) => ({ query: INVITE, variables: invitation(), giveUpAfter: i % 20 }),
  () => ({ query: 'query Unlucky { projects { total } }' }),
  () => ({ query: 'query Sometimes { projects { nodes { partners { name } } } }' }),
  () => ({ query: 'query Bad { projects(first: 0) { total } }' }),
  () => ({ query: 'query Cursor { projects(after: "no") { total } }' }),
  () => ({ query: INVITE, variables: invitation({ role: 'LEAD_COORDINATOR' }) }),
  () => ({ query: INVITE, variables: invitation({ partnerId: uuidv7() }) }),
  () => ({ query: INVITE, variables: { input: 3 } }),
  () => ({ query: 'query Broken { projects {' }),
];

async function ask(i: number): Promise<void> {
  const { giveUpAfter, ...body } = asked[i % asked.length]?.(i) ?? { query: '' };
  const who = i % 2 ? ana : cleo;
  const headers = {
    'content-type': 'application/json',
    'x-jalon': '1',
    'idempotency-key': uuidv7(),
    authorization: `Bearer ${await portal.realm.tokenFor(who)}`,
  };
  const signal = giveUpAfter === undefined ? undefined : AbortSignal.timeout(giveUpAfter);
  await fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify(body), signal })
    .then((answer) => answer.text())
    .catch(() => undefined);
}

const connections = async (): Promise<string[]> => {
  const { rows } = await portal.database.admin.query(
    `SELECT state FROM pg_stat_activity WHERE datname = current_database() AND usename = 'portal_app' AND application_name = 'jalon'`,
  );
  return rows.map(({ state }) => state);
};

it('leaves no transaction open after 200 requests that fail or are given up', async () => {
  for (let round = 0; round < 10; round += 1)
    await Promise.all(Array.from({ length: 20 }, (_, i) => ask(round * 20 + i)));
  await sleep(300);
  const states = await connections();
  expect(states.length).toBeLessThanOrEqual(5);
  expect(new Set(states)).toEqual(new Set(['idle']));

  const metrics = await portal.app.inject('/metrics');
  expect(metrics.body).toMatch(/jalon_database_connections\{state="busy"\} 0/);
  expect(metrics.body).toMatch(/jalon_database_connections\{state="waiting"\} 0/);
  const { data } = await portal.ask(ana, '{ projects { total } }');
  expect(data.projects.total).toBe(1);
});

it('tells nothing of what broke but a reference', async () => {
  const { status, errors } = await portal.ask(ana, 'query Unlucky { projects { total } }');
  expect(status).toBe(500);
  expect(errors).toEqual([
    { message: 'internal', extensions: { code: 'internal', reference: expect.stringMatching(/^[0-9a-f-]{36}$/) } },
  ]);
});
