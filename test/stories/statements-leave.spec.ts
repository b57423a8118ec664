import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { feder2014Data } from '../../api/src/budget/programme/feder-2014-2020.js';
import { ada, ana, ben, type Cast, carl, cleo, fay, greg, seatTheCast, zed } from '../cast/lyra.js';
import { type Books, layTheMoney } from '../cast/lyra-money.js';
import { Portal, type Someone } from '../support/portal.js';
import { put } from '../support/put.js';

let portal: Portal;
let cast: Cast;
let books: Books;
let origin: string;

beforeAll(async () => {
  portal = await Portal.open();
  origin = await portal.listen();
});
afterAll(() => portal.close());
beforeEach(async () => {
  cast = await seatTheCast(portal.database);
  books = await layTheMoney(portal.database, cast);
});

const EXPORT = `mutation ($input: OpenStatementExportInput!) { openStatementExport(input: $input) { id url expiresAt } }`;
const SUBMIT = `mutation ($input: SubmitClaimInput!) { submitClaim(input: $input) { hash } }`;
const JOURNAL = `query ($projectId: ID!) { journal(projectId: $projectId) { nodes { event } } }`;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const opens = (who: Someone, claimId: string, kind = 'EXPENDITURE', format = 'PDF') =>
  portal.ask(who, EXPORT, { input: { id: uuidv7(), claimId, kind, format } });
const refusal = async (answer: ReturnType<typeof opens>) => (await answer).errors?.[0]?.extensions;
const linkFor = async (...asked: Parameters<typeof opens>): Promise<string> =>
  `${origin}${(await opens(...asked)).data.openStatementExport.url}`;
const held = async (sql: string, ...values: unknown[]) => (await portal.database.admin.query(sql, values)).rows;
const callForProjects = async () => {
  const programme = await put(portal.database, 'programme', {
    code: `FEDER ${cast.lyra}`,
    title: 'FEDER',
    data: feder2014Data,
  });
  await held('UPDATE project SET programme_id = $1 WHERE id = $2', programme, cast.lyra);
};

it('leave as a workbook and as paper, by a link that serves once, for the lead and for whoever controls', async () => {
  await callForProjects();
  for (const [who, kind, format, type, begins] of [
    [cleo, 'EXPENDITURE', 'XLSX', XLSX, 'PK'],
    [fay, 'EXPENDITURE', 'PDF', 'application/pdf', '%PDF-1.7'],
    [ada, 'RESOURCES', 'XLSX', XLSX, 'PK'],
    [carl, 'RESOURCES', 'PDF', 'application/pdf', '%PDF-1.7'],
  ] as const) {
    const url = await linkFor(who, books.second, kind, format);
    const answer = await fetch(url);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    const what = kind === 'EXPENDITURE' ? 'dépenses' : 'ressources';
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(
      `État récapitulatif des ${what} Lyra Acompte n° 2.${format.toLowerCase()}`,
    );
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, begins.length)
        .toString(),
    ).toBe(begins);
    expect((await fetch(url)).status).toBe(410);
  }
  expect((await fetch(`${origin}/files/statement/${uuidv7()}.${'A'.repeat(43)}`)).status).toBe(404);
});

it('of a draft exist for the lead alone, and nobody else hears of them', async () => {
  expect((await fetch(await linkFor(cleo, books.draft))).status).toBe(200);
  for (const who of [fay, greg, ada, ana, ben, zed])
    expect((await refusal(opens(who, books.draft)))?.code).toBe('claim.unknown');
  const heard = async (who: Someone): Promise<string[]> =>
    (await portal.ask(who, JOURNAL, { projectId: cast.lyra })).data.journal.nodes.map(
      ({ event }: { event: string }) => event,
    );
  expect(await heard(ada)).not.toContain('statement.export-opened');
  expect(await heard(cleo)).toContain('statement.export-opened');
});

it('of what was sent are no partner’s', async () => {
  for (const who of [ana, ben, zed]) expect((await refusal(opens(who, books.second)))?.code).toBe('claim.unknown');
});

it('are fetched by nobody whose right was withdrawn meanwhile', async () => {
  const url = await linkFor(fay, books.second);
  await held(
    `UPDATE membership SET withdrawn_at = '2019-11-14T08:00:00Z' WHERE project_id = $1 AND email = $2`,
    ...[cast.lyra, fay.email],
  );
  const answer = await fetch(url);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.headers.get('content-type')).toContain('json');
});

it('are not made of lines that are not the claim, nor of shares that no call settles', async () => {
  expect(await refusal(opens(cleo, books.second, 'RESOURCES'))).toMatchObject({ code: 'programme.none' });
  await held('UPDATE claim SET declared = declared + 1 WHERE id = $1', books.draft);
  expect(await refusal(opens(cleo, books.draft))).toMatchObject({
    code: 'statement.not-whole',
    facts: { claim: '6000.07', lines: '6000.06' },
  });
});

it('carry the hash of the lines as they were sent, which nobody changes', async () => {
  const { data } = await portal.ask(carl, SUBMIT, { input: { id: books.draft, version: 1 } });
  const { hash } = data.submitClaim;
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  await expect(held(`UPDATE claim SET hash = NULL WHERE id = $1`, books.draft)).rejects.toThrow(
    'never edited in place',
  );
  const [entry] = await held(
    `SELECT facts FROM journal WHERE subject_id = $1 AND event = 'claim.submitted'`,
    books.draft,
  );
  expect(entry.facts.hash).toBe(hash);
});
