import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { axe } from './support/axe.js';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

let stage: Stage;
let base: string;
let claire: Page;

beforeAll(async () => {
  stage = await openDemonstration();
  base = await baseOf(stage);
  claire = await stage.newPage();
  await claire.setViewportSize({ width: 1440, height: 900 });
  await signIn(claire, 'claire', `${base}/planning`);
}, 90_000);
afterAll(() => stage?.close(), 60_000);

const said = (page: Page, sentence: string | RegExp): Promise<void> =>
  page.locator('[aria-live=polite]').getByText(sentence).first().waitFor({ state: 'attached' });
const bar = (page: Page, code: string): Locator =>
  page
    .locator('tr[data-key]', { has: page.locator('th[data-cell=head]').getByText(code, { exact: true }) })
    .locator('td[data-cell=bar]');

it('draws the year of every partner, with its closures and its holidays in words too', async () => {
  await claire.getByRole('link', { name: 'Calendriers' }).click();
  await claire.getByRole('heading', { level: 1, name: 'Trois fermetures en 2019' }).waitFor();
  await claire
    .getByRole('row', { name: /^Ilsa/ })
    .getByText(/Fermeture d’été/)
    .waitFor({ state: 'attached' });
  expect(await axe(claire)).toEqual([]);
  await shot(claire, 'calendars');
  await claire.emulateMedia({ colorScheme: 'dark' });
  await shot(claire, 'calendars-dark');
  await claire.emulateMedia({ colorScheme: 'light' });
  await claire.setViewportSize({ width: 390, height: 844 });
  expect(await claire.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await shot(claire, 'calendars-390');
  await claire.setViewportSize({ width: 1440, height: 900 });
}, 60_000);

it('tells what a closure touches before it is taken, by keyboard', async () => {
  await claire.getByRole('button', { name: 'Ajouter une fermeture' }).focus();
  await claire.keyboard.press('Enter');
  const dialog = claire.getByRole('dialog', { name: 'Une fermeture' });
  await dialog.getByLabel('Nom en français').fill('Pont de mai');
  await dialog.getByLabel('Nom en anglais').fill('May bridge');
  await dialog.getByLabel('Premier jour fermé').fill('18 mai 2020');
  await dialog.getByLabel('Dernier jour fermé').fill('22 mai 2020');
  await dialog.getByText(/lignes ont des jours fermés/).waitFor();
  await dialog
    .getByText(/jours ouvrés perdus/)
    .first()
    .waitFor();
  expect(await axe(claire)).toEqual([]);
  await shot(claire, 'calendars-impact');
  expect(await inDatabase(stage, `SELECT count(*)::text FROM closure WHERE name_en = 'May bridge'`)).toBe('0');
  await claire.keyboard.press('Control+Enter');
  await said(claire, '« Pont de mai » est posée. Aucune date du planning n’a bougé.');
  await claire.getByRole('button', { name: 'Changer Pont de mai' }).waitFor();
}, 60_000);

it('refuses another on the same days, by the name of the first', async () => {
  await claire.getByRole('button', { name: 'Ajouter une fermeture' }).click();
  const dialog = claire.getByRole('dialog', { name: 'Une fermeture' });
  await dialog.getByLabel('Premier jour fermé').fill('20 mai 2020');
  await dialog.getByLabel('Dernier jour fermé').fill('25 mai 2020');
  await shot(claire, 'calendars-refused');
  await dialog.getByText(/Pont de mai \/ May bridge.*ferme déjà du 18/).waitFor();
  await claire.keyboard.press('Escape');
}, 60_000);

it('says on the chart that a row is closed, and shades the days of its partner', async () => {
  await claire.goto(`${base}/planning?echelle=semaine`);
  await bar(claire, 'T4.3').focus();
  await claire.locator('[data-closure]').first().waitFor({ state: 'attached' });
  const label = await bar(claire, 'T4.3').getAttribute('aria-label');
  expect(label).toMatch(/Fermé du 18\smai\s2020 au 22\smai\s2020\s: Pont de mai\./);
  await shot(claire, 'calendars-chart');
  await claire.setViewportSize({ width: 390, height: 844 });
  const line = claire.getByRole('button', { name: /^T4\.3 / });
  await line.getByText(/^Fermé du 23\sdéc\.\s2019 au|^Fermé du 18\smai\s2020 au 22\smai\s2020/).waitFor();
  await claire.setViewportSize({ width: 1440, height: 900 });
}, 60_000);

it('is changed and removed, and a partner has the week of its own', async () => {
  await claire.goto(`${base}/planning/calendriers`);
  await claire.getByRole('button', { name: 'Retirer Pont de mai' }).click();
  await claire.getByRole('dialog').getByRole('button', { name: 'Retirer la fermeture' }).click();
  await said(claire, '« Pont de mai » est retirée.');
  const lise = await stage.newPage();
  await signIn(lise, 'anne-lise', `${base}/planning/calendriers`);
  const change = lise.getByRole('button', { name: /^Changer la semaine/ });
  await change.first().waitFor();
  expect(await change.count()).toBe(1);
  await change.click();
  const dialog = lise.getByRole('dialog');
  await dialog.getByLabel('vendredi').uncheck();
  await dialog.getByLabel('Jours fériés').selectOption('NONE');
  await shot(lise, 'calendars-week');
  await dialog.getByRole('button', { name: 'Enregistrer la semaine' }).click();
  await lise.getByText('Travaille du lundi au jeudi. Aucun jour férié français.').waitFor();
  expect(await axe(lise)).toEqual([]);
}, 60_000);
