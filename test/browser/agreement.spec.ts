import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { axe } from './support/axe.js';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

const AMENDMENT = 'Avenant n° 1 : banc de contrôle';
const STATE = `SELECT state FROM agreement WHERE number = 2`;

let stage: Stage;
let base: string;
let marc: Page;
let sylvie: Page;
let samir: Page;

beforeAll(async () => {
  stage = await openDemonstration();
  base = await baseOf(stage);
  [marc, sylvie, samir] = [await stage.newPage(), await stage.newPage(), await stage.newPage()];
  await signIn(marc, 'marc', `${base}/convention`);
  await signIn(sylvie, 'sylvie', `${base}/convention`);
  await signIn(samir, 'samir', `${base}/convention`);
}, 90_000);
afterAll(() => stage?.close(), 60_000);

const said = (page: Page, sentence: string | RegExp): Promise<void> =>
  page.locator('[aria-live=polite]').getByText(sentence).first().waitFor({ state: 'attached' });
const card = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });
const narrow = async (page: Page, name: string) => {
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await shot(page, `${name}-390`);
  await page.setViewportSize({ width: 1440, height: 900 });
};

it('shows a partner what is in force and the programme with its articles, not what is being drawn up', async () => {
  await samir.getByRole('heading', { level: 1, name: 'Une version de la convention.' }).waitFor();
  expect(await samir.getByText(AMENDMENT).count()).toBe(0);
  const figures = card(samir, 'Programme : FEDER 2014–2020');
  await figures.getByText('Dépenses payées du 1er janv. 2014 au 31 déc. 2023').waitFor();
  await figures.getByText('Règl. (UE) 1303/2013, art. 65(2)').waitFor();
  expect(await samir.getByRole('button', { name: 'Faire un virement…' }).count()).toBe(0);
  expect(await axe(samir)).toEqual([]);
  await shot(samir, 'agreement-partner');
}, 60_000);

it('shows the lead the amendment side by side with what is in force', async () => {
  await card(marc, /Version 2/).waitFor();
  const both = card(marc, 'Avant et après');
  await both.getByText('Par financeur', { exact: true }).click();
  await both.getByRole('row', { name: /FEDER/ }).getByText('+15 000,00 €').waitFor();
  await both.getByText('Ligne à ligne', { exact: true }).click();
  expect(await both.locator('tbody tr').count()).toBe(3);
  await card(marc, 'Plafonds d’aide publique').getByText('hors aides d’État').first().waitFor();
  expect(await axe(marc)).toEqual([]);
  await shot(marc, 'agreement');
  await narrow(marc, 'agreement');
}, 60_000);

it('is drawn up by keyboard and by the block, with what the rules say live', async () => {
  await marc.getByRole('link', { name: 'Continuer la rédaction' }).click();
  const cell = (name: string) => marc.getByRole('textbox', { name, exact: true });
  const feder = cell('FEDER, Ilsa');
  await feder.waitFor();
  await feder.fill('2 096 126');
  await feder.press('Tab');
  await card(marc, 'Ce que disent les règles')
    .getByText(/Le plan de financement ne s’équilibre pas/)
    .first()
    .waitFor();
  await card(marc, 'Ce que disent les règles')
    .getByText(/80,75|de trop/)
    .first()
    .waitFor();
  await marc.getByText(/constats bloquent/).waitFor();
  expect(await axe(marc)).toEqual([]);
  await shot(marc, 'agreement-editor');
  await narrow(marc, 'agreement-editor');
  await feder.focus();
  await feder.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', '2 096 026\t\t\t698 701\n');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await said(marc, '4 cases collées.');
  await card(marc, 'Ce que disent les règles')
    .getByText(/Rien à redire/)
    .waitFor();
  const years = card(marc, 'Années de Ilsa');
  const [first, second] = [cell('T3.1 · Déplacements, 2018'), cell('T3.1 · Déplacements, 2019')];
  const agreed = [await first.inputValue(), await second.inputValue()];
  const typed = (amount: string | undefined, more: number) =>
    String(Number(amount?.replace(/\s/g, '').replace(',', '.')) + more).replace('.', ',');
  await first.fill(typed(agreed[0], 10));
  await first.press('Tab');
  await years.getByText('pas encore enregistré').waitFor();
  await shot(marc, 'agreement-years');
  await second.fill(typed(agreed[1], -10));
  await second.press('Tab');
  await years.getByText('pas encore enregistré').waitFor({ state: 'detached' });
  const both = card(marc, 'Avant et après');
  await both.getByText('Par année', { exact: true }).click();
  await both.getByRole('row', { name: /^2022/ }).waitFor();
  await shot(marc, 'agreement-years-differ');
  await both.getByText('Ligne à ligne', { exact: true }).click();
  await both.getByRole('row', { name: /T3.1 · Déplacements.*2018.*→/ }).waitFor();
  await feder.press('ArrowDown');
  expect(await cell('FEDER, Smaltis').evaluate((it) => it === document.activeElement)).toBe(true);
}, 60_000);

