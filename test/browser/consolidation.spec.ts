import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axe } from './support/axe.js';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

const READ = `UPDATE partner_claim SET state = 'LEAD_REVIEW' WHERE state = 'SIGNED'`;
const VALIDATE = `UPDATE partner_claim SET state = 'VALIDATED' WHERE state = 'LEAD_REVIEW'`;
const INCLUDED = `SELECT count(*)::text FROM partner_claim c JOIN claim_line l ON l.partner_claim_id = c.id WHERE c.state = 'INCLUDED'`;

let stage: Stage;
let base: string;
let claire: Page;

beforeAll(async () => {
  stage = await openDemonstration();
  base = await baseOf(stage);
  claire = await stage.newPage({ viewport: { width: 1440, height: 900 } });
  await inDatabase(stage, READ);
  await inDatabase(stage, VALIDATE);
  await signIn(claire, 'claire', `${base}/demandes`);
}, 90_000);
afterAll(() => stage?.close(), 60_000);

it('takes what was validated into the claim in one click, and the gap stays at nothing', async () => {
  await claire.getByRole('link', { name: 'Consolidation' }).click();
  await claire.getByRole('heading', { level: 1, name: /^Période 4 : .* assemblés, écart 0,00/ }).waitFor();
  await claire.getByRole('table', { name: /^Chaque partenaire/ }).waitFor();
  expect(await axe(claire)).toEqual([]);
  await shot(claire, 'consolidation');
  await claire.getByRole('button', { name: 'Ajouter la remontée validée' }).click();
  await claire.getByText('Les remontées sont ajoutées à la demande.').waitFor({ state: 'attached' });
  await claire.getByText('dans la demande', { exact: true }).first().waitFor();
  await claire.getByRole('heading', { level: 1, name: /écart 0,00/ }).waitFor();
  expect(Number(await inDatabase(stage, INCLUDED))).toBeGreaterThan(0);
  await claire
    .getByRole('button', { name: /^Retirer de la demande la remontée de/ })
    .first()
    .click();
  await claire.getByRole('button', { name: /^Ajouter la remontée de/ }).click();
  await claire.getByText('La remontée est ajoutée à la demande.').waitFor({ state: 'attached' });
}, 60_000);

it('saves the statements of the claim, on paper and as a workbook', async () => {
  await claire.getByRole('link', { name: 'Voir la demande' }).click();
  for (const [item, begins] of [
    ['À signer (PDF)', '%PDF-'],
    ['Classeur (XLSX)', 'PK'],
  ] as const) {
    await claire.getByRole('button', { name: 'États récapitulatifs' }).click();
    const [download] = await Promise.all([
      claire.waitForEvent('download'),
      claire.getByRole('menuitem', { name: item }).first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^État récapitulatif des dépenses MiMédI Acompte n° 4\.(pdf|xlsx)$/);
    expect(
      readFileSync(await download.path())
        .subarray(0, begins.length)
        .toString(),
    ).toBe(begins);
  }
}, 60_000);
