import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axe } from './support/axe.js';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { sticksOut } from './support/look.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

const stateOf = `SELECT t.state FROM timesheet t JOIN employee e ON e.id = t.employee_id WHERE e.name = $1 AND t.month = $2`;
const hoursOf = `SELECT sum(x.hours)::text FROM timesheet_entry x JOIN timesheet t ON t.id = x.timesheet_id
  JOIN employee e ON e.id = t.employee_id WHERE e.name = $1 AND t.month = $2`;

let stage: Stage;
let base: string;
let samir: Page;
let annelise: Page;
let clicks = 0;

beforeAll(async () => {
  stage = await openDemonstration();
  base = await baseOf(stage);
  samir = await stage.newPage();
  annelise = await stage.newPage();
  await signIn(samir, 'samir', `${base}/temps`);
  await signIn(annelise, 'anne-lise', `${base}/temps`);
}, 90_000);
afterAll(() => stage?.close(), 60_000);

const cell = (page: Page, person: string, month: string) =>
  page.getByRole('link', { name: new RegExp(`^${person}, ${month}.2019`) });
const press = async (page: Page, name: string | RegExp) => {
  clicks += 1;
  await page.getByRole('button', { name }).first().click();
};
const openMonth = async (page: Page, person: string, month: string) => {
  clicks = 1;
  await cell(page, person, month).click();
  await page.getByRole('heading', { name: 'Feuille de temps' }).waitFor();
};
const until = async (sql: string, values: readonly unknown[], wanted: string) => {
  for (let turn = 0; turn < 100 && (await inDatabase(stage, sql, values)) !== wanted; turn += 1)
    await new Promise((soon) => setTimeout(soon, 50));
  expect(await inDatabase(stage, sql, values)).toBe(wanted);
};

it('shows the year of each, month by month, against its limit', async () => {
  await samir.getByRole('heading', { level: 1, name: /^8 personnes suivies, 2 mois à contresigner$/ }).waitFor();
  expect(await samir.locator('tbody tr').count()).toBe(8);
  expect(await cell(samir, 'M. Tissot', 'oct.').innerText()).toMatch(/à contresigner/);
  expect(await axe(samir)).toEqual([]);
  await shot(samir, 'hours');
  await cell(samir, 'M. Tissot', 'oct.').focus();
  await samir.keyboard.press('ArrowUp');
  await samir.keyboard.press('ArrowLeft');
  expect(await samir.evaluate(() => document.activeElement?.textContent)).toMatch(/^L\. Morel, sept\./);
}, 60_000);

it('enters, signs and countersigns a month in three clicks and two', async () => {
  await openMonth(samir, 'É\\. Vernier', 'nov\\.');
  await press(samir, /^Remplir LT\d+ sur/);
  await press(samir, /^Signer/);
  expect(clicks).toBe(3);
  await until(stateOf, ['É. Vernier', '2019-11-01'], 'SIGNED');
  expect(await inDatabase(stage, hoursOf, ['É. Vernier', '2019-11-01'])).toBe('5600');
  await samir.getByText(/^Signé par Samir Belkacem/).waitFor();
  expect(await samir.getByRole('button', { name: /^Contresigner/ }).count()).toBe(0);
  expect(await axe(samir)).toEqual([]);
  await shot(samir, 'hours-month');

  await annelise.reload();
  await openMonth(annelise, 'É\\. Vernier', 'nov\\.');
  expect(await annelise.getByText('Coût du mois').count()).toBe(0);
  expect(await annelise.getByText('Contrats et coût').count()).toBe(0);
  await press(annelise, /^Contresigner/);
  expect(clicks).toBe(2);
  await until(stateOf, ['É. Vernier', '2019-11-01'], 'COUNTERSIGNED');
}, 60_000);

