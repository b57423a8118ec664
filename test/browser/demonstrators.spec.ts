import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axe } from './support/axe.js';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { Hands, inFocus } from './support/hands.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

const VERDICT = `SELECT verdict || ' ' || findings FROM requirement WHERE code = 'F4-E2'`;
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
  await hands.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}, 60_000);

it('adds a requirement, verifies one and comes back to where one was, by keyboard alone', async () => {
  const card = lise.getByRole('article', { name: /^F4 / });
  await card.getByText('1 sur 2 exigences tenues').waitFor();
  await card.getByRole('button', { name: 'Exigences de F4' }).focus();
  await hands.press('Enter');
  const list = lise.getByRole('dialog', { name: /^Exigences de F4/ });
  await list.getByText('92 % sur trois donneurs.').waitFor();
  expect(await axe(lise)).toEqual([]);
  await shot(lise, 'requirements');

  await list.getByRole('button', { name: 'Vérifier F4-E2' }).focus();
  await hands.press('Enter');
  const verdict = lise.getByRole('dialog', { name: 'Vérifier F4-E2' });
  await verdict.getByLabel('Verdict').waitFor();
  expect(await inFocus(lise)).toContain('Verdict');
  await hands.press('Control+Enter');
  await verdict.getByText('Dites en une phrase ce qu’on a trouvé.').waitFor();
  await hands.press('ArrowDown', 'Tab', 'Tab');
  await hands.write('4·10⁶ cellules par heure.');
  expect(await axe(lise)).toEqual([]);
  await shot(lise, 'verdict');
  await hands.press('Control+Enter');
  await list.getByText('4·10⁶ cellules par heure.').waitFor();
  expect(await inDatabase(stage, VERDICT)).toBe('NOT_MET 4·10⁶ cellules par heure.');
  expect(await inFocus(lise)).toContain('Vérifier F4-E2');

  await list.getByRole('button', { name: 'Ajouter une exigence' }).focus();
  await hands.press('Enter');
  const form = lise.getByRole('dialog', { name: 'Nouvelle exigence de F4' });
  await form.getByLabel('Ce que la fonction doit faire').waitFor();
  await hands.write('Garder les cellules vivantes');
  await hands.press('Tab', 'Tab');
  await hands.write('Viabilité (%)');
  await hands.press('Tab');
  await hands.write('≥ 90');
  await shot(lise, 'requirement-form');
  await hands.press('Enter');
  await list.getByText('Garder les cellules vivantes').waitFor();
  expect(await inFocus(lise)).toContain('Ajouter une exigence');

  await list.getByRole('button', { name: 'Retirer F4-E3' }).focus();
  await hands.press('Enter');
  await lise.getByRole('dialog', { name: 'Retirer F4-E3' }).getByText('Garder les cellules vivantes').waitFor();
  await hands.press('Control+Enter');
  await list.getByRole('button', { name: 'Ajouter une exigence' }).waitFor();
  await list.getByText('Garder les cellules vivantes').waitFor({ state: 'detached' });
  await hands.press('Escape');
  await card.getByText('1 sur 2 exigences tenues, 1 non tenue').waitFor();
}, 60_000);

it('says what blocks a function, each with its days and a way there', async () => {
  const blockers = lise.getByRole('list', { name: 'Ce qui bloque F3' });
  await blockers.getByText(/^T4\.1 .* est arrêté$/).waitFor();
  await shot(lise, 'blockers');
  expect(await axe(lise)).toEqual([]);
  await blockers.getByRole('link', { name: 'T4.1' }).click();
  await lise.getByRole('heading', { level: 1, name: /T4\.1/ }).waitFor();
}, 60_000);
