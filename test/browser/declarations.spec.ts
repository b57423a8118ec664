import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axe } from './support/axe.js';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

const ROUNDS = `SELECT count(DISTINCT round)::text FROM signed_line s JOIN partner p ON p.id = s.partner_id WHERE p.short_name = 'Smaltis'`;

let stage: Stage;
let base: string;
let thomas: Page;
let claire: Page;

beforeAll(async () => {
  stage = await openDemonstration();
  base = await baseOf(stage);
  thomas = await stage.newPage();
  await signIn(thomas, 'thomas', `${base}/remontees`);
}, 90_000);
afterAll(() => stage?.close(), 60_000);

const said = (page: Page, sentence: string | RegExp): Promise<void> =>
  page.locator('[aria-live=polite]').getByText(sentence).first().waitFor({ state: 'attached' });

it('shows a partner what was given back, what it has put right since, and the checklist', async () => {
  await thomas.getByRole('link', { name: 'Smaltis' }).click();
  await thomas.getByRole('heading', { level: 1, name: /^Smaltis, période 4 : / }).waitFor();
  await thomas.getByText(/rien ne bloque/).waitFor();
  await thomas.getByText('Retirer le 17 octobre', { exact: false }).waitFor();
  const since = thomas.getByRole('region', { name: 'Ce qui a changé depuis la signature n° 1' });
  await since.getByText('−206,00', { exact: false }).first().waitFor();
  await thomas
    .getByRole('table', { name: /^État récapitulatif/ })
    .getByText('PAIE-19-10')
    .waitFor();
  expect(await axe(thomas)).toEqual([]);
  await shot(thomas, 'declaration-before');
}, 60_000);

it('leaves a line out and takes it in again', async () => {
  await thomas.getByRole('button', { name: 'Laisser de côté la ligne 4' }).click();
  await said(thomas, 'La ligne est laissée de côté.');
  await thomas.getByText(/Une dépense engagée avant la fin de la période/).waitFor();
  await thomas.getByRole('button', { name: 'Reprendre celles qui sont prêtes' }).click();
  await said(thomas, 'Les dépenses prêtes sont dans la remontée.');
  await thomas.getByText(/Toutes vos dépenses de la période/).waitFor();
}, 60_000);

it('is signed in two clicks, once it is said what that means', async () => {
  await thomas.getByRole('button', { name: 'Signer', exact: true }).click();
  const dialog = thomas.getByRole('dialog', { name: 'Signer cette remontée ?' });
  await dialog.getByText(/Vous attestez pour votre organisme/).waitFor();
  expect(await axe(thomas)).toEqual([]);
  await shot(thomas, 'declaration-sign');
  await dialog.getByRole('button', { name: 'Signer la remontée' }).click();
  await dialog.waitFor({ state: 'detached' });
  await said(thomas, 'La remontée de Smaltis pour la période 4 est signée.');
  await thomas
    .getByText(/signature n° 2/)
    .first()
    .waitFor();
  expect(await inDatabase(stage, ROUNDS)).toBe('2');
  await thomas.setViewportSize({ width: 390, height: 844 });
  await shot(thomas, 'declaration-phone');
}, 60_000);

it('is read by the lead beside the signature before, and validated', async () => {
  claire = await stage.newPage();
  await signIn(claire, 'claire', `${base}/remontees`);
  await claire.getByRole('heading', { level: 1, name: '2 remontées à lire pour la période 4.' }).waitFor();
  expect(await axe(claire)).toEqual([]);
  await shot(claire, 'declarations-lead');
  await claire.getByRole('link', { name: 'Smaltis' }).click();
  await claire.getByRole('region', { name: 'De la signature n° 1 à la n° 2' }).waitFor();
  await claire.getByRole('button', { name: 'Commencer la lecture' }).click();
  await claire.getByRole('button', { name: 'Désigner la ligne 3 comme à reprendre' }).click();
  await claire.getByRole('button', { name: 'Rendre', exact: true }).click();
  await claire.getByRole('dialog').getByLabel('Ligne 3, F-2019-208').waitFor();
  await shot(claire, 'declaration-return');
  await claire.keyboard.press('Escape');
  await claire.getByRole('button', { name: 'Valider', exact: true }).click();
  await claire.getByRole('dialog').getByRole('button', { name: 'Valider la remontée' }).click();
  await said(claire, 'La remontée de Smaltis pour la période 4 est validée.');
  expect(await axe(claire)).toEqual([]);
  await shot(claire, 'declaration-lead');
}, 60_000);
