import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { ada, ana, ben, type Cast, carl, cleo, fay, greg, seatTheCast, zed } from '../cast/lyra.js';
import { type Books, layTheMoney } from '../cast/lyra-money.js';
import { Portal, type Someone } from '../support/portal.js';

let portal: Portal;
let cast: Cast;
let books: Books;
let origin: string;

beforeAll(async () => {
  portal = await Portal.open();
  origin = await portal.listen();
});
afterAll(() => portal.close());

const TRAIL = `query ($projectId: ID!, $filter: JournalFilter) {
  trail(projectId: $projectId, filter: $filter) {
    first last step accessEndsOn actors { id name } partners { shortName } moments { from family lines }
  }
  journal(projectId: $projectId, filter: $filter, first: 100) {
    total nodes { seq actorName event family told(language: "en") hash }
  }
}`;
const EXPORT = `mutation ($input: OpenTrailExportInput!) { openTrailExport(input: $input) { id url } }`;
const SUBMIT = `mutation ($input: SubmitClaimInput!) { submitClaim(input: $input) { id } }`;
const INVITE = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { id } }`;

const follows = (who: Someone, filter: object = {}) => portal.ask(who, TRAIL, { projectId: cast.lyra, filter });
const events = (answer: Awaited<ReturnType<typeof follows>>): string[] =>
  answer.data.journal.nodes.map(({ event }: { event: string }) => event);
const exportOf = (who: Someone, format: string, filter: object = {}) =>
  portal.ask(who, EXPORT, { input: { id: uuidv7(), projectId: cast.lyra, format, language: 'en', filter } });

const written = (event: string, at: string, audience: string, partnerId: string | null, actor = 'cleo') =>
  portal.database.admin.query(
    `INSERT INTO journal (id, project_id, actor_id, actor_name, event, subject_type, subject_id, audience, partner_id, facts)
     VALUES ($1, $2, $3, initcap($3), $4, 'thing', $1, $5, $6, $7)`,
    [uuidv7(), cast.lyra, actor, event, audience, partnerId, JSON.stringify({ code: at })],
  );

/** Cleo sends a claim, invites somebody, and things happen that not everybody hears of. */
beforeEach(async () => {
  cast = await seatTheCast(portal.database);
  books = await layTheMoney(portal.database, cast);
  await portal.ask(carl, SUBMIT, { input: { id: books.draft, version: 1 } });
  const invited = { projectId: cast.lyra, email: '=1+1@vega.example', partnerId: cast.vega, role: 'PARTNER_MEMBER' };
  await portal.ask(cleo, INVITE, { input: { id: uuidv7(), ...invited } });
  await written('deliverable.commented', 'D1', 'PARTNER', cast.vega, 'ana');
  await written('milestone.removed', '=HYPERLINK("x")', 'PROJECT', null);
});

it('shows the lead everything, funders and auditors what concerns them, in words', async () => {
  expect(events(await follows(cleo))).toEqual([
    'milestone.removed',
    'deliverable.commented',
    'membership.invited',
    'claim.submitted',
  ]);
  for (const who of [fay, greg, ada]) {
    const answer = await follows(who);
    expect(events(answer)).toEqual(['milestone.removed', 'membership.invited', 'claim.submitted']);
    expect(answer.data.trail.actors).not.toContainEqual({ id: 'ana', name: 'Ana' });
  }
  const { nodes } = (await follows(carl)).data.journal;
  expect(nodes[3]).toMatchObject({
    ...{ seq: 1, actorName: 'Carl', family: 'CLAIMS' },
    told: expect.stringContaining('submitted claim no.'),
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

it('is no partner’s to read', async () => {
  for (const who of [ana, ben, zed]) expect((await follows(who)).errors?.[0]?.extensions?.code).toBe('access.denied');
  expect((await exportOf(ana, 'CSV')).errors?.[0]?.extensions?.code).toBe('access.denied');
});

it('is narrowed by days, by person, by family, by partner and by subject', async () => {
  const { first, last, step, moments, actors, partners } = (await follows(cleo)).data.trail;
  expect([step, first]).toEqual(['DAY', last]);
  expect(moments).toContainEqual({ from: first, family: 'CLAIMS', lines: 1 });
  expect(partners.length).toBeGreaterThan(1);
  const inDays = async (from: string, until: string) => events(await follows(cleo, { from, until })).length;
  expect([await inDays(first, last), await inDays('2018-01-01', '2018-12-31')]).toEqual([4, 0]);
  const carlHimself = actors.find(({ name }: { name: string }) => name === 'Carl');
  expect(events(await follows(cleo, { actorId: carlHimself.id }))).toEqual(['claim.submitted']);
  expect(events(await follows(cleo, { families: ['PLAN', 'PEOPLE'] }))).toEqual([
    'milestone.removed',
    'membership.invited',
  ]);
  expect(events(await follows(cleo, { partnerId: cast.vega }))).toEqual(['deliverable.commented']);
  expect(events(await follows(cleo, { partnerId: cast.orion }))).toContain('claim.submitted');
  expect(events(await follows(cleo, { subjectId: books.draft }))).toEqual(['claim.submitted']);
});

it('leaves as a file under the same filter, once, and nothing in it is computed', async () => {
  const { url } = (await exportOf(ada, 'CSV', { families: ['PLAN'] })).data.openTrailExport;
  const answer = await fetch(`${origin}${url}`);
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('Audit trail Lyra.csv'));
  const [head, line, ...rest] = (await answer.text()).trim().split('\r\n');
  expect(head).toContain('No.;Instant (Paris);Person');
  expect(line).toContain('removed milestone =HYPERLINK');
  expect(line).not.toMatch(/;=/);
  expect(rest).toEqual([]);
  expect((await fetch(`${origin}${url}`)).status).toBe(410);
  const book = (await exportOf(fay, 'XLSX')).data.openTrailExport;
  const bytes = Buffer.from(await (await fetch(`${origin}${book.url}`)).arrayBuffer());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(events(await follows(ada))).toContain('trail.export-opened');
});

it('is an auditor’s until a day, which the screen says, and not after', async () => {
  const until = async (day: string) =>
    portal.database.admin.query(`UPDATE membership SET ends_on = $1 WHERE project_id = $2 AND role = 'AUDITOR'`, [
      ...[day, cast.lyra],
    ]);
  await until('2019-11-14');
  expect((await follows(ada)).data.trail.accessEndsOn).toBe('2019-11-14');
  expect((await follows(fay)).data.trail.accessEndsOn).toBeNull();
  await until('2019-11-13');
  expect((await follows(ada)).errors?.[0]?.extensions?.code).toBe('access.denied');
});
