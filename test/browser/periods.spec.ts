import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { baseOf, openDemonstration } from './support/demonstration.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

let stage: Stage;
let base: string;
let claire: Page;
let samir: Page;

beforeAll(async () => {
  stage = await openDemonstration();
  base = await baseOf(stage);
  claire = await stage.newPage({ viewport: { width: 1440, height: 900 } });
  samir = await stage.newPage({ viewport: { width: 1440, height: 900 } });
}, 90_000);
afterAll(() => stage?.close(), 60_000);

const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name });
const row = (page: Page, name: RegExp) => page.getByRole('row', { name });

it('tells the lead at a glance who is late, and lets them move a deadline', async () => {
  await signIn(claire, 'claire', `${base}/periodes`);
  await claire.getByRole('heading', { level: 1, name: '2 partenaires sont en retard' }).waitFor();
  await row(claire, /^EFS BFC/)
    .getByText('Point d’avancement : LT6')
    .waitFor();
  await row(claire, /^Diaclone/)
    .getByText('Livrable tardif sans motif : D2.2')
    .waitFor();
  await shot(claire, 'periods');
  await button(claire, 'Changer les échéances de P4').click();
  const dialog = claire.getByRole('dialog');
  const partners = dialog.getByLabel('Les partenaires signent pour le');
  await partners.fill('7/2/2020');
  await dialog.getByText('Après le dernier jour de la période').waitFor();
  await partners.fill('20/2/2020');
  await shot(claire, 'deadlines');
  await button(dialog, 'Enregistrer les échéances').click();
  await dialog.waitFor({ state: 'detached' });
  await claire.getByRole('columnheader', { name: /^P4, pour le 20 févr/ }).waitFor();
}, 60_000);

it('lets a partner say what it expects, by category, and hear the rule that it would break', async () => {
  await signIn(samir, 'samir', `${base}/periodes`);
  await samir.getByRole('link', { name: 'Prévisions de dépenses' }).click();
  await samir.getByRole('img', { name: /^Courbes cumulées/ }).waitFor();
  await samir.getByText('prévus pour un budget de', { exact: false }).waitFor();
  await shot(samir, 'forecasts');
  await button(samir, 'Dire à nouveau ce que UFC (FEMTO-ST) attend de P4').click();
  const dialog = samir.getByRole('dialog');
  await dialog.getByText(/^Dernière prévision\s: .*Samir Belkacem \(version 2\)/).waitFor();
  await dialog.getByLabel('Déplacements').fill('9000');
  await dialog.getByText(/^En tout\s: 419\s000,00/).waitFor();
  await dialog.getByLabel('Pourquoi').fill('Les essais se font à Besançon.');
  await shot(samir, 'forecast-said');
  await button(dialog, 'Enregistrer la prévision').click();
  await dialog.waitFor({ state: 'detached' });
  await samir.getByText('Rien à signaler', { exact: false }).waitFor();
  expect(await row(samir, /^UFC/).innerText()).toMatch(/419\s000/);
}, 60_000);
