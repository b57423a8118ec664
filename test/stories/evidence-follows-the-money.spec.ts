import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { EvidenceFollowsTheMoney1765100100000 } from '../../api/migrations/1765100100000-evidence-follows-the-money.js';
import { migrations } from '../../api/migrations/all.js';
import { openDataSource } from '../../api/src/platform/database/data-source.js';
import { type Declaring, lena, prepareToDeclare, prove } from '../cast/declaring.js';
import { ada, ana, ben, type Cast, carl, cleo, dina, fay, greg, seatTheCast, zed } from '../cast/lyra.js';
import { AppRole, attempt } from '../support/app-role.js';
import { Portal, type Said, type Someone } from '../support/portal.js';
import { put } from '../support/put.js';

let portal: Portal;
let cast: Cast;
let told: Declaring;
let partnerClaimId: string;
let claimId: string;

const FILES = `documents { name versions { id number sha256 } viewerCan }`;
const SIGNED = `query ($id: ID!) { partnerClaimLines(partnerClaimId: $id) { nodes { category documentRef ${FILES} } } }`;
const DECLARED = `query ($id: ID!) { claimLines(claimId: $id) { nodes { id category documentRef evidenceKept ${FILES} } } }`;
const HUNG = `query ($type: String!, $id: ID!) { documents(subjectType: $type, subjectId: $id) { name versions { sha256 } } }`;
const OPEN_FILE = `mutation ($input: OpenDownloadInput!) { openDownload(input: $input) { url } }`;
const verb = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { id version state } }`;
const CHANGE = `mutation ($input: ChangeExpensesInput!) { changeExpenses(input: $input) { id } }`;
const OPEN = verb('openPartnerClaim', 'OpenPartnerClaimInput');
const SIGN = verb('signPartnerClaim', 'SignPartnerClaimInput');
const REVIEW = verb('reviewPartnerClaim', 'ReviewPartnerClaimInput');
const RETURN = verb('returnPartnerClaim', 'ReturnPartnerClaimInput');
const VALIDATE = verb('validatePartnerClaim', 'ValidatePartnerClaimInput');
const ASSEMBLE = verb('assembleClaim', 'AssembleClaimInput');
const SUBMIT = verb('submitClaim', 'SubmitClaimInput');

const [SIGNED_SHA, LATER_SHA] = ['a'.repeat(64), 'b'.repeat(64)];
const PURCHASE = ['BANK_STATEMENT.pdf', 'CONTRACT.pdf', 'DELIVERABLE.pdf', 'INVOICE.pdf'];
const WAGES = ['PAYSLIP.pdf', 'TIMESHEET.pdf'];
const purchase = { id: uuidv7(), documentRef: 'F-1' };
const salary = { id: uuidv7(), documentRef: 'PAIE-10' };

const done = async (who: Someone, document: string, input: object): Promise<Said> => {
  const { data, errors } = await portal.ask(who, document, { input });
  expect(errors?.[0]?.extensions).toBeUndefined();
  return Object.values(data)[0] as Said;
};
const step = async (who: Someone, document: string, more: object = {}) => {
  const { rows } = await portal.database.admin.query('SELECT version FROM partner_claim WHERE id = $1', [
    partnerClaimId,
  ]);
  return done(who, document, { id: partnerClaimId, version: rows[0].version, ...more });
};
const asked = async (who: Someone, query: string, id: string): Promise<Said> => {
  const { data, errors } = await portal.ask(who, query, { id });
  return (errors ? errors[0]?.extensions : Object.values(data)[0]) as Said;
};
/** The names of the files of each line, by its reference; a refusal is its code. */
const files = async (who: Someone, query: string, id: string): Promise<Said | string> => {
  const { nodes, code } = await asked(who, query, id);
  return (
    code ??
    Object.fromEntries(nodes.map((line: Said) => [line.documentRef, line.documents.map((one: Said) => one.name)]))
  );
};
const hashes = async (who: Someone, query: string, id: string): Promise<string[]> => {
  const { nodes } = await asked(who, query, id);
  const all: Said[] = nodes.flatMap((line: Said) => line.documents.flatMap((one: Said) => one.versions));
  return [...new Set(all.map(({ sha256 }) => sha256))];
};
/** Its partner replaces the file that proves the purchase. */
async function replaceTheInvoice(): Promise<void> {
  const { admin } = portal.database;
  const { rows } = await admin.query(
    `UPDATE document SET latest = 2 WHERE subject_type = 'expense' AND subject_id = $1 AND name = 'INVOICE.pdf' RETURNING id`,
    [purchase.id],
  );
  const file = { sha256: LATER_SHA, size: 12, media_type: 'application/pdf', uploaded_at: '2019-11-13' };
  await put(portal.database, 'document_version', {
    project_id: cast.lyra,
    document_id: rows[0].id,
    number: 2,
    ...file,
  });
}
const delegates = (so: boolean) =>
  portal.database.admin.query('UPDATE partner SET delegates_payroll = $2 WHERE id = $1', [cast.vega, so]);

async function behindTheWall<T>(name: string, body: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const { rows } = await portal.database.admin.query('SELECT id FROM person WHERE name = $1', [name]);
  const app = AppRole.open(portal.database, 1);
  try {
    return await app.as(rows[0].id, body);
  } finally {
    await app.close();
  }
}

/** Vega declares a purchase of 1 000.00 and a salary of 4 000.01, each with its papers. */
beforeAll(async () => {
  portal = await Portal.open();
  cast = await seatTheCast(portal.database);
  told = await prepareToDeclare(portal.database, cast);
  const typed = (said: object) => ({
    ...{ workPackageId: told.sorting, category: 'EXTERNAL', method: 'REAL', issuer: 'Optique du Doubs' },
    ...{ description: 'Alignement', incurredOn: '2019-10-02', paidOn: '2019-10-30', net: '1000.00', vat: '0.00' },
    ...{ share: 10_000, currency: 'EUR', ...said },
  });
  const lines = [typed(purchase), typed({ ...salary, category: 'STAFF', issuer: 'Inès', net: '4000.01' })];
  const ledger = { projectId: cast.lyra, partnerId: cast.vega, lines, removed: [] };
  expect((await portal.ask(ben, CHANGE, { input: ledger })).errors).toBeUndefined();
  await prove(portal.database, cast, purchase.id);
  await prove(portal.database, cast, salary.id, ['TIMESHEET', 'PAYSLIP']);
  const opening = { id: uuidv7(), projectId: cast.lyra, partnerId: cast.vega, periodId: told.periodId };
  partnerClaimId = (await done(ben, OPEN, opening)).id;
  const report = { report: 'Tête alignée' };
  await step(ben, verb('reportOnPartnerClaim', 'ReportOnPartnerClaimInput'), report);
  await step(lena, SIGN);
});
afterAll(() => portal.close());

describe('once it is signed', () => {
  it('the lead opens the papers of a purchase, and those of a salary only where payroll is delegated', async () => {
    const flat = { 'Coûts indirects à 15 % du personnel': [] };
    for (const who of [cleo, carl])
      expect(await files(who, SIGNED, partnerClaimId)).toEqual({ 'F-1': PURCHASE, 'PAIE-10': [], ...flat });
    await delegates(true);
    expect(await files(cleo, SIGNED, partnerClaimId)).toEqual({ 'F-1': PURCHASE, 'PAIE-10': WAGES, ...flat });
    await delegates(false);
    expect(await files(ben, SIGNED, partnerClaimId)).toEqual({ 'F-1': PURCHASE, 'PAIE-10': WAGES, ...flat });
  });

  it('nobody else learns that they are there', async () => {
    for (const who of [ana, dina, fay, greg, ada, zed]) {
      const random = (await asked(who, SIGNED, uuidv7())).code;
      expect([who.name, await files(who, SIGNED, partnerClaimId)]).toEqual([who.name, random]);
    }
  });

  it('the lead never reads the ledger through them, nor what its partner sends later', async () => {
    await step(cleo, REVIEW);
    await step(cleo, RETURN, { reason: 'Facture illisible', lines: [] });
    await replaceTheInvoice();
    expect(await hashes(cleo, SIGNED, partnerClaimId)).toEqual([SIGNED_SHA]);
    for (const who of [cleo, carl, fay]) {
      const { errors } = await portal.ask(who, HUNG, { type: 'expense', id: purchase.id });
      expect(errors?.[0]?.extensions.code).toBe('subject.unknown');
    }
    const seen = await behindTheWall('Cleo', (client) =>
      client.query(`SELECT FROM document WHERE subject_type = 'expense'`),
    );
    expect(seen.rows).toEqual([]);
  });

  it('it neither changes nor grows, whatever the code', async () => {
    await behindTheWall('Ben', async (client) => {
      const { rows } = await client.query(`SELECT id, subject_id FROM document WHERE subject_type = 'signed-line'`);
      const [{ id, subject_id }] = rows;
      const named = [uuidv7(), cast.lyra, cast.vega, subject_id];
      const add = `INSERT INTO document (id, project_id, partner_id, name, audience, subject_type, subject_id) VALUES ($1, $2, $3, 'x.pdf', 'FUNDER', 'signed-line', $4)`;
      const version = `INSERT INTO document_version (id, project_id, document_id, number, sha256, size, media_type, uploaded_at) VALUES ($1, $2, $3, 2, $4, 1, 'application/pdf', now())`;
      for (const [sql, values] of [
        [add, named],
        [`UPDATE document SET name = 'x.pdf' WHERE id = $1`, [id]],
        [version, [uuidv7(), cast.lyra, id, LATER_SHA]],
      ] as const)
        expect(await attempt(client, sql, [...values])).toMatchObject({ refused: '42501' });
    });
  });
});

describe('once the lead has put it in a claim', () => {
  beforeAll(async () => {
    await step(lena, SIGN);
    await step(cleo, REVIEW);
    await step(cleo, VALIDATE);
    const claim = { id: uuidv7(), projectId: cast.lyra, periodId: told.periodId, kind: 'INTERIM' };
    claimId = (await done(carl, ASSEMBLE, claim)).id;
  });

  it('each line carries what was signed last, for the lead', async () => {
    expect(await files(carl, DECLARED, claimId)).toMatchObject({ 'F-1': PURCHASE, 'PAIE-10': [] });
    expect((await hashes(carl, DECLARED, claimId)).sort()).toEqual([SIGNED_SHA, LATER_SHA]);
    const { nodes } = await asked(carl, DECLARED, claimId);
    const kept = nodes.filter(({ evidenceKept }: Said) => evidenceKept);
    expect(kept.map(({ documentRef }: Said) => documentRef)).toEqual(['PAIE-10']);
  });

  it('and nothing of it for the funder, until it is sent', async () => {
    expect(await files(fay, DECLARED, claimId)).toBe((await asked(fay, DECLARED, uuidv7())).code);
    const { rows } = await portal.database.admin.query('SELECT id, version FROM claim WHERE id = $1', [claimId]);
    await done(carl, SUBMIT, { id: rows[0].id, version: rows[0].version });
  });

  it('then the funder and the auditor open every paper of it, salaries included, as it was signed', async () => {
    for (const who of [fay, greg])
      expect(await files(who, DECLARED, claimId)).toMatchObject({ 'F-1': PURCHASE, 'PAIE-10': WAGES });
    const { nodes } = await asked(fay, DECLARED, claimId);
    const line = nodes.find(({ documentRef }: Said) => documentRef === 'F-1');
    const [paper] = line.documents;
    expect(paper.viewerCan).toEqual(['document.read']);
    const opened = await done(fay, OPEN_FILE, { id: uuidv7(), documentVersionId: paper.versions[0].id });
    expect(opened.url).toMatch(/^\/files\//);
    const { data } = await portal.ask(fay, HUNG, { type: 'claim-line', id: line.id });
    expect(data.documents.map(({ name }: Said) => name)).toEqual(PURCHASE);
  });

  it('later files of the ledger are none of theirs', async () => {
    await portal.database.admin.query(`UPDATE document_version SET sha256 = $1 WHERE sha256 = $2 AND number = 2`, [
      'c'.repeat(64),
      LATER_SHA,
    ]);
    expect((await hashes(fay, DECLARED, claimId)).sort()).toEqual([SIGNED_SHA, LATER_SHA]);
  });

  it('its name is told to nobody by the journal where it says a salary', async () => {
    const { nodes } = await asked(fay, DECLARED, claimId);
    const [slip] = nodes.find(({ documentRef }: Said) => documentRef === 'PAIE-10').documents;
    await done(fay, OPEN_FILE, { id: uuidv7(), documentVersionId: slip.versions[0].id });
    const { rows } = await portal.database.admin.query(
      `SELECT facts ->> 'name' AS name FROM journal WHERE event = 'document.download-opened' ORDER BY seq`,
    );
    expect(rows.map(({ name }) => name)).toEqual(['BANK_STATEMENT.pdf', '']);
  });
});

/** What was signed before copies were kept: the migration finds the versions by their hash. */
it('what was signed before finds its papers again', async () => {
  const { admin, adminUrl } = portal.database;
  await admin.query(
    `UPDATE document_version v SET sha256 = $1 FROM document d
    WHERE d.id = v.document_id AND v.number = 2 AND d.subject_type = 'expense'`,
    [LATER_SHA],
  );
  const source = await openDataSource({ url: adminUrl, poolSize: 1 }, []);
  const since = migrations.slice(migrations.indexOf(EvidenceFollowsTheMoney1765100100000)).map((Step) => new Step());
  const q = source.createQueryRunner();
  try {
    await q.query(`SET ROLE portal_owner`);
    for (const step of since.toReversed()) await step.down(q);
    expect((await admin.query(`SELECT FROM document WHERE subject_type = 'signed-line'`)).rows).toEqual([]);
    for (const step of since) await step.up(q);
  } finally {
    await q.release();
    await source.destroy();
  }
  expect(await files(fay, DECLARED, claimId)).toMatchObject({ 'F-1': PURCHASE, 'PAIE-10': WAGES });
  expect((await hashes(fay, DECLARED, claimId)).sort()).toEqual([SIGNED_SHA, LATER_SHA]);
});
