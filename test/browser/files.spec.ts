import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openDemonstration();
  page = await stage.newPage();
  const id = await inDatabase(stage, `SELECT id FROM deliverable WHERE code = 'D1.4'`);
  await signIn(page, 'anne-lise', `${await baseOf(stage)}/echeances?livrable=${id}`);
  await panel().getByRole('button', { name: 'Choisir des fichiers' }).waitFor();
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const panel = (): Locator => page.getByRole('complementary', { name: 'D1.4' });
const row = (name: string): Locator => panel().getByRole('listitem').filter({ hasText: name });
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const hashes = (name: string) =>
  inDatabase<string[] | null>(
    stage,
    `SELECT array_agg(v.sha256 ORDER BY v.number) FROM document_version v
     JOIN document d ON d.id = v.document_id WHERE d.name = $1`,
    [name],
  );

/** A small sound PDF, different for each text, as heavy as asked. */
function pdf(text: string, weight = 0): Buffer {
  const drawn = `BT /F1 18 Tf 60 780 Td (${text}) Tj ET ${' '.repeat(weight)}`;
  const parts = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let body = '%PDF-1.4\n';
  const places = parts.map((part, at) => {
    const place = body.length;
    body += `${at + 1} 0 obj\n${part}\nendobj\n`;
    return String(place).padStart(10, '0');
  });
  const table = places.map((place) => `${place} 00000 n \n`).join('');
  const end = `trailer<</Size 6/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 6\n0000000000 65535 f \n${table}${end}`, 'latin1');
}

async function send(button: Locator, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles({ name, mimeType: 'application/pdf', buffer });
}
const choose = (): Locator => panel().getByRole('button', { name: 'Choisir des fichiers' });

const [name, first, second] = ['Rapport d’essais.pdf', pdf('Premier jet', 3_000_000), pdf('Relu par Diaclone')];

it('attaches a PDF to a deliverable, and tells how far it is', async () => {
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 1_500_000 };
  await network.send('Network.emulateNetworkConditions', slow);
  await send(choose(), name, first);
  const bar = panel().getByRole('progressbar', { name: `Envoi de ${name}` });
  await bar.waitFor();
  await page.waitForFunction(() => {
    const progress = document.querySelector('progress');
    return progress !== null && progress.value > 0 && progress.value < progress.max;
  });
  expect(await hashes(name)).toBeNull();
  await network.send('Network.emulateNetworkConditions', { ...slow, uploadThroughput: -1 });
  await bar.waitFor({ state: 'detached' });
  await row(name).getByText('version 1').waitFor();
  expect(await hashes(name)).toEqual([hashOf(first)]);
  expect(await row(name).innerText()).toContain('Anne-Lise Girard');
}, 60_000);

it('sends a second version, and keeps the first at hand', async () => {
  await send(row(name).getByRole('button', { name: `Envoyer une nouvelle version de ${name}` }), name, second);
  await row(name).getByText('version 2').waitFor();
  expect(await hashes(name)).toEqual([hashOf(first), hashOf(second)]);
  await row(name).getByText('1 version antérieure').click();
  await row(name).getByText('version 1').waitFor();
  await shot(page, 'two-versions');
}, 60_000);

it('refuses a program that calls itself a PDF, in words, and keeps nothing of it', async () => {
  const program = Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(4_096, 1)]);
  await send(choose(), 'facture.pdf', program);
  const refused = panel().getByRole('listitem').filter({ hasText: 'facture.pdf' });
  const alert = refused.getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toContain('Le contenu de ce fichier n’est pas celui que son nom annonce');
  expect(await alert.innerText()).toContain('renvoyez-le');
  expect(await hashes('facture.pdf')).toBeNull();
  await shot(page, 'refused-file');
  await refused.getByRole('button', { name: /^Retirer/ }).click();
  await refused.waitFor({ state: 'detached' });
}, 60_000);

it('gives the file back to a colleague, the very bytes', async () => {
  const colleague = await stage.newPage();
  await signIn(colleague, 'samir', new URL(page.url()).pathname + new URL(page.url()).search);
  const save = colleague.getByRole('button', { name: `Télécharger ${name}` }).first();
  const [file] = await Promise.all([colleague.waitForEvent('download'), save.click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  expect(hashOf(Buffer.concat(chunks))).toBe(hashOf(second));
  await colleague.context().close();
}, 60_000);
