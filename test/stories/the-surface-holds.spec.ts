import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { ana, ben, seatTheCast } from '../cast/lyra.js';
import { Portal } from '../support/portal.js';

let portal: Portal;
let strict: Portal;
const folder = mkdtempSync(join(tmpdir(), 'jalon-trusted-'));
const TRUSTED = 'query Mine { projects { nodes { acronym } } }';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

beforeAll(async () => {
  const file = join(folder, 'documents.json');
  writeFileSync(file, JSON.stringify({ [sha256(TRUSTED)]: TRUSTED }));
  portal = await Portal.open();
  await seatTheCast(portal.database);
  strict = await Portal.open({
    NODE_ENV: 'production',
    TRUSTED_DOCUMENTS: file,
    RATE_PERSON: '30',
    RATE_ORGANISATION: '45',
    RATE_ADDRESS: '60',
  });
  await seatTheCast(strict.database);
});
afterAll(async () => {
  await portal.close();
  await strict.close();
  rmSync(folder, { recursive: true });
});

const post = async (
  payload: string | object,
  headers: Record<string, string | undefined> = {},
  of = portal,
  remoteAddress = '198.51.100.1',
) => {
  const authorization = `Bearer ${await of.realm.tokenFor(ana)}`;
  const all = { authorization, 'content-type': 'application/json', 'x-jalon': '1', ...headers };
  const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return of.app.inject({ method: 'POST', url: '/graphql', payload, headers: given as never, remoteAddress });
};
const codesOf = ({ body }: { body: string }): string[] =>
  JSON.parse(body).errors.map((error: { extensions: { code: string } }) => error.extensions.code);

describe('what is not a POST of JSON by our own client', () => {
  it.each<[string, Record<string, string | undefined>, number]>([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text, which any page may send', { 'content-type': 'text/plain' }, 415],
    ['a bare document', { 'content-type': 'application/graphql' }, 415],
    ['no type at all', { 'content-type': undefined }, 415],
    ['no header of ours', { 'x-jalon': undefined }, 403],
    ['no token', { authorization: undefined }, 401],
  ])('is refused: %s', async (_what, headers, status) => {
    expect((await post(JSON.stringify({ query: TRUSTED }), headers)).statusCode).toBe(status);
  });

  it('is refused: GET', async () => {
    const answer = await portal.app.inject({ method: 'GET', url: '/graphql?query={viewer{name}}' });
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'POST']);
  });
});

describe('what asks too much', () => {
  const many = (count: number, part: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => part(i)).join(' ');
  const deep = (levels: number): string =>
    levels === 0 ? '__typename' : `partners { project { ${deep(levels - 1)} } }`;

  it.each<[string, string, string]>([
    ['too deep', `{ projects { nodes { ${deep(5)} } } }`, 'request.too-complex'],
    ['too many aliases', `{ ${many(16, (i) => `a${i}: projects { total }`)} }`, 'request.too-complex'],
    [
      'too many directives',
      `{ projects { ${many(6, (i) => `d${i}: total @include(if: true)`)} } }`,
      'request.too-complex',
    ],
    ['too many tokens', `{ projects { ${many(1_100, () => 'total')} } }`, 'request.malformed'],
    ['too long a text', `{ projects { total } } # ${'x'.repeat(33_000)}`, 'request.too-complex'],
    [
      'too costly',
      '{ projects(first: 100) { nodes { partners { shortName } claimPeriods { id } milestoneMarks { id } partners { shortName } } } }',
      'request.too-complex',
    ],
    [
      'a fragment in itself',
      'query { projects { ...A } } fragment A on ProjectPage { nodes { id } ...A }',
      'request.too-complex',
    ],
    ['two operations', 'query A { projects { total } } query B { projects { total } }', 'request.malformed'],
    ['no operation', 'fragment A on ProjectPage { total }', 'request.malformed'],
    ['two changes', 'mutation { a: speak(language: FR) { id } b: speak(language: EN) { id } }', 'request.one-mutation'],
    [
      'changes behind a fragment',
      'mutation { ...A } fragment A on Mutation { a: speak(language: FR) { id } b: speak(language: EN) { id } }',
      'request.one-mutation',
    ],
    ['an operation it has not', 'query A { projects { total } }', 'request.malformed'],
  ])('is refused: %s', async (what, query, code) => {
    const answer = await post({ query, ...(what === 'an operation it has not' && { operationName: 'B' }) });
    expect([answer.statusCode, codesOf(answer)]).toEqual([400, [code]]);
  });

  it('is refused: a page of more than 100, whatever says so', async () => {
    const query = 'query ($n: Int!) { projects(first: $n) { total } }';
    expect(codesOf(await post({ query, variables: { n: 101 } }))).toEqual(['input.invalid']);
    expect(
      codesOf(await post({ query: query.replace('total', 'nodes { id partners { id } }'), variables: { n: 9_999 } })),
    ).toEqual(['request.too-complex']);
    expect((await post({ query, variables: { n: 100 } })).json().errors).toBeUndefined();
  });

  it('is refused: a body over 256 kB', async () => {
    expect((await post({ query: TRUSTED, variables: { x: 'x'.repeat(270_000) } })).statusCode).toBe(413);
  });

  it('is refused: several requests in one', async () => {
    expect((await post([{ query: TRUSTED }, { query: TRUSTED }])).statusCode).toBe(400);
  });
});