it('is proposed by the lead, decided by the authority in three clicks', async () => {
  await marc.getByRole('button', { name: 'Proposer à l’autorité…' }).click();
  await shot(marc, 'agreement-propose');
  await marc
    .getByRole('dialog')
    .getByRole('button', { name: /^Proposer/ })
    .click();
  await said(marc, `« ${AMENDMENT} » est proposé à l’autorité.`);
  expect(await inDatabase(stage, STATE)).toBe('PROPOSED');
  await sylvie.goto(`${base}/convention`);
  await card(sylvie, /Version 2/).waitFor();
  expect(await axe(sylvie)).toEqual([]);
  await sylvie.getByRole('button', { name: 'Mettre en vigueur…' }).click();
  const dialog = sylvie.getByRole('dialog');
  await dialog.getByLabel('Décision, en quelques mots').fill('Conforme au comité du 12 novembre.');
  await shot(sylvie, 'agreement-enforce');
  await dialog.getByRole('button', { name: 'Mettre en vigueur' }).click();
  await said(sylvie, `« ${AMENDMENT} » est en vigueur.`);
  expect(await inDatabase(stage, STATE)).toBe('IN_FORCE');
  const total = `SELECT total_eligible::text FROM project WHERE acronym = 'MiMédI'`;
  expect(await inDatabase(stage, total)).toBe(String(13_614_727_00 + 20_000_00));
}, 60_000);

it('moves money between two lines within the tolerance, and says what is beyond it', async () => {
  await marc.goto(`${base}/convention`);
  await marc.getByRole('button', { name: 'Faire un virement…' }).click();
  const dialog = marc.getByRole('dialog', { name: 'Virement entre deux lignes' });
  await dialog.getByLabel('Partenaire').selectOption({ label: 'UFC (FEMTO-ST)' });
  await dialog.getByLabel('Du lot').selectOption({ index: 2 });
  const works = await dialog.getByLabel('Du lot').locator('option').allInnerTexts();
  const first = works.find((name) => name.startsWith('T1.1')) as string;
  await dialog.getByLabel('Du lot').selectOption({ label: first });
  await dialog.getByLabel('Du poste').selectOption({ label: 'Équipement' });
  await dialog.getByLabel('Vers le lot').selectOption({ label: first });
  await dialog.getByLabel('Vers le poste').selectOption({ label: 'Consommables' });
  await dialog.getByLabel('Montant').fill('40 000');
  await dialog.getByLabel('Motif').fill('Plus de réactifs que prévu.');
  await dialog.getByRole('button', { name: /^Virer/ }).click();
  await shot(marc, 'agreement-transfer');
  await dialog.getByText(/que permet la tolérance/).waitFor();
  await shot(marc, 'agreement-transfer');
  await dialog.getByLabel('Montant').fill('3 000');
  await dialog.getByRole('button', { name: /^Virer/ }).click();
  await said(marc, '3 000,00 € virés.');
  await card(marc, 'Virements entre lignes').getByText('Plus de réactifs que prévu.').waitFor();
  expect(await axe(marc)).toEqual([]);
  await marc.emulateMedia({ colorScheme: 'dark' });
  await shot(marc, 'agreement-dark');
}, 60_000);
