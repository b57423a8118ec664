import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type * as Signing from '../../api/src/proof/checkpoints/checkpoints.js';
import { DATA, type ProofData, REPORT } from '../../api/src/proof/package/proof-data.js';
import { type Files, unzipped, zipped } from '../../api/src/proof/package/zip.js';
import { ada, ana, ben, type Cast, carl, cleo, fay, seatTheCast, zed } from '../cast/lyra.js';
import { type Books, layTheMoney } from '../cast/lyra-money.js';
import { AppRole, attempt } from '../support/app-role.js';
import { builtApi } from '../support/outside.js';
import { Portal, type Someone } from '../support/portal.js';

const { Checkpoints }: typeof Signing = await builtApi('proof/checkpoints/checkpoints');
const run = promisify(execFile);
const MANY = 2_000;

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
  await held(
    `INSERT INTO journal (id, project_id, actor_id, actor_name, event, subject_type, subject_id, audience, partner_id, facts)
     VALUES ($1, $2, 'ana', 'Ana', 'deliverable.commented', 'deliverable', $1, 'PARTNER', $3, '{"code": "D1"}')`,
    ...[uuidv7(), cast.lyra, cast.vega],
  );
});

const PROOF = `mutation ($input: OpenClaimProofInput!) { openClaimProof(input: $input) { id url } }`;
const SUBMIT = `mutation ($input: SubmitClaimInput!) { submitClaim(input: $input) { id } }`;
const held = async (sql: string, ...values: unknown[]) => (await portal.database.admin.query(sql, values)).rows;
const opens = (who: Someone, claimId: string) => portal.ask(who, PROOF, { input: { id: uuidv7(), claimId } });
const submits = () => portal.ask(carl, SUBMIT, { input: { id: books.draft, version: 1 } });

async function proofFor(who: Someone): Promise<Buffer> {
  const { url } = (await opens(who, books.draft)).data.openClaimProof;
  const answer = await fetch(`${origin}${url}`);
  expect(answer.headers.get('content-type')).toBe('application/zip');
  return Buffer.from(await answer.arrayBuffer());
}
const dataOf = (files: Files): ProofData => JSON.parse(files.get(DATA)?.toString() ?? '');

/** Somebody who has nothing but the package, and the letters that they kept. */
async function verifies(proof: Buffer, letters = '', ...more: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-proof-'));
  const [at, kept] = [join(folder, 'preuve.zip'), join(folder, 'courriels.txt')];
  const verifier = join(folder, 'verifier.mjs');
  writeFileSync(at, proof);
  writeFileSync(kept, letters);
  writeFileSync(verifier, unzipped(proof).get('verifier.mjs') as Buffer);
  return run(process.execPath, [verifier, at, kept, '--en', ...more]).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (failed: { code: number; stdout: string }) => ({ code: failed.code, said: failed.stdout }),
  );
}
const letters = async (): Promise<string> =>
  (
    await held(
      `SELECT facts ->> 'text' AS text FROM letter WHERE project_id = $1 AND template = 'checkpoint-signed'`,
      cast.lyra,
    )
  )
    .map(({ text }) => text)
    .join('\n\n');

it('leaves as one file for the lead, the funder and the auditor, once it is submitted', async () => {
  expect((await opens(carl, books.draft)).errors?.[0]?.extensions).toMatchObject({ code: 'proof.not-submitted' });
  await submits();
  for (const who of [cleo, fay, ada]) {
    const files = unzipped(await proofFor(who));
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['rapport.html', 'preuve.json', 'sceau.json', 'verifier.mjs']),
    );
    expect(files.get(REPORT)?.toString()).toContain('a déposé la demande');
  }
  for (const who of [ana, ben, zed])
    expect((await opens(who, books.draft)).errors?.[0]?.extensions.code).toBe('claim.unknown');
});

it('is verified without the portal, by whoever sees only part of the journal', async () => {
  await submits();
  await portal.app.get(Checkpoints).visit(cast.lyra, 'HOUR');
  const [forTheLead, forTheFunder] = [await proofFor(cleo), await proofFor(fay)];
  const hidden = (proof: Buffer) => dataOf(unzipped(proof)).journal.filter(({ words }) => !words).length;
  expect([hidden(forTheLead), hidden(forTheFunder)]).toEqual([0, 1]);
  expect(forTheFunder.toString('latin1')).not.toContain('Ana');
  expect(unzipped(forTheFunder).get(DATA)?.toString()).not.toContain('deliverable.commented');
  for (const proof of [forTheLead, forTheFunder]) {
    const { code, said } = await verifies(proof, await letters());
    expect(said).toContain('SOUND: nothing was touched.');
    expect(said).toMatch(/1 checkpoints of the package, [12] kept elsewhere/);
    expect(code).toBe(0);
  }
});

it('has no hashes for whoever does not read the journal, and checkpoints that no person makes', async () => {
  const app = AppRole.open(portal.database, 1);
  const idOf = async ({ email }: Someone) => (await held('SELECT id FROM person WHERE email = $1', email))[0].id;
  const told = (personId: string) =>
    app.as(personId, async (client) => (await client.query('SELECT * FROM journal_hashes($1)', [cast.lyra])).rowCount);
  expect([await told(await idOf(ana)), await told(await idOf(fay))]).toEqual([0, 1]);
  const made = await app.as(await idOf(cleo), (client) =>
    attempt(
      client,
      `INSERT INTO checkpoint (id, project_id, number, seq, head, chain, signed_at, at, previous, key, signature)
       VALUES ($1, $2, 1, 1, repeat('a', 64), repeat('a', 64), 'now', now(), 'none', 'k', 's')`,
      [uuidv7(), cast.lyra],
    ),
  );
  expect(made).toEqual({ refused: '42501' });
  await app.close();
});

