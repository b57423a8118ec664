import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axe } from './support/axe.js';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { Hands, inFocus } from './support/hands.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

const F4 = `SELECT trl_now::text FROM elementary_function WHERE code = 'F4'`;

let stage: Stage;
let lise: Page;
let hands: Hands;

beforeAll(async () => {
  stage = await openDemonstration();
  lise = await stage.newPage();
  hands = new Hands(lise);
  await signIn(lise, 'anne-lise', `${await baseOf(stage)}/demonstrateurs`);
}, 90_000);
afterAll(() => stage?.close(), 60_000);

it('shows when a function matured and what proved it, and takes the next level by keyboard', async () => {
  await lise.getByRole('button', { name: 'Maturité de F4' }).focus();
  await hands.press('Enter');
  const dialog = lise.getByRole('dialog', { name: /^Maturité de F4/ });
  await dialog.getByText('Pureté de 92 % sur trois donneurs, J2 tenu.').waitFor();
  expect(await axe(lise)).toEqual([]);
  await dialog.getByLabel('Nouveau niveau').focus();
  expect(await inFocus(lise)).toContain('Nouveau niveau');
  await hands.press('Control+Enter');
  await dialog.getByText('Dites en une phrase ce qui le prouve.').waitFor();
  await hands.press('Tab', 'Tab');
  await hands.write('Trois lots triés en ligne.');
  await shot(lise, 'readiness');
  await hands.press('Control+Enter');
  await lise
    .locator('[aria-live=polite]')
    .getByText(/Maturité de F4\s: TRL 6\./)
    .waitFor({ state: 'attached' });
  await dialog.getByText('Trois lots triés en ligne.').waitFor();
  expect(await inDatabase(stage, F4)).toBe('6');
  await hands.press('Escape');
  await lise.getByRole('article', { name: /^F4 / }).getByText('TRL 6', { exact: true }).waitFor();
}, 60_000);

it('lets nobody else say that a function matured', async () => {
  await lise.getByRole('button', { name: 'Maturité de F1' }).click();
  const dialog = lise.getByRole('dialog', { name: /^Maturité de F1/ });
  await dialog.getByText('Activation de 70 % des cellules sur puce ouverte.').waitFor();
  expect(await dialog.getByLabel('Nouveau niveau').count()).toBe(0);
}, 60_000);
