import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { exportJWK } from 'jose';
import { ana, seatTheCast } from '../cast/lyra.js';
import { Portal } from '../support/portal.js';
import { Realm, type TokenTwist } from '../support/realm.js';

const VIEWER = '{ viewer { name } }';

let portal: Portal;
let impostor: Realm;

beforeAll(async () => {
  portal = await Portal.open();
  impostor = await Realm.openStrange();
  await seatTheCast(portal.database);
});
afterAll(async () => {
  await impostor.close();
  await portal.close();
});

const outcomeOf = async (authorization: string) => {
  const { status, data, errors } = await portal.send(authorization, VIEWER);
  return { status, data, code: errors?.[0]?.extensions.code };
};
const refused = { status: 401, data: undefined, code: 'session.invalid' };
const forged = (twist: TokenTwist) => portal.realm.tokenFor(ana, twist);
const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

it('lets a good token in, whatever the case of the scheme', async () => {
  const token = await portal.realm.tokenFor(ana);
  for (const scheme of ['Bearer', 'bearer'])
    expect(await outcomeOf(`${scheme} ${token}`)).toMatchObject({ status: 200, data: { viewer: { name: 'Ana' } } });
});

it.each<[string, () => TokenTwist | Promise<TokenTwist>]>([
  ['another audience', () => ({ audience: 'account' })],
  ['another issuer, our key', () => ({ issuer: 'https://elsewhere.example/realms/jalon' })],
  ['another realm of the same server', () => ({ issuer: portal.realm.issuer.replace('jalon', 'master') })],
  ['an identity token', () => ({ claims: { typ: 'ID' } })],
  ['a refresh token', () => ({ claims: { typ: 'Refresh' } })],
  ['no type', () => ({ claims: { typ: undefined } })],
  ['another client', () => ({ claims: { azp: 'admin-cli' } })],
  ['no client', () => ({ claims: { azp: undefined } })],
  ['no subject', () => ({ claims: { sub: undefined } })],
  ['an hour that is over', () => ({ expires: '-1m' })],
  ['an hour that has not come', () => ({ notBefore: '2m' })],
  ['the signature of another realm', () => ({ key: impostor.key })],
  [
    'the public key as a shared secret',
    async () => ({
      header: { alg: 'HS256' },
      key: new TextEncoder().encode(await portal.realm.publicPem()),
    }),
  ],
  [
    'a key that it brings along',
    async () => ({
      key: impostor.key,
      header: { jwk: await exportJWK(impostor.publicKey) },
    }),
  ],
  ['an address where its key would be', () => ({ key: impostor.key, header: { jku: impostor.jwksUrl } })],
  ['a certificate’s address', () => ({ key: impostor.key, header: { x5u: impostor.jwksUrl } })],
  ['the name of a file as its key', () => ({ key: impostor.key, header: { kid: '../../../../dev/null' } })],
  ['the name of a table as its key', () => ({ key: impostor.key, header: { kid: `' OR 1=1 --` } })],
  ['an extension it calls critical', () => ({ header: { crit: ['exp'] } })],
])('refuses %s', async (_what, twist) => {
  const known = await twist();
  expect(await outcomeOf(`Bearer ${await forged(known).catch(() => 'it.could.not')}`)).toEqual(refused);
});

it('refuses a token without a signature', async () => {
  const [, claims = '', signature = ''] = (await portal.realm.tokenFor(ana)).split('.');
  for (const alg of ['none', 'None', 'NONE'])
    for (const end of ['', signature])
      expect(await outcomeOf(`Bearer ${encoded({ alg, kid: 'test' })}.${claims}.${end}`)).toEqual(refused);
});

it('refuses a token of which one claim was changed', async () => {
  const [head = '', claims = '', signature = ''] = (await portal.realm.tokenFor(ana)).split('.');
  const told = JSON.parse(Buffer.from(claims, 'base64url').toString());
  const changed = encoded({ ...told, sub: 'cleo@cast.example', email: 'cleo@cast.example' });
  expect(await outcomeOf(`Bearer ${head}.${changed}.${signature}`)).toEqual(refused);
});

it.each([
  ['nothing', ''],
  ['another scheme', 'Basic YW5hOmFuYQ=='],
  ['two tokens', 'Bearer a b'],
])('asks for a session when it is given %s', async (_what, authorization) => {
  expect(await outcomeOf(authorization)).toEqual({ status: 401, data: undefined, code: 'session.required' });
});

it('fetches no key from where a token points', () => expect(impostor.asked).toBe(0));

it('takes nobody for who they have not proved to be: an address must be verified', async () => {
  for (const email of ['cleo@cast.example', 'never-seen@cast.example']) {
    const token = await forged({ claims: { sub: `new-${email}`, email, email_verified: false } });
    expect(await outcomeOf(`Bearer ${token}`)).toEqual({
      status: 401,
      data: undefined,
      code: 'session.unknown-person',
    });
  }
});

it('takes no second subject for the person of an address', async () => {
  await portal.ask(ana, VIEWER);
  const token = await forged({ claims: { sub: 'another-ana' } });
  const outcome = await outcomeOf(`Bearer ${token}`);
  expect(outcome).toMatchObject({ status: 401, data: undefined });
});

it('stays shut while the provider is away, says so, and opens without a restart when it is back', async () => {
  const other = await Portal.open();
  try {
    await seatTheCast(other.database);
    const good = `Bearer ${await other.realm.tokenFor(ana)}`;
    for (const health of [500, 404, 302]) {
      other.realm.health = health;
      const { status, data, errors } = await other.send(good, VIEWER);
      expect([status, data, errors?.[0]?.extensions.code]).toEqual([503, undefined, 'session.provider-unreachable']);
    }
    other.realm.health = 200;
    expect((await other.send(good, VIEWER)).data).toEqual({ viewer: { name: 'Ana' } });
  } finally {
    await other.close();
  }
});

it('stays shut when nothing listens where the provider should be', async () => {
  const other = await Portal.open({ OIDC_JWKS_URL: 'http://127.0.0.1:9/certs' });
  try {
    const { status, data, errors } = await other.send(`Bearer ${await other.realm.tokenFor(ana)}`, VIEWER);
    expect([status, data, errors?.[0]?.extensions.code]).toEqual([503, undefined, 'session.provider-unreachable']);
  } finally {
    await other.close();
  }
});
