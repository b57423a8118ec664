import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ana, seatTheCast } from '../cast/lyra.js';
import { type Database, openDatabase } from '../support/databases.js';
import { ApiProcess } from '../support/process.js';
import { Realm } from '../support/realm.js';

jest.setTimeout(60_000);

let database: Database;
let realm: Realm;

beforeAll(async () => {
  database = await openDatabase();
  realm = await Realm.open();
  await seatTheCast(database);
});
afterAll(async () => {
  await realm.close();
  await database.drop();
});

const PROJECTS = JSON.stringify({ query: 'query Mine { projects { nodes { acronym partners { shortName } } } }' });

const sound = () => ({
  DATABASE_APP_URL: database.appUrl,
  DATABASE_WORKER_URL: database.workerUrl,
  OIDC_ISSUER: realm.issuer,
  SMTP_URL: 'smtp://127.0.0.1:1',
});

const refusedToStart = async (environment: Record<string, string | undefined>): Promise<string> => {
  const api = await ApiProcess.spawn({ ...sound(), ...environment });
  expect(await api.ended).toBe(1);
  api.forget();
  return api.err.trim();
};

describe('it refuses to start, in one sentence', () => {
  it.each<[string, () => Record<string, string | undefined>, RegExp]>([
    ['no realm', () => ({ OIDC_ISSUER: undefined }), /^OIDC_ISSUER is missing\.$/],
    ['an odd realm', () => ({ OIDC_ISSUER: 'http://sso/' }), /^OIDC_ISSUER must end in \/realms\/ and a realm/],
    ['a wrong port', () => ({ PORT: 'lots' }), /^PORT must be a whole number from 0 to 65535, not "lots"\.$/],
    ['no web build', () => ({ WEB_DIST: '/nowhere' }), /^WEB_DIST holds no web build/],
    ['production without its documents', () => ({ NODE_ENV: 'production' }), /^TRUSTED_DOCUMENTS is missing/],
    [
      'a seal that its password does not open',
      () => ({ SEAL_PKCS12: resolve('../api/src/platform/seal/fixtures/authority.p12'), SEAL_PASSWORD: 'another' }),
      /^SEAL_PASSWORD does not open \/\S+\/authority\.p12\.$/,
    ],
    [
      'a superuser',
      () => ({ DATABASE_APP_URL: database.adminUrl }),
      /^The API does not run as \w+: a superuser sees through row-level security\.$/,
    ],
    [
      'a database that is not there',
      () => ({ DATABASE_APP_URL: database.appUrl.replace(/\w+$/, 'nowhere') }),
      /^DATABASE_APP_URL: there is no database nowhere at 127\.0\.0\.1:\d+\.$/,
    ],
    [
      'a server that is not there',
      () => ({ DATABASE_APP_URL: 'postgres://portal_app@127.0.0.1:1/x' }),
      /^DATABASE_APP_URL: no database answers at 127\.0\.0\.1:1\.$/,
    ],
  ])('%s', async (_what, environment, sentence) => {
    expect(await refusedToStart(environment())).toMatch(sentence);
  });

  it('a role that may act as the owner of the tables', async () => {
    const name = `mighty_${process.pid}`;
    await database.admin.query(`CREATE ROLE ${name} LOGIN PASSWORD 'mighty' IN ROLE portal_owner`);
    const url = new URL(database.appUrl);
    url.username = name;
    url.password = 'mighty';
    expect(await refusedToStart({ DATABASE_APP_URL: url.href })).toBe(
      `The API does not run as ${name}: it owns tables, or may act as a role that owns them.`,
    );
    await database.admin.query(`DROP ROLE ${name}`);
  });

  it('a port that is taken', async () => {
    const api = await ApiProcess.ready(database, realm);
    const { port } = new URL(api.origin);
    expect(await refusedToStart({ PORT: port })).toBe(`PORT: something else listens on 127.0.0.1:${port}.`);
    await api.end();
  });

  it('several mistakes at once, one sentence each', async () => {
    expect((await refusedToStart({ SMTP_URL: undefined, CLOCK: 'soon' })).split('\n')).toEqual([
      'SMTP_URL is missing.',
      'CLOCK must be a day such as 2019-11-14, not "soon".',
    ]);
  });
});

describe('while it runs', () => {
  it('says that it lives and is ready, and counts what it does', async () => {
    const api = await ApiProcess.ready(database, realm);
    const headers = {
      'content-type': 'application/json',
      'x-jalon': '1',
      'x-request-id': 'tracing-this-one',
      authorization: `Bearer ${await realm.tokenFor(ana)}`,
    };
    const answer = await fetch(`${api.origin}/graphql`, { method: 'POST', headers, body: PROJECTS });
    expect(answer.headers.get('x-request-id')).toBe('tracing-this-one');
    expect(await (await fetch(`${api.origin}/health/live`)).json()).toEqual({ status: 'alive' });
    expect(await (await fetch(`${api.origin}/health/ready`)).json()).toMatchObject({ status: 'ready' });

    const metrics = await (await fetch(`${api.origin}/metrics`)).text();
    expect(metrics).toMatch(/jalon_graphql_operation_seconds_count\{operation="Mine",outcome="ok"\} 1/);
    expect(metrics).toMatch(/jalon_database_connections\{state="idle"\} \d+/);
    const forwarded = { headers: { 'x-forwarded-for': '203.0.113.9' } };
    expect((await fetch(`${api.origin}/metrics`, forwarded)).status).toBe(404);

    expect(await api.end()).toBe(0);
    const line = api.lines.find(({ reqId }) => reqId === 'tracing-this-one');
    expect(line).toMatchObject({ level: 'info', route: '/graphql', operation: 'Mine', status: 200 });
    expect(api.out).not.toContain(headers.authorization.slice(7, 40));
    api.forget();
  });

  it('ends without dropping one of 200 requests in flight', async () => {
    const api = await ApiProcess.ready(database, realm, { DATABASE_POOL: '5' });
    const headers = {
      'content-type': 'application/json',
      'x-jalon': '1',
      authorization: `Bearer ${await realm.tokenFor(ana)}`,
    };
    const ask = () => fetch(`${api.origin}/graphql`, { method: 'POST', headers, body: PROJECTS });
    await Promise.all(Array.from({ length: 200 }, ask));
    const flight = Array.from({ length: 200 }, ask);
    await Promise.race(flight);
    const ended = api.end();
    const statuses = await Promise.all(
      flight.map((request) => request.then(async (r) => [r.status, (await r.json()).data.projects.nodes.length])),
    );
    expect(new Set(statuses.map(String))).toEqual(new Set(['200,1']));
    expect(await ended).toBe(0);
    api.forget();
  });
});
