import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axe } from './support/axe.js';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

let stage: Stage;
let base: string;
let claire: Page;
let partner: Page;

beforeAll(async () => {
  stage = await openDemonstration();
  base = await baseOf(stage);
  claire = await stage.newPage({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  partner = await stage.newPage();
  await signIn(claire, 'claire', `${base}/planning`);
  await signIn(partner, 'anne-lise', `${base}/planning`);
}, 90_000);
afterAll(async () => {
  await stage?.close();
}, 60_000);

const menu = (page: Page) => page.getByRole('button', { name: 'Échanger' });

async function saved(page: Page, item: string): Promise<{ name: string; bytes: Buffer }> {
  await menu(page).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Importer un plan' });
const choose = async (page: Page, name: string, bytes: Buffer) => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog(page)
      .getByRole('button', { name: /^Choisir un/ })
      .click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/xml', buffer: bytes });
};

it('saves the plan in three forms, for a partner too, who has nothing to import with', async () => {
  const xml = await saved(partner, 'Microsoft Project (XML)');
  expect(xml.name).toMatch(/^MiMédI \d{4}-\d{2}-\d{2}\.xml$/);
  expect(xml.bytes.toString()).toContain('<Project xmlns="http://schemas.microsoft.com/project">');
  expect((await saved(partner, 'Tableau (CSV)')).bytes.toString()).toContain('Code;Type;Lot;Intitulé');
  expect((await saved(partner, 'Excel (XLSX)')).bytes.subarray(0, 2).toString()).toBe('PK');
  for (const item of ['Plan sur une page, A3', 'Planning complet, A4']) {
    const paper = await saved(partner, item);
    expect(paper.name).toMatch(/^MiMédI plan(ning)? A[34] \d{4}-\d{2}-\d{2}\.pdf$/);
    expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  }
  await menu(partner).click();
  await partner.getByRole('menuitem', { name: 'Tableau (CSV)' }).waitFor();
  expect(await partner.getByRole('menuitem', { name: 'Importer…' }).count()).toBe(0);
}, 60_000);

it('shows what a changed file would do, does it whole, and the plan follows', async () => {
  const { bytes } = await saved(claire, 'Microsoft Project (XML)');
  const before = await inDatabase(stage, `SELECT title_fr FROM work_package WHERE code = 'T2.1'`);
  await menu(claire).click();
  await claire.getByRole('menuitem', { name: 'Importer…' }).click();
  await choose(claire, 'plan.xml', bytes);
  await dialog(claire).getByText('Le plan est déjà tel que ce fichier').waitFor();
  const renamed = bytes
    .toString()
    .replace(`<Name>${before.replaceAll('&', '&amp;')}</Name>`, '<Name>Essai renommé</Name>');
  await choose(claire, 'plan.xml', Buffer.from(renamed));
  await dialog(claire).locator('tbody').getByText('Modifié').first().waitFor();
  expect(await axe(claire)).toEqual([]);
  await shot(claire, 'exchange-preview');
  await dialog(claire)
    .getByRole('button', { name: /^Importer ce plan/ })
    .click();
  await dialog(claire).waitFor({ state: 'detached' });
  expect(await inDatabase(stage, `SELECT title_fr FROM work_package WHERE code = 'T2.1'`)).toBe('Essai renommé');
}, 90_000);

it('takes cells that were pasted, lets wrong ones be cured where they stand, and imports them', async () => {
  await menu(claire).click();
  await claire.getByRole('menuitem', { name: 'Importer…' }).click();
  await dialog(claire).getByRole('button', { name: 'Coller des cellules' }).click();
  const rows = [
    'N°\tTâche\tLot\tDébut\tFin\tRemarque',
    'LT9\tVanne\t\t04/01/2021\t31/03/2021\tà voir',
    'T9.1\t"Dessin\n(2D)"\tLT9\t04/01/2021\t30/02/2021\t',
  ];
  await claire.evaluate((text) => navigator.clipboard.writeText(text), rows.join('\r\n'));
  await dialog(claire).getByLabel('Cellules copiées d’un tableur').focus();
  await claire.keyboard.press('Control+V');
  await dialog(claire).getByLabel('E3, Fin').waitFor();
  expect(await dialog(claire).getByLabel('Colonne B').inputValue()).toBe('title');
  expect(await dialog(claire).getByLabel('Colonne F').inputValue()).toBe('');
  await dialog(claire).getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await dialog(claire)
    .getByText('La cellule E3 n’est pas une date : « 30/02/2021 ». Écrivez-la comme 31/12/2020.')
    .first()
    .waitFor();
  expect(await axe(claire)).toEqual([]);
  await shot(claire, 'exchange-pasted');
  await dialog(claire).getByLabel('E3, Fin').fill('26 févr. 2021');
  expect(
    await dialog(claire)
      .getByRole('button', { name: /^Importer ce plan/ })
      .count(),
  ).toBe(0);
  await dialog(claire).getByRole('button', { name: 'Voir ce que cela ferait' }).click();
  await dialog(claire).locator('tbody').getByText('Ajouté').first().waitFor();
  await dialog(claire)
    .getByRole('button', { name: /^Importer ce plan/ })
    .click();
  await dialog(claire).waitFor({ state: 'detached' });
  const drawn = await inDatabase(stage, `SELECT title_fr || ' ' || ends_on FROM work_package WHERE code = 'T9.1'`);
  expect(drawn).toBe('Dessin (2D) 2021-02-26');
}, 90_000);

it('refuses a file that is not what it should be, in words that say what to do', async () => {
  await menu(claire).click();
  await claire.getByRole('menuitem', { name: 'Importer…' }).click();
  await choose(claire, 'plan.xml', Buffer.from('<!DOCTYPE p [<!ENTITY a "b">]><Project/>'));
  await dialog(claire)
    .getByText(/déclare des entités/)
    .waitFor();
  await choose(claire, 'plan.xml', Buffer.from('<Project xmlns="http://schemas.microsoft.com/project"><Tasks>'));
  await dialog(claire)
    .getByText(/pas du XML bien formé/)
    .waitFor();
  await shot(claire, 'exchange-refused');
  await claire.keyboard.press('Escape');
}, 60_000);

it('gives an address to subscribe to, shown once, that serves until it is revoked', async () => {
  await claire.goto(`${base}/calendrier?mois=2020-02`);
  await claire
    .getByRole('link', { name: /Jalon J4/ })
    .first()
    .waitFor();
  await shot(claire, 'calendar');
  await claire.getByRole('button', { name: 'Créer l’adresse du projet' }).click();
  const address = await claire.getByLabel('Adresse d’abonnement').inputValue();
  expect(address).toMatch(/\/calendar\/[\w-]{43}\.ics$/);
  await claire.getByRole('button', { name: 'Copier l’adresse' }).click();
  expect(await claire.evaluate(() => navigator.clipboard.readText())).toBe(address);
  expect(await axe(claire)).toEqual([]);
  await shot(claire, 'calendar-address');
  const fetched = await fetch(address);
  expect([fetched.status, (await fetched.text()).includes('BEGIN:VEVENT')]).toEqual([200, true]);
  await claire.reload();
  await claire.getByRole('button', { name: /^Révoquer/ }).waitFor();
  expect(await claire.getByLabel('Adresse d’abonnement').count()).toBe(0);
  await claire.getByRole('button', { name: /^Révoquer/ }).click();
  await claire.getByText('Vous n’avez encore aucune adresse.').waitFor();
  expect((await fetch(address)).status).toBe(404);
}, 60_000);

it('asked nobody but the portal', () => expect(stage.foreign.found).toEqual([]));
