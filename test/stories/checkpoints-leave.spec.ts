import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { checkpointsIn, isSignedBy } from '../../api/src/platform/journal/checkpoint.rules.js';
import type * as Signing from '../../api/src/proof/checkpoints/checkpoints.js';
import { ada, ana, type Cast, carl, cleo, fay, seatTheCast, zed } from '../cast/lyra.js';
import { type Books, layTheMoney } from '../cast/lyra-money.js';
import { runCommand } from '../support/command.js';
import { builtApi } from '../support/outside.js';
import { Portal, type Someone } from '../support/portal.js';

const { Checkpoints }: typeof Signing = await builtApi('proof/checkpoints/checkpoints');

let portal: Portal;
let cast: Cast;
let books: Books;

beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());
beforeEach(async () => {
  cast = await seatTheCast(portal.database);
  books = await layTheMoney(portal.database, cast);
  await happens('milestone.moved', 'PROJECT');
});

const DESK = `query ($projectId: ID!) {
  proofDesk(projectId: $projectId) { publicKey fingerprint checkpoints { number seq head text key } }
}`;
const SUBMIT = `mutation ($input: SubmitClaimInput!) { submitClaim(input: $input) { id } }`;
const asks = (who: Someone) => portal.ask(who, DESK, { projectId: cast.lyra });
const held = async (sql: string, ...values: unknown[]) => (await portal.database.admin.query(sql, values)).rows;
const signs = (round: 'HOUR' | 'NIGHT' = 'NIGHT') => portal.app.get(Checkpoints).visit(cast.lyra, round);

const happens = (event: string, audience: string) =>
  held(
    `INSERT INTO journal (id, project_id, actor_id, actor_name, event, subject_type, subject_id, audience, partner_id, facts)
     VALUES ($1, $2, 'cleo', 'Cleo', $3, 'thing', $1, $4, CASE WHEN $4 = 'PARTNER' THEN $5::uuid END, '{}')`,
    ...[uuidv7(), cast.lyra, event, audience, cast.vega],
  );
/** A database administrator sets the triggers aside. */
async function tampers(sql: string): Promise<void> {
  const client = await portal.database.admin.connect();
  try {
    await client.query('SET session_replication_role = replica');
    await client.query(sql, [cast.lyra]);
  } finally {
    await client.query('RESET session_replication_role');
    client.release();
  }
}
async function verifies() {
  const letters = await held(`SELECT facts ->> 'text' AS text FROM letter WHERE project_id = $1`, cast.lyra);
  const file = join(mkdtempSync(join(tmpdir(), 'jalon-kept-')), 'letters.txt');
  writeFileSync(file, letters.map(({ text }) => `Bonjour,\n\n> ${text.replaceAll('\n', '\n> ')}\n`).join('\n'));
  const { publicKey } = (await asks(fay)).data.proofDesk;
  return runCommand('verify-journal', ['--project', 'Lyra', '--checkpoints', file, '--key', publicKey], {
    DATABASE_URL: portal.database.adminUrl,
  });
}

it('are signed when something changed, sent to the lead and the funder, and shown to whoever reads the journal', async () => {
  expect(await signs()).toBe(true);
  expect(await signs()).toBe(false);
  const { publicKey, checkpoints } = (await asks(ada)).data.proofDesk;
  expect(checkpoints).toMatchObject([{ number: 1 }]);
  const [read] = checkpointsIn(checkpoints[0].text);
  expect(isSignedBy(read as never, publicKey)).toBe(true);
  const letters = await held(`SELECT recipient, facts FROM letter WHERE project_id = $1 ORDER BY 1`, cast.lyra);
  expect(letters.map(({ recipient }) => recipient)).toEqual([cleo.email, fay.email].sort());
  expect(letters[0].facts.text).toBe(checkpoints[0].text);
  for (const who of [ana, zed]) expect((await asks(who)).errors?.[0]?.extensions.code).toBe('access.denied');
});

it('follow a submission without waiting for the night', async () => {
  await signs();
  await happens('risk.raised', 'PROJECT');
  expect(await signs('HOUR')).toBe(false);
  await portal.ask(carl, SUBMIT, { input: { id: books.draft, version: 1 } });
  expect(await signs('HOUR')).toBe(true);
  expect((await asks(cleo)).data.proofDesk.checkpoints.map(({ number }: { number: number }) => number)).toEqual([2, 1]);
});

it('hold what the authority works on too, which the lead does not read', async () => {
  await happens('line.decided', 'AUTHORITY');
  await signs();
  const [{ last }] = await held('SELECT max(seq)::int AS last FROM journal WHERE audience = $1', 'AUTHORITY');
  expect((await asks(cleo)).data.proofDesk.checkpoints).toMatchObject([{ seq: last }]);
  expect((await verifies()).code).toBe(0);
});

it('are changed by nobody, and made by no person', async () => {
  await signs();
  await expect(held('UPDATE checkpoint SET seq = 1')).rejects.toThrow('insert-only');
  await expect(held('DELETE FROM checkpoint')).rejects.toThrow('insert-only');
  await expect(held('TRUNCATE checkpoint')).rejects.toThrow('insert-only');
});

it('hold when nobody touched the journal', async () => {
  await signs();
  const { code, said } = await verifies();
  expect(said).toContain('1 checkpoint, the chain holds');
  expect(code).toBe(0);
});

it.each([
  ['an end that was cut off', `DELETE FROM journal WHERE project_id = $1 AND seq > 1`, 'its end was cut off'],
  [
    'a chain that was written anew from its first line',
    `WITH RECURSIVE anew AS (
       SELECT j.*, sha256(previous_hash || convert_to('other', 'UTF8')) AS made FROM journal j WHERE project_id = $1 AND seq = 1
     ) UPDATE journal j SET hash = anew.made FROM anew WHERE j.id = anew.id`,
    'the chain was rewritten',
  ],
])('show %s', async (_what, sql, sentence) => {
  await happens('risk.raised', 'FUNDER');
  await happens('risk.changed', 'PARTNER');
  await signs();
  await tampers(sql);
  const { code, said } = await verifies();
  expect([code, said.includes(sentence)]).toEqual([1, true]);
});

it('show a journal of which nothing is left', async () => {
  await signs();
  const file = join(mkdtempSync(join(tmpdir(), 'jalon-kept-')), 'letters.txt');
  const { publicKey, checkpoints } = (await asks(fay)).data.proofDesk;
  writeFileSync(file, checkpoints[0].text);
  await tampers('DELETE FROM journal WHERE project_id = $1');
  const { code, said } = await runCommand('verify-journal', ['--checkpoints', file, '--key', publicKey], {
    DATABASE_URL: portal.database.adminUrl,
  });
  expect([code, said.includes('of which nothing is left')]).toEqual([1, true]);
});
