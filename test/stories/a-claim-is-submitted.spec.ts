import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { ada, ana, ben, type Cast, carl, cleo, dina, fay, greg, seatTheCast, zed } from '../cast/lyra.js';
import { type Books, layTheMoney } from '../cast/lyra-money.js';
import { AppRole, attempt } from '../support/app-role.js';
import { Portal, type Someone } from '../support/portal.js';
import { Watcher } from '../support/watcher.js';

let portal: Portal;
let cast: Cast;
let books: Books;
let origin: string;

beforeAll(async () => {
  portal = await Portal.open();
  origin = await portal.listen();
});
afterAll(() => portal.close());
/** The same people meet in a new project for each story. */
beforeEach(async () => {
  cast = await seatTheCast(portal.database);
  books = await layTheMoney(portal.database, cast);
});

const SUBMIT = `mutation ($input: SubmitClaimInput!) { submitClaim(input: $input) {
  id number state declared lineCount submittedBy { name } submittedAt version viewerCan
} }`;
const CLAIM = `query ($id: ID!) { claim(id: $id) { id number state declared lineCount version viewerCan } }`;
const DECLARED = `query ($projectId: ID!) { budget(projectId: $projectId) { byPartner { partner { shortName } declared } } }`;

const submits = (who: Someone, id: string, version = 1) => portal.ask(who, SUBMIT, { input: { id, version } });
const sees = async (who: Someone, id: string) => (await portal.ask(who, CLAIM, { id })).data?.claim ?? null;
const refusal = (answer: Awaited<ReturnType<typeof submits>>) => answer.errors?.[0]?.extensions.code;
const held = async (sql: string, ...values: unknown[]) => (await portal.database.admin.query(sql, values)).rows;
const letters = () => held(`SELECT recipient, language, template, facts FROM letter WHERE project_id = $1`, cast.lyra);
const JOURNAL = `query ($projectId: ID!, $subjectId: ID) {
  journal(projectId: $projectId, subjectId: $subjectId) { nodes { event subjectId } }
}`;
const reads = (who: Someone) => portal.ask(who, JOURNAL, { projectId: cast.lyra, subjectId: books.draft });
const INVITE = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { id } }`;
const guestOf = ({ lyra, deneb }: Cast) => ({
  id: uuidv7(),
  projectId: lyra,
  partnerId: deneb,
  email: 'guest@cast.example',
  role: 'PARTNER_MEMBER',
});
const watching = (...people: readonly Someone[]) =>
  Promise.all(people.map(async (who) => new Watcher(origin, await portal.realm.tokenFor(who), cast.lyra).settled()));
const submissions = () =>
  held(
    `SELECT event, actor_name, subject_id, audience, facts FROM journal WHERE project_id = $1 AND event = 'claim.submitted'`,
    cast.lyra,
  );
const declaredBy = async (who: Someone) =>
  (await portal.ask(who, DECLARED, { projectId: cast.lyra })).data.budget.byPartner.map(
    (row: { partner: { shortName: string }; declared: string }) => `${row.partner.shortName} ${row.declared}`,
  );

it('comes into being for the funder, who gets a letter', async () => {
  expect(await sees(fay, books.draft)).toBeNull();
  const before = await declaredBy(fay);

  const { data, errors } = await submits(carl, books.draft);
  expect(errors).toBeUndefined();
  expect(data.submitClaim).toMatchObject({
    number: 3,
    state: 'SUBMITTED',
    declared: '6000.06',
    lineCount: 3,
    submittedBy: { name: 'Carl' },
    version: 2,
    viewerCan: ['claim.read'],
  });
  for (const who of [fay, greg, ada, cleo])
    expect(await sees(who, books.draft)).toMatchObject({ number: 3, state: 'SUBMITTED', lineCount: 3 });
  for (const who of [ana, ben, zed]) expect(await sees(who, books.draft)).toBeNull();

  const after = await declaredBy(fay);
  expect(after).not.toEqual(before);
  expect(await letters()).toEqual([
    {
      recipient: fay.email,
      language: 'fr',
      template: 'claim-submitted',
      facts: { project: 'Lyra', number: 3, by: 'Carl', amount: '6000.06' },
    },
  ]);
});

it('leaves one line in the journal, that the auditor finds and partners do not', async () => {
  await submits(cleo, books.draft);
  expect(await submissions()).toEqual([
    {
      event: 'claim.submitted',
      actor_name: 'Cleo',
      subject_id: books.draft,
      audience: 'FUNDER',
      facts: { number: 3, declared: '6000.06', lines: 3, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    },
  ]);
  for (const who of [ada, cleo])
    expect((await reads(who)).data.journal.nodes).toMatchObject([{ event: 'claim.submitted', subjectId: books.draft }]);
  for (const who of [ana, ben, zed]) expect((await reads(who)).errors?.[0]?.extensions.code).toBe('access.denied');
});

it('is heard at once by the lead, the funder and the auditor, and by no partner', async () => {
  const [ours, theirs] = [await watching(carl, fay, greg, ada), await watching(ana, dina)];
  try {
    expect(refusal(await submits(cleo, books.empty))).toBe('claim.empty');
    await submits(cleo, books.draft);
    await portal.ask(cleo, INVITE, { input: guestOf(cast) });
    for (const watcher of [...ours, ...theirs])
      await watcher.until(({ events }) => events.includes('membership.invited'));
    for (const { events } of ours) expect(events).toEqual(['claim.submitted', 'membership.invited']);
    for (const { events } of theirs) expect(events).toEqual(['membership.invited']);
  } finally {
    for (const watcher of [...ours, ...theirs]) await watcher.leave();
  }
});

describe('while it is a draft, is announced', () => {
  const announce = async (subjectType: string, subjectId: string, audience: string) => {
    const app = AppRole.open(portal.database, 1);
    const [person] = await held('SELECT id FROM person WHERE email = $1', carl.email);
    const line = `INSERT INTO journal (id, project_id, actor_id, actor_name, event, subject_type, subject_id, audience, partner_id, facts)
      VALUES ($1, $2, 'carl', 'Carl', 'claim.prepared', $3, $4, $5, $6, '{}')`;
    const values = [uuidv7(), cast.lyra, subjectType, subjectId, audience, audience === 'PARTNER' ? cast.orion : null];
    try {
      return await app.as(person.id, (client) => attempt(client, line, values));
    } finally {
      await app.close();
    }
  };

  it.each([
    ['the claim', 'claim', () => books.draft],
    ['a line of it', 'claim-line', () => books.draftLine],
  ])('to the lead alone, whatever a verb forgets: %s', async (_what, subjectType, id) => {
    expect(await announce(subjectType, id(), 'PROJECT')).toEqual({ refused: '42501' });
    expect(await announce(subjectType, id(), 'FUNDER')).toEqual({ refused: '42501' });
    expect(await announce(subjectType, id(), 'PARTNER')).not.toHaveProperty('refused');
    await submits(carl, books.draft);
    expect(await announce(subjectType, id(), 'FUNDER')).not.toHaveProperty('refused');
  });
});

it('is submitted once, however often the request is repeated', async () => {
  const key = { 'idempotency-key': uuidv7() };
  const input = { id: books.draft, version: 1 };
  const answers = await Promise.all([1, 2, 3, 4].map(() => portal.ask(carl, SUBMIT, { input }, key)));
  expect(answers.map(({ data }) => data.submitClaim?.version)).toEqual([2, 2, 2, 2]);
  expect(await letters()).toHaveLength(1);
});

it('is submitted once, however many press the button', async () => {
  const answers = await Promise.all([carl, cleo, carl, cleo].map((who) => submits(who, books.draft)));
  expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  for (const answer of answers.filter(({ errors }) => errors))
    expect(['claim.illegal-move', 'version.stale']).toContain(refusal(answer));
  expect(await letters()).toHaveLength(1);
  expect(await submissions()).toHaveLength(1);
});

describe('is refused', () => {
  it.each([
    ['to a partner, for whom there is no claim', ana, () => books.draft, 'claim.unknown'],
    ['to a partner of finance', ben, () => books.draft, 'claim.unknown'],
    ['to the funder, for whom there is none yet', fay, () => books.draft, 'claim.unknown'],
    ['to the lead of another project', zed, () => books.draft, 'claim.unknown'],
    ['when it has no line', carl, () => books.empty, 'claim.empty'],
    ['when it was submitted', carl, () => books.second, 'claim.illegal-move'],
    ['when it was certified', carl, () => books.first, 'claim.illegal-move'],
  ])('%s', async (_why, who, id, code) => {
    expect(refusal(await submits(who, id()))).toBe(code);
    expect(await letters()).toEqual([]);
    expect(await submissions()).toEqual([]);
  });

  it('when its total is not that of its lines, to the cent', async () => {
    await held(`UPDATE claim SET declared = declared + 1 WHERE id = $1`, books.draft);
    const answer = await submits(carl, books.draft);
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'claim.total-mismatch',
      facts: { declared: '6000.07', lines: '6000.06' },
    });
    expect(await held(`SELECT id FROM claim_line WHERE claim_id = $1 AND sealed`, books.draft)).toEqual([]);
  });

  it('when it changed since it was read, with what stands now', async () => {
    const answer = await submits(carl, books.draft, 7);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'version.stale', current: { state: 'DRAFT' } });
  });
});

it('can be changed by nobody once it is submitted', async () => {
  await submits(carl, books.draft);
  const told = JSON.stringify(await sees(fay, books.draft));
  const { admin } = portal.database;
  for (const attempt of [
    `UPDATE claim_line SET eligible = eligible + 1 WHERE claim_id = $1`,
    `UPDATE claim_line SET sealed = false WHERE claim_id = $1`,
    `DELETE FROM claim_line WHERE claim_id = $1`,
    `UPDATE claim SET declared = declared + 1 WHERE id = $1`,
    `UPDATE claim SET submitted_at = '2018-01-01' WHERE id = $1`,
    `DELETE FROM claim WHERE id = $1`,
  ])
    await expect(admin.query(attempt, [books.draft])).rejects.toThrow('never edited in place');
  expect(JSON.stringify(await sees(fay, books.draft))).toBe(told);
});
