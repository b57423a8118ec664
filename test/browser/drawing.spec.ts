import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { Hands } from './support/hands.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

const T44 = `SELECT count(*)::text FROM work_package WHERE code = 'T4.4'`;

let stage: Stage;
let claire: Page;
let partner: Page;
let hands: Hands;

beforeAll(async () => {
  stage = await openDemonstration();
  const base = await baseOf(stage);
  claire = await stage.newPage();
  partner = await stage.newPage();
  hands = new Hands(claire);
  await signIn(claire, 'claire', `${base}/planning?texte=T4`);
  await signIn(partner, 'anne-lise', `${base}/planning?texte=T4`);
}, 90_000);
afterAll(async () => {
  await stage?.close();
});

const bar = (page: Page, code: string) => page.getByLabel(new RegExp(`^${code},`));
const said = (page: Page, words: string | RegExp) =>
  page.locator('[aria-live]').getByText(words).first().waitFor({ state: 'attached' });

it('draws a task by keyboard alone, and a partner who looks on sees it', async () => {
  await bar(partner, 'T4.3').waitFor();
  await bar(claire, 'T4.3').waitFor();
  await hands.press('n');
  await claire.getByRole('dialog', { name: 'Ajouter un lot ou une tâche' }).waitFor();
  await claire.getByLabel('Code', { exact: true }).waitFor();
  await hands.press('Control+Enter');
  await claire.getByText('Donnez un code, par exemple T4.4.').waitFor();
  await hands.write('T4.4');
  await hands.press('Tab');
  await hands.write('Essais à froid');
  await hands.press('Tab', 'Tab');
  await hands.write('LT4');
  await hands.press('Tab');
  await hands.write('EFS');
  await shot(claire, 'plan-drawing');
  await hands.press('Control+Enter');
  await said(claire, 'T4.4 est ajouté au plan.');
  await bar(claire, 'T4.4').waitFor();
  expect(await inDatabase(stage, T44)).toBe('1');
  await bar(partner, 'T4.4').waitFor();
  process.stdout.write(`a task drawn: ${hands.keys} keys and ${hands.letters} characters\n`);
}, 60_000);

it('says why a code cannot be given twice, and keeps what was typed', async () => {
  await hands.press('n');
  await claire.getByLabel('Code', { exact: true }).fill('t4.4');
  await claire.getByLabel('Titre en français').fill('Encore');
  await claire.getByLabel('Partenaire responsable').selectOption({ label: 'EFS BFC' });
  await hands.press('Control+Enter');
  await claire.getByText('Le code t4.4 désigne déjà une autre ligne du plan.').waitFor();
  expect(await claire.getByLabel('Titre en français').inputValue()).toBe('Encore');
  await hands.press('Escape');
}, 60_000);

it('describes it, then takes it out', async () => {
  await bar(claire, 'T4.4').focus();
  await hands.press('Enter');
  await claire.getByRole('button', { name: 'Décrire T4.4' }).click();
  await claire.getByLabel('EFS BFC', { exact: true }).fill('2,5');
  await hands.press('Control+Enter');
  await said(claire, 'T4.4 est enregistré.');
  await claire.getByRole('dialog').waitFor({ state: 'detached' });
  expect(
    await inDatabase(
      stage,
      `SELECT max(effort)::text FROM participation p JOIN work_package w ON w.id = p.work_package_id WHERE w.code = 'T4.4'`,
    ),
  ).toBe('250');
  await bar(claire, 'T4.4').focus();
  await hands.press('Enter');
  await claire.getByText('2,50 mois-personnes').waitFor();
  await claire.getByRole('button', { name: 'Supprimer T4.4' }).click();
  await claire.getByRole('dialog', { name: 'Supprimer T4.4 ?' }).waitFor();
  await hands.press('Control+Enter');
  await said(claire, 'T4.4 est supprimé du plan.');
  await bar(claire, 'T4.4').waitFor({ state: 'detached' });
  expect(await inDatabase(stage, T44)).toBe('0');
}, 60_000);

it('tells what has a history, and leaves it there', async () => {
  await bar(claire, 'T4.1').focus();
  await hands.press('Enter');
  await claire.getByRole('button', { name: 'Supprimer T4.1' }).click();
  await hands.press('Control+Enter');
  await claire.getByText(/T4\.1 a déjà une histoire/).waitFor();
  await hands.press('Escape');
}, 60_000);

it('shows a partner the plan beside the agreement, and nothing to draw it with', async () => {
  expect(await partner.getByRole('button', { name: 'Ajouter une ligne' }).count()).toBe(0);
  await partner.getByRole('link', { name: 'Comparer' }).click();
  await partner.getByRole('row', { name: /T4\.3/ }).first().waitFor();
  await shot(partner, 'plan-compared');
}, 60_000);
