import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type * as Reaping from '../../api/src/documents/reaper.js';
import { ana, ben, type Cast, cleo, dina, fay, seatTheCast, zed } from '../cast/lyra.js';
import { layTheWorkPlan, type WorkPlan } from '../cast/work-plan.js';
import { builtApi } from '../support/outside.js';
import { Portal, type Someone } from '../support/portal.js';

const { Reaper }: typeof Reaping = await builtApi('documents/reaper');

let portal: Portal;
let cast: Cast;
let plan: WorkPlan;
let origin: string;

beforeAll(async () => {
  portal = await Portal.open({ FILES_QUOTA_MB: '40' });
  cast = await seatTheCast(portal.database);
  plan = await layTheWorkPlan(portal.database, cast);
  origin = await portal.listen();
});
afterAll(() => portal.close());

const OPEN_UPLOAD = `mutation ($input: OpenUploadInput!) { openUpload(input: $input) { id url expiresAt } }`;
const OPEN_DOWNLOAD = `mutation ($input: OpenDownloadInput!) { openDownload(input: $input) { id url expiresAt } }`;
const DOCUMENTS = `query ($subjectType: String!, $subjectId: ID!) {
  documents(subjectType: $subjectType, subjectId: $subjectId) {
    id name audience viewerCan latest { id number sha256 size mediaType uploadedBy { name } } versions { number }
  }
}`;
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const pdf = (salt = randomBytes(8).toString('hex'), padding = 0): Buffer =>
  Buffer.from(
    `%PDF-1.7\n% ${salt}${' '.repeat(padding)}\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`,
  );

const announce = (who: Someone, bytes: Buffer, twist: object = {}, headers = {}) =>
  portal.ask(
    who,
    OPEN_UPLOAD,
    {
      input: {
        id: uuidv7(),
        documentId: uuidv7(),
        subjectType: 'deliverable',
        subjectId: plan.deliverables.D1,
        name: 'rapport d’étape.pdf',
        size: bytes.length,
        audience: 'CONSORTIUM',
        ...twist,
      },
    },
    headers,
  );
const put = (url: string, bytes: Buffer) =>
  fetch(`${origin}${url}`, {
    method: 'PUT',
    body: new Uint8Array(bytes),
    headers: { 'content-type': 'application/octet-stream' },
  });
const sends = async (who: Someone, bytes: Buffer, twist: object = {}) => {
  const { data, errors } = await announce(who, bytes, twist);
  if (errors) return { status: 0, code: errors[0]?.extensions.code };
  const answer = await put(data.openUpload.url, bytes);
  const body = await answer.json();
  return { status: answer.status, code: body.errors?.[0]?.extensions.code, ...body };
};
const fetches = async (who: Someone, documentVersionId: string) => {
  const { data, errors } = await portal.ask(who, OPEN_DOWNLOAD, { input: { id: uuidv7(), documentVersionId } });
  return { url: data?.openDownload?.url as string, code: errors?.[0]?.extensions.code };
};
const get = (url: string) => fetch(`${origin}${url}`);
const codeOf = async (answer: Response) => (await answer.json()).errors[0].extensions.code;
const lists = async (who: Someone, subjectId: string = plan.deliverables.D1) =>
  (await portal.ask(who, DOCUMENTS, { subjectType: 'deliverable', subjectId })).data?.documents;
const pathOf = (hash: string) => join(portal.settings.storageDir, 'objects', hash.slice(0, 2), hash);
const folder = (name: string) => readdirSync(join(portal.settings.storageDir, name), { recursive: true });

