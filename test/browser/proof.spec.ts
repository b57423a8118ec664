import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { unzipped } from '../../api/src/proof/package/zip.js';
import { verifyProof } from '../../api/src/proof/verifier/verify-proof.rules.js';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

let stage: Stage;
let page: Page;
let base: string;

beforeAll(async () => {
  stage = await openDemonstration();
  base = await baseOf(stage);
  page = await stage.newPage({ viewport: { width: 1440, height: 900 } });
}, 90_000);
afterAll(() => stage?.close(), 30_000);

it('follows who did what in three clicks, and takes it away', async () => {
  await signIn(page, 'etienne', `${base}/piste-audit`);
  await page.getByRole('heading', { level: 1, name: /faits, tels qu’ils ont été inscrits|Un fait/ }).waitFor();
  await shot(page, 'trail');
  const lines = page.getByRole('table', { name: 'Faits inscrits, le plus récent d’abord' });
  await page.getByRole('search').getByLabel('Faits').selectOption('CLAIMS');
  await lines.getByText(/a déposé la demande n°\s3/).waitFor();
  await page.getByRole('button', { name: 'Exporter' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Texte à séparateurs (CSV)' }).click();
  expect((await download).suggestedFilename()).toBe('Piste d’audit MiMédI.csv');
}, 60_000);

it('goes from the total of a claim to the hash of a document in two clicks', async () => {
  const claim = await inDatabase<string>(stage, `SELECT id FROM claim WHERE number = 3 AND project_id = $1`, [
    base.slice(3),
  ]);
  await page.goto(`${base}/demandes/${claim}`);
  await page.getByRole('link', { name: 'Prouver' }).click();
  const row = (name: RegExp) => page.getByRole('treeitem', { name }).first();
  await row(/^Aurea/).click();
  await row(/^Ligne \d+, .*/).waitFor();
  const since = Date.now();
  await page
    .getByRole('treeitem', { name: /AB-2019|Ligne/ })
    .nth(0)
    .click();
  const panel = page.getByRole('region', { name: 'Ce qui le prouve' });
  await panel.getByText('SHA-256').first().waitFor();
  process.stdout.write(`a line shows what proves it in ${Date.now() - since} ms\n`);
  await shot(page, 'proof');
  await page.keyboard.press('ArrowLeft');
  expect(await page.locator('[role=treeitem]:focus').getAttribute('aria-level')).toBe('2');
});

it('takes the proof away as one file', async () => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exporter la preuve' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Preuve MiMédI demande n° 3.zip');
  const kept = join(mkdtempSync(join(tmpdir(), 'jalon-proof-')), 'preuve.zip');
  await file.saveAs(kept);
  const files = unzipped(readFileSync(kept));
  const said = verifyProof(files, { checkpoints: [], evidence: new Map() });
  expect(said.tamperings).toEqual([]);
  expect(said.checked).toMatchObject({ lines: 312, checkpoints: 1 });
});

it('asks nothing of anyone but the portal and its sign-on', () => expect(stage.foreign.found).toEqual([]));
