import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { axe } from './support/axe.js';
import { baseOf, openDemonstration } from './support/demonstration.js';
import { signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

let stage: Stage;
let base: string;
let page: Page;

beforeAll(async () => {
  stage = await openDemonstration();
  base = await baseOf(stage);
  page = await stage.newPage();
  await signIn(page, 'claire', `${base}/lots`);
  await page.getByRole('button', { name: /^Aller à/ }).waitFor();
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const box = (): Locator =>
  page.getByRole('combobox', { name: 'Projet, écran, lot, jalon, livrable, risque, demande ou question' });
const options = (): Locator => page.getByRole('listbox', { name: 'Où aller' }).getByRole('option');
const at = () => new URL(page.url()).pathname + new URL(page.url()).search;

async function opens(): Promise<void> {
  await page.keyboard.press('Control+k');
  await box().waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
}

it('goes by three keys and two letters to what one means, however fast one types', async () => {
  await opens();
  await page.keyboard.type('J6');
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: 'J6' }).waitFor();
  expect(at()).toContain(`${base}/echeances?jalon=`);
}, 60_000);

it('walks with the arrows, says where it is, and goes to a screen, a work package, a claim', async () => {
  await opens();
  await page.keyboard.type('banc');
  await options().filter({ hasText: 'T1.2' }).waitFor();
  await page.keyboard.press('ArrowDown');
  const chosen = page.locator('[role=option][aria-selected=true]');
  expect(await chosen.getAttribute('id')).toBe(await box().getAttribute('aria-activedescendant'));
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await box().waitFor({ state: 'detached' });
  for (const [typed, address] of [
    ['budg', `${base}/budget`],
    ['acompte 3', `${base}/demandes/`],
    ['tri cellulaire', `${base}/lots/`],
  ] as const) {
    await opens();
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await box().waitFor({ state: 'detached' });
    await page.waitForURL(`**${address}*`);
  }
}, 60_000);

it('finds no claim for a partner, and says that nothing has these words', async () => {
  const hers = await stage.newPage();
  await signIn(hers, 'anne-lise', `${base}/lots`);
  await hers.getByRole('button', { name: /^Aller à/ }).click();
  await hers.getByRole('combobox').fill('acompte');
  await hers.getByText('Rien ne porte ces mots', { exact: false }).waitFor();
  expect(await hers.getByRole('option').count()).toBe(0);
}, 60_000);