describe('a file comes in', () => {
  it('is kept under its hash, seen by its audience, and its subject knows', async () => {
    const bytes = pdf();
    const documentId = uuidv7();
    const sent = await sends(dina, bytes, { documentId, subjectId: plan.deliverables.D2 });
    expect(sent).toMatchObject({ status: 200, documentId, number: 1, sha256: sha256(bytes) });
    expect(readFileSync(pathOf(sent.sha256))).toEqual(bytes);
    expect(statSync(pathOf(sent.sha256)).mode & 0o077).toBe(0);
    const [document] = await lists(ana, plan.deliverables.D2);
    expect(document).toMatchObject({
      id: documentId,
      name: 'rapport d’étape.pdf',
      viewerCan: ['document.read'],
      latest: {
        number: 1,
        sha256: sent.sha256,
        size: bytes.length,
        mediaType: 'application/pdf',
        uploadedBy: { name: 'Dina' },
      },
    });
    expect((await lists(dina, plan.deliverables.D2))[0].viewerCan).toEqual(['document.read', 'document.replace']);
    const { rows } = await portal.database.admin.query(
      `SELECT event, actor_name FROM journal WHERE subject_id IN ($1, $2) ORDER BY seq`,
      [documentId, plan.deliverables.D2],
    );
    expect(rows.map(({ event, actor_name }) => `${actor_name}: ${event}`)).toEqual([
      'Dina: document.upload-opened',
      'Dina: deliverable.drafted',
      'Dina: document.added',
    ]);
  });

  it('becomes a version of the one before', async () => {
    const documentId = uuidv7();
    await sends(ana, pdf(), { documentId });
    const second = await sends(ben, pdf(), { documentId, name: 'rapport v2.pdf' });
    expect(second).toMatchObject({ status: 200, number: 2 });
    const document = (await lists(ana)).find(({ id }: { id: string }) => id === documentId);
    expect(document).toMatchObject({ name: 'rapport v2.pdf', versions: [{ number: 2 }, { number: 1 }] });
  });

  it('comes from those who contribute to a deliverable too, while it is drafted, and as long as they do', async () => {
    const { D1, D3, D5 } = plan.deliverables;
    const contributes = (id: string) =>
      portal.database.admin.query(
        `INSERT INTO deliverable_contributor (id, project_id, deliverable_id, partner_id) VALUES ($1, $2, $3, $4)`,
        [uuidv7(), cast.lyra, id, cast.deneb],
      );
    const [documentId, own] = [uuidv7(), uuidv7()];
    await sends(ana, pdf(), { documentId });
    expect((await sends(dina, pdf(), { documentId })).code).toBe('access.denied');
    for (const id of [D1, D3, D5]) await contributes(id);
    expect(await sends(dina, pdf(), { documentId })).toMatchObject({ status: 200, number: 2 });
    expect(await sends(dina, pdf(), { documentId: own })).toMatchObject({ status: 200, number: 1 });
    expect(await sends(ana, pdf(), { documentId: own })).toMatchObject({ status: 200, number: 2 });
    expect((await sends(dina, pdf(), { audience: 'PARTNER' })).code).toBe('document.audience-too-narrow');
    for (const subjectId of [D3, D5]) expect((await sends(dina, pdf(), { subjectId })).code).toBe('access.denied');
    const { data } = await announce(dina, pdf(), { documentId });
    await portal.database.admin.query('DELETE FROM deliverable_contributor');
    expect(await codeOf(await put(data.openUpload.url, pdf()))).toBe('access.denied');
  });

  it('counts versions one by one, however many arrive at once', async () => {
    const documentId = uuidv7();
    const files = Array.from({ length: 6 }, () => pdf());
    const tickets = [];
    for (const bytes of files) tickets.push((await announce(ana, bytes, { documentId })).data.openUpload.url);
    const answers = await Promise.all(tickets.map((url, i) => put(url, files[i] as Buffer)));
    const numbers = await Promise.all(answers.map(async (answer) => (await answer.json()).number));
    expect(numbers.sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('may be sent again when the answer was lost: the same ticket, the same address, the same version', async () => {
    const bytes = pdf();
    const input = { id: uuidv7(), documentId: uuidv7() };
    const key = { 'idempotency-key': uuidv7() };
    const [first, again] = [await announce(ana, bytes, input, key), await announce(ana, bytes, input, key)];
    expect(again.data.openUpload.url).toBe(first.data.openUpload.url);
    const [one, two] = [await put(first.data.openUpload.url, bytes), await put(first.data.openUpload.url, bytes)];
    expect(await two.json()).toEqual(await one.json());
    const other = pdf(undefined, 1).subarray(0, bytes.length);
    expect(await codeOf(await put(first.data.openUpload.url, other))).toMatch(/^(ticket\.spent|document\.)/);
  });

  it.each<[string, Someone, () => Buffer, object, string]>([
    ['from another partner', dina, () => pdf(), {}, 'access.denied'],
    ['from the funder', fay, () => pdf(), {}, 'access.denied'],
    ['from another project', zed, () => pdf(), {}, 'subject.unknown'],
    ['for nothing known', ana, () => pdf(), { subjectType: 'milestone' }, 'subject.unknown'],
    ['for what is not there', ana, () => pdf(), { subjectId: uuidv7() }, 'subject.unknown'],
    ['of a kind nobody takes', ana, () => pdf(), { name: 'a.exe' }, 'document.kind-not-allowed'],
    ['with a path for a name', ana, () => pdf(), { name: '../a.pdf' }, 'document.name-malformed'],
    ['too large', ana, () => pdf(), { size: 25_000_001 }, 'document.too-large'],
    ['empty', ana, () => pdf(), { size: 0 }, 'document.empty'],
    ['that is not what it says', ana, () => Buffer.from('MZ'), {}, 'document.not-what-it-says'],
    [
      'that runs something',
      ana,
      () => Buffer.concat([pdf(), Buffer.from('<< /S /JavaScript >>')]),
      {},
      'document.active-content',
    ],
    ['longer than announced', ana, () => pdf(), { size: 10 }, 'document.wrong-size'],
    ['shorter than announced', ana, () => pdf(), { size: 10_000 }, 'document.wrong-size'],
  ])('is refused: %s', async (_what, who, bytes, twist, code) => {
    const before = folder('objects').length;
    expect((await sends(who, bytes(), twist)).code).toBe(code);
    expect([folder('objects').length, folder('drafts')]).toEqual([before, []]);
  });

  it('is refused where the project has no room left', async () => {
    const room = 39_000_000 / 2;
    for (let i = 0; i < 2; i += 1) expect((await sends(ana, pdf(undefined, room))).status).toBe(200);
    expect((await sends(ana, pdf(undefined, 2_000_000))).code).toBe('document.quota-reached');
    await portal.database.admin.query('UPDATE document_version SET size = 1');
  });

  it('leaves nothing when it is given up half-way, a hundred times', async () => {
    const before = folder('objects').length;
    const bytes = pdf(undefined, 3_000_000);
    const givesUp = async (i: number) => {
      const { data } = await announce(ana, bytes, { documentId: uuidv7() });
      await new Promise<void>((done) => {
        const upload = request(`${origin}${data.openUpload.url}`, {
          method: 'PUT',
          headers: { 'content-length': bytes.length },
        });
        upload.on('error', () => done());
        upload.on('close', () => done());
        upload.write(bytes.subarray(0, 1_000 + i * 20_000));
        setTimeout(() => upload.destroy(), i % 15);
      });
    };
    for (let round = 0; round < 10; round += 1)
      await Promise.all(Array.from({ length: 10 }, (_, i) => givesUp(i * 10 + round)));
    const until = Date.now() + 5_000;
    while (folder('drafts').length > 0 && Date.now() < until) await sleep(50);
    expect([folder('objects').length, folder('drafts')]).toEqual([before, []]);
  }, 60_000);
});

describe('a file goes out', () => {
  const deposited = async (twist: object = {}, bytes = pdf()) => {
    const documentId = uuidv7();
    const sent = await sends(ana, bytes, { documentId, ...twist });
    const { rows } = await portal.database.admin.query('SELECT id FROM document_version WHERE document_id = $1', [
      documentId,
    ]);
    return { bytes, id: rows[0].id as string, hash: sent.sha256 as string };
  };

  it('once, as an attachment that nothing guesses or runs', async () => {
    const { bytes, id } = await deposited();
    const { url } = await fetches(dina, id);
    const answer = await get(url);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-disposition': "attachment; filename*=UTF-8''rapport%20d%E2%80%99%C3%A9tape.pdf",
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(answer.headers.get('content-security-policy')).toMatch(/sandbox$/);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
    const second = await get(url);
    expect([second.status, await codeOf(second)]).toEqual([410, 'ticket.spent']);
  });

  it('in place where a browser may show it, and only there', async () => {
    const shown = await deposited();
    const csv = await deposited({ name: 'a.csv' }, Buffer.from('a;b\r\n1;2\r\n'));
    const disposition = async (id: string) =>
      (await get(`${(await fetches(ana, id)).url}?inline=1`)).headers.get('content-disposition');
    expect(await disposition(shown.id)).toMatch(/^inline;/);
    expect(await disposition(csv.id)).toMatch(/^attachment;/);
  });

  it('to its audience and nobody else', async () => {
    const mine = await deposited({ audience: 'PARTNER' });
    const funders = await deposited({ audience: 'FUNDER' });
    const codes = async (id: string) =>
      Promise.all([ana, cleo, dina, fay, zed].map(async (who) => (await fetches(who, id)).code ?? 'ok'));
    const unknown = 'document-version.unknown';
    expect(await codes(mine.id)).toEqual(['ok', 'ok', unknown, unknown, unknown]);
    expect(await codes(funders.id)).toEqual(['ok', 'ok', unknown, 'ok', unknown]);
    const latestOf = async (who: Someone) =>
      (await lists(who))?.map(({ latest }: { latest: { id: string } }) => latest.id);
    for (const who of [ana, cleo, dina, fay])
      for (const { id } of [mine, funders])
        expect([who.name, (await latestOf(who)).includes(id)]).toEqual([who.name, !(await fetches(who, id)).code]);
  });

  it('by nobody who has no ticket of ours', async () => {
    const { id } = await deposited();
    const { url } = await fetches(ana, id);
    const [, name = ''] = /\/files\/(.+)$/.exec(url) ?? [];
    for (const forged of [name.slice(0, -1), `${uuidv7()}${name.slice(36)}`, name.toUpperCase(), uuidv7(), '%00', '..'])
      expect((await get(`/files/${forged}`)).status).toBe(404);
    const upload = (await announce(ana, pdf())).data.openUpload.url;
    expect([(await get(upload)).status, (await put(url, pdf())).status]).toEqual([404, 404]);
    expect((await get(url)).status).toBe(200);
  });

  it('not once its time is over, nor once the right is withdrawn', async () => {
    const { id } = await deposited();
    const late = await fetches(dina, id);
    await portal.database.admin.query(
      `UPDATE ticket SET expires_at = now() - interval '1 second' WHERE kind = 'DOWNLOAD' AND used_at IS NULL`,
    );
    expect((await get(late.url)).status).toBe(410);

    const withdrawn = await fetches(dina, id);
    await portal.database.admin.query(`UPDATE membership SET withdrawn_at = now() WHERE email = $1`, [dina.email]);
    expect((await get(withdrawn.url)).status).toBe(404);
    await portal.database.admin.query(`UPDATE membership SET withdrawn_at = NULL WHERE email = $1`, [dina.email]);
    expect((await get(withdrawn.url)).status).toBe(200);
  });

  it('not when it was changed or taken away behind the portal’s back', async () => {
    const { id, hash, bytes } = await deposited();
    writeFileSync(pathOf(hash), Buffer.concat([bytes, Buffer.from(' ')]));
    const tampered = await get((await fetches(ana, id)).url);
    expect([tampered.status, await codeOf(tampered)]).toEqual([409, 'document.tampered']);
    writeFileSync(pathOf(hash), bytes);
    expect((await get((await fetches(ana, id)).url)).status).toBe(200);
  });
});

describe('what came to nothing', () => {
  it('is forgotten after an hour, and nothing else is', async () => {
    const { storageDir } = portal.settings;
    const kept = pdf();
    const sent = await sends(ana, kept);
    await announce(ana, pdf(), { documentId: uuidv7() });
    const orphan = sha256(Buffer.from('orphan'));
    const old = new Date(Date.now() - 7_200_000);
    const leave = (path: string) => {
      writeFileSync(path, 'x');
      utimesSync(path, old, old);
    };
    leave(join(storageDir, 'drafts', uuidv7()));
    mkdirSync(join(storageDir, 'objects', orphan.slice(0, 2)), { recursive: true });
    leave(pathOf(orphan));
    utimesSync(pathOf(sent.sha256), old, old);
    await portal.database.admin.query(`UPDATE ticket SET expires_at = $1`, [old]);

    const reaped = await portal.app.get(Reaper, { strict: false }).reap();
    expect(reaped).toMatchObject({ drafts: 1, objects: 1 });
    expect(reaped.documents).toBeGreaterThanOrEqual(1);
    const { rows } = await portal.database.admin.query(
      `SELECT (SELECT count(*)::int FROM ticket) AS tickets, (SELECT count(*)::int FROM document WHERE latest = 0) AS empty`,
    );
    expect(rows).toEqual([{ tickets: 0, empty: 0 }]);
    expect(existsSync(pathOf(sent.sha256))).toBe(true);
    expect(await portal.app.get(Reaper, { strict: false }).reap()).toEqual({
      tickets: 0,
      documents: 0,
      drafts: 0,
      objects: 0,
    });
  });
});

it('keeps the key of the links to itself', () => {
  const key = join(portal.settings.storageDir, '.key');
  expect(statSync(key).mode & 0o077).toBe(0);
  expect(readFileSync(key, 'utf8')).toMatch(/^[0-9a-f]{64}$/);
});