const LINE = `query ($id: ID!) { lineProof(claimLineId: $id) { decisions { decision deducted decidedBy stance } } }`;

it('says what the control decided of each line, to the lead once it was notified', async () => {
  await submits();
  for (const state of ['ADMISSIBLE', 'IN_CONTROL'])
    await held('UPDATE claim SET state = $2 WHERE id = $1', books.draft, state);
  const [{ id: reviewer }] = await held('SELECT id FROM person WHERE email = $1', fay.email);
  const [line] = await held('SELECT * FROM claim_line WHERE claim_id = $1 ORDER BY number LIMIT 1', books.draft);
  const [control, review] = [uuidv7(), uuidv7()];
  await held(
    `INSERT INTO control (id, project_id, claim_id, number, reviewer_id) VALUES ($1, $2, $3, 1, $4)`,
    ...[control, cast.lyra, books.draft, reviewer],
  );
  await held(
    `INSERT INTO line_review (id, project_id, control_id, claim_line_id, partner_id, decision, deducted, typology, reason, decided_at, decided_by_id)
     VALUES ($1, $2, $3, $4, $5, 'REDUCED', 1050, 'VAT', 'TVA récupérée', '2019-11-04', $6)`,
    ...[review, cast.lyra, control, line.id, line.partner_id, reviewer],
  );
  const decided = async (who: Someone) => (await portal.ask(who, LINE, { id: line.id })).data.lineProof.decisions;
  const reduced = { decision: 'REDUCED', deducted: '10.50', decidedBy: 'Fay' };
  expect(await decided(fay)).toMatchObject([{ ...reduced, stance: null }]);
  expect(await decided(cleo)).toEqual([]);
  const section = async (who: Someone) =>
    dataOf(unzipped(await proofFor(who))).control.find(({ name }) => name === 'Décisions, ligne à ligne');
  expect(await section(cleo)).toBeUndefined();
  await held(`UPDATE line_review SET answers_due_on = '2019-12-01' WHERE id = $1`, review);
  expect(await decided(cleo)).toMatchObject([reduced]);
  expect((await section(cleo))?.rows).toMatchObject([{ décision: 'REDUCED', déduit: '10.50', ligne: line.number }]);
});

it('names what was touched after it left', async () => {
  await submits();
  const files = unzipped(await proofFor(fay));
  const data = dataOf(files);
  const [line] = data.lines;
  const edited = { ...data, lines: data.lines.map((one) => (one === line ? { ...one, eligible: '1.00' } : one)) };
  const { code, said } = await verifies(zipped(new Map([...files, [DATA, Buffer.from(JSON.stringify(edited))]])));
  expect(code).toBe(1);
  expect(said).toContain(`line ${line?.number} of the claim: an amount or a word was edited`);
});

it('shows a journal that was cut off and went on, to whoever kept a letter', async () => {
  await submits();
  await portal.app.get(Checkpoints).visit(cast.lyra, 'HOUR');
  const kept = await letters();
  const client = await portal.database.admin.connect();
  await client.query(`SET session_replication_role = replica`);
  await client.query(`DELETE FROM journal WHERE project_id = $1 AND seq > 1`, [cast.lyra]);
  await client.query(`DELETE FROM checkpoint WHERE project_id = $1`, [cast.lyra]);
  await client.query(`RESET session_replication_role`);
  client.release();
  const { code, said } = await verifies(await proofFor(fay), kept);
  expect(code).toBe(1);
  expect(said).toContain('checkpoint no. 1: the lines up to 2 are not those it signed');
});

it(`is made of ${MANY} lines beside those who wait for answers`, async () => {
  await held(
    `INSERT INTO claim_line (id, project_id, claim_id, partner_id, work_package_id, number, category, document_ref, issuer,
       description, incurred_on, paid_on, net, vat, gross, eligible)
     SELECT gen_random_uuid(), project_id, claim_id, partner_id, work_package_id, 1000 + n, category, 'F-' || n, issuer,
       'Campagne d’essais n° ' || n, incurred_on, paid_on, 100, 0, 100, 100
     FROM (SELECT * FROM claim_line WHERE claim_id = $1 ORDER BY number LIMIT 1) one, generate_series(1, $2) n`,
    ...[books.draft, MANY],
  );
  await held('UPDATE claim SET declared = declared + $2 * 100 WHERE id = $1', books.draft, MANY);
  await submits();
  const since = Date.now();
  const proof = await proofFor(fay);
  const took = (Date.now() - since) / 1_000;
  process.stdout.write(
    `a proof of ${MANY} lines is made in ${took.toFixed(1)} s, ${Math.round(proof.length / 1_000)} kB\n`,
  );
  expect(dataOf(unzipped(proof)).lines.length).toBeGreaterThan(MANY);
  expect((await verifies(proof)).code).toBe(0);
});