it('takes a block pasted from a spreadsheet whole, or says of each cell why not', async () => {
  await samir.goto(`${base}/temps`);
  await openMonth(samir, 'K\\. Ouldali', 'nov\\.');
  const first = samir.locator('input[data-row="0"][data-column="3"]');
  const paste = (text: string) =>
    first.evaluate((field, block) => {
      const data = new DataTransfer();
      data.setData('text/plain', block);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, text);
  await paste('7\tsept\n3,5');
  await samir.getByText('Ligne 1, colonne 2 : « sept » ne se lit pas comme des heures.').waitFor();
  expect(await first.inputValue()).toBe('');
  await shot(samir, 'hours-paste');
  await paste('7\t7,5\n\t0,5');
  await samir.waitForFunction(
    () => document.querySelector<HTMLInputElement>('input[data-row="1"][data-column="4"]')?.value === '0,5',
  );
  await first.click();
  await samir.keyboard.press('ArrowRight');
  await samir.keyboard.press('ArrowDown');
  expect(await samir.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('0,5');
  await samir.keyboard.press('Control+s');
  await until(hoursOf, ['K. Ouldali', '2019-11-01'], '1500');
}, 60_000);

it('takes the month of many people at once', async () => {
  await samir.goto(`${base}/temps`);
  await press(samir, 'Coller un mois');
  await samir.getByLabel('Mois', { exact: true }).selectOption('2019-11-01');
  const block = samir.getByLabel('Bloc copié');
  await block.fill('M. Tissot\tLT1\t\t\t\t7\nNobody\tLT1\t7');
  await press(samir, /^Prendre tout le bloc/);
  await samir.getByText('Ligne 2 : personne ne s’appelle « Nobody » ici.').waitFor();
  expect(await axe(samir)).toEqual([]);
  await block.fill('M. Tissot\tLT1\t\t\t\t7\nJ. Petitjean\tLT1\t\t\t\t\t25');
  await press(samir, /^Prendre tout le bloc/);
  await samir.getByText('Ligne 2, colonne 7 : « 25 » ne se lit pas comme des heures.').waitFor();
  await block.fill('M. Tissot\tLT1\t\t\t\t7\nJ. Petitjean\tAutre opération\t\t\t\t7h30');
  await press(samir, /^Prendre tout le bloc/);
  await until(hoursOf, ['J. Petitjean', '2019-11-01'], '750');
  await until(hoursOf, ['M. Tissot', '2019-11-01'], '700');
}, 60_000);

it('gives a month back with words, adds a person with terms, and fits a phone', async () => {
  await annelise.goto(`${base}/temps`);
  await openMonth(annelise, 'M\\. Tissot', 'oct\\.');
  await press(annelise, /^Rendre/);
  await annelise.getByLabel('Ce qui est à reprendre').fill('Le 21 octobre est férié chez nous.');
  await press(annelise, /^Rendre ce mois/);
  await until(stateOf, ['M. Tissot', '2019-10-01'], 'RETURNED');

  await samir.goto(`${base}/temps`);
  await press(samir, 'Ajouter une personne');
  await samir.getByLabel('Nom').fill('C. Nouvelle');
  await press(samir, /^Enregistrer la fiche/);
  await samir.getByRole('heading', { level: 1, name: /^C\. Nouvelle/ }).waitFor();
  await press(samir, 'Ajouter un contrat');
  await samir.getByLabel('Premier jour').fill('1/1/2019');
  await samir.getByLabel('Coût salarial annuel brut chargé').fill('52000');
  await samir.getByLabel('Date du document').fill('1/1/2019');
  await shot(samir, 'hours-term');
  await press(samir, /^Enregistrer le contrat/);
  await samir.getByText(/soit 30,23.€ de l’heure/).waitFor();
  expect(await axe(samir)).toEqual([]);
  await shot(samir, 'hours-person');

  for (const [place, name] of [
    [`${base}/temps`, 'hours-phone'],
    [samir.url(), 'hours-month-phone'],
  ] as const) {
    await samir.goto(place);
    await samir.locator('main table').first().waitFor();
    expect(await sticksOut(samir, 390)).toEqual([]);
    await shot(samir, name);
    await samir.emulateMedia({ colorScheme: 'dark' });
    await samir.setViewportSize({ width: 1440, height: 900 });
    await shot(samir, `${name}-dark`);
    await samir.emulateMedia({ colorScheme: 'light' });
  }
}, 90_000);