describe('malformed input', () => {
  it.each<[string, string]>([
    ['no JSON', '{'],
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '3'],
    ['no document', '{}'],
    ['a document that is a number', '{"query":3}'],
    ['a document that is JSON', JSON.stringify({ query: '1' })],
    ['a document that is a tree', JSON.stringify({ query: '{"kind":"Document","definitions":[]}' })],
    ['variables that are text', JSON.stringify({ query: TRUSTED, variables: 'x' })],
    ['variables that are a list', JSON.stringify({ query: TRUSTED, variables: [] })],
    ['a name that is a number', JSON.stringify({ query: TRUSTED, operationName: 3 })],
    ['a poisoned prototype', '{"query":"{viewer{name}}","variables":{"__proto__":{"x":1}}}'],
    ['a hash that is no hash', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":{"a":1}}}}'],
    ['extensions that are text', '{"extensions":"x"}'],
    ['a hash that nobody knows', `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'0'.repeat(64)}"}}}`],
  ])('is the asker’s mistake: %s', async (_what, payload) => {
    const answer = await post(payload);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(codesOf(answer)).not.toContain('internal');
  });

  it('stays the asker’s mistake, whatever is sent', async () => {
    const words = [
      '{',
      '}',
      '(',
      ')',
      'query',
      'mutation',
      'fragment',
      'on',
      'projects',
      'nodes',
      'first',
      ':',
      '$n',
      '"',
      '...',
      '@include',
      'null',
      '1e999',
      '-1',
      '#',
      '\u0000',
      'é',
    ];
    const document = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((parts) => parts.join(' '));
    const body = fc.oneof(
      fc
        .record({ query: document, variables: fc.dictionary(fc.string(), fc.jsonValue()) })
        .map((value) => JSON.stringify(value)),
      fc
        .record({
          query: fc.constant('query ($n: Int, $a: String) { projects(first: $n, after: $a, search: $a) { total } }'),
          variables: fc.record({ n: fc.jsonValue(), a: fc.jsonValue() }),
        })
        .map((value) => JSON.stringify(value)),
      fc.json(),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(body, async (payload) => {
        const answer = await post(payload);
        const told = answer.statusCode < 500 && !answer.body.includes('"internal"');
        if (!told) throw new Error(`${answer.statusCode} ${answer.body}`);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it.each([
    ['{ project(id: "x") { id } }', {}],
    ['query ($s: String) { projects(search: $s) { total } }', { s: 'a\u0000b' }],
    [
      'query ($a: String) { projects(after: $a) { total } }',
      { a: Buffer.from('["\\u0000","x"]').toString('base64url') },
    ],
    ['mutation ($i: InvitePersonInput!) { invitePerson(input: $i) { id } }', { i: { id: 'x' } }],
  ])('is told to be invalid: %s', async (query, variables) => {
    const answer = await post({ query, variables }, { 'idempotency-key': uuidv7() });
    expect(answer.body).not.toContain('"internal"');
    expect(codesOf(answer)[0]).toMatch(/^(input\.invalid|request\.malformed)$/);
  });

  it('suggests nothing', async () => {
    const answer = await post({ query: '{ project { acronim } viewr { name } }' });
    expect(answer.statusCode).toBe(400);
    expect(answer.body).not.toMatch(/did you mean/i);
  });
});

describe('in production', () => {
  const hash = sha256(TRUSTED);
  const persisted = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

  it('runs the documents built with the client, by hash or in full', async () => {
    for (const payload of [persisted(hash), { query: TRUSTED }, { query: TRUSTED, ...persisted(hash) }]) {
      const answer = await post(payload, {}, strict, '198.51.100.10');
      expect(answer.json().data.projects.nodes).toEqual([{ acronym: 'Lyra' }]);
    }
  });

  it.each([
    ['another document', { query: '{ projects { total } }' }],
    ['another under a trusted name', { query: '{ __schema { types { name } } }', operationName: 'Mine' }],
    ['an unknown hash', persisted(sha256('x'))],
    ['a question about itself', { query: '{ __schema { types { name } } }' }],
  ])('refuses %s', async (_what, payload) => {
    const answer = await post(payload, {}, strict, '198.51.100.11');
    expect([answer.statusCode, codesOf(answer)]).toEqual([400, ['request.unknown-document']]);
  });

  it('asks a person, and an address, to wait when they ask too often', async () => {
    const statuses = [];
    for (let i = 0; i < 40; i += 1)
      statuses.push((await post(persisted(hash), {}, strict, '198.51.100.12')).statusCode);
    const slow = await post(persisted(hash), {}, strict, '198.51.100.13');
    expect(statuses).toContain(429);
    expect(codesOf(slow)).toEqual(['request.too-many']);
    expect(Number(slow.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    const together = [];
    for (let i = 0; i < 40; i += 1) {
      const authorization = `Bearer ${await strict.realm.tokenFor(ben)}`;
      const answer = await post(persisted(hash), { authorization }, strict, `198.51.100.${20 + i}`);
      together.push(answer.statusCode);
    }
    // Ben alone may ask 30 times; with what his colleague asked, his organisation may not.
    expect(together.indexOf(429)).toBeGreaterThan(-1);
    expect(together.indexOf(429)).toBeLessThan(25);
    const anonymous = [];
    for (let i = 0; i < 70; i += 1)
      anonymous.push((await post('{}', { authorization: undefined }, strict, '198.51.100.14')).statusCode);
    expect(new Set(anonymous)).toEqual(new Set([401, 429]));
  });
});
