import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type Cast, carl, cleo, seatTheCast } from '../cast/lyra.js';
import { Portal } from '../support/portal.js';

const KEYS = 100;
const SUBMISSIONS = 10;
const AT_ONCE = 4;
const INVITE = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { id email role version } }`;

let portal: Portal;
let cast: Cast;

beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
});
afterAll(() => portal.close());

const invitation = (email: string) => ({
  input: { id: uuidv7(), projectId: cast.lyra, partnerId: cast.vega, email, role: 'PARTNER_MEMBER' },
});
const count = async (sql: string): Promise<number> => Number((await portal.database.admin.query(sql)).rows[0].count);

it(`makes ${KEYS} effects of ${KEYS} keys submitted ${SUBMISSIONS} times each, at the same time`, async () => {
  const requests = Array.from({ length: KEYS }, (_, i) => ({ key: uuidv7(), ...invitation(`guest${i}@cast.example`) }));
  const answers = [];
  for (let from = 0; from < KEYS; from += AT_ONCE)
    answers.push(
      ...(await Promise.all(
        requests
          .slice(from, from + AT_ONCE)
          .flatMap(({ key, input }) =>
            Array.from({ length: SUBMISSIONS }, () => portal.ask(cleo, INVITE, { input }, { 'idempotency-key': key })),
          ),
      )),
    );
  expect(answers.filter(({ errors }) => errors).map(({ errors }) => errors?.[0]?.extensions)).toEqual([]);
  for (const [i, { input }] of requests.entries()) {
    const same = answers.slice(i * SUBMISSIONS, (i + 1) * SUBMISSIONS).map(({ data }) => JSON.stringify(data));
    expect(new Set(same).size).toBe(1);
    expect(same[0]).toContain(input.id);
  }
  const effects = `email LIKE 'guest%'`;
  expect(await count(`SELECT count(*) FROM membership WHERE ${effects}`)).toBe(KEYS);
  expect(await count(`SELECT count(*) FROM journal WHERE event = 'membership.invited'`)).toBe(KEYS);
  expect(await count(`SELECT count(*) FROM letter WHERE recipient LIKE 'guest%'`)).toBe(KEYS);
}, 60_000);

it('keeps the keys of one person apart from those of another', async () => {
  const key = { 'idempotency-key': uuidv7() };
  await portal.ask(cleo, INVITE, invitation('one@cast.example'), key);
  const other = await portal.ask(carl, INVITE, invitation('two@cast.example'), key);
  expect(other.errors?.[0]?.extensions.code).toBe('access.denied');
});

it('forgets a key whose request was refused, so that it may be mended and sent again', async () => {
  const key = { 'idempotency-key': uuidv7() };
  const wrong = invitation('three@cast.example');
  const refused = await portal.ask(cleo, INVITE, { input: { ...wrong.input, role: 'AUDITOR' } }, key);
  expect(refused.errors?.[0]?.extensions.code).toBe('membership.wrong-side');
  const mended = await portal.ask(cleo, INVITE, wrong, key);
  expect(mended.data.invitePerson.id).toBe(wrong.input.id);
});

it.each([
  ['none', ''],
  ['no uuid', 'again'],
])('refuses a mutation whose key is %s', async (_what, key) => {
  const answer = await portal.ask(cleo, INVITE, invitation('four@cast.example'), { 'idempotency-key': key });
  expect(answer.errors?.[0]?.extensions.code).toBe('request.key-missing');
});
