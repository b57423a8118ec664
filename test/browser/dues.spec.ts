import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

let stage: Stage;
let page: Page;
const open = async (word: 'livrable' | 'jalon', table: string, code: string) => {
  const id = await inDatabase(stage, `SELECT id FROM ${table} WHERE code = '${code}'`);
  return `${await baseOf(stage)}/echeances?${word}=${id}`;
};

beforeAll(async () => {
  stage = await openDemonstration();
  page = await stage.newPage();
  await signIn(page, 'claire', await open('livrable', 'deliverable', 'D4.3'));
}, 90_000);
afterAll(() => stage?.close(), 30_000);

it('answers a comment on a version of a file and settles it, by keyboard', async () => {
  const panel = page.getByRole('complementary', { name: 'D4.3' });
  await panel.getByText('la troisième zone n’est pas mesurée').waitFor();
  await panel.getByText('À reprendre, version 1').waitFor();
  await shot(page, 'dues-deliverable');
  const answer = panel.getByRole('button', { name: 'Répondre à Claire Vuillemin' });
  await answer.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Réponse' }).fill('Entendu pour le 15.');
  await page.keyboard.press('Control+Enter');
  await panel.getByText('Entendu pour le 15.').waitFor();
  await panel.getByRole('button', { name: 'Marquer résolue la remarque de Claire Vuillemin' }).press('Enter');
  await panel.getByText('tout est résolu').waitFor();
  expect(await answer.count()).toBe(0);
});

it('writes the decision on a milestone and the reason why no file shows it', async () => {
  await page.goto(await open('jalon', 'milestone', 'J4'));
  const panel = page.getByRole('complementary', { name: 'J4' });
  await panel.getByText('le comité de pilotage').waitFor();
  await shot(page, 'dues-milestone');
  await panel.getByRole('button', { name: 'Écrire la décision' }).press('Enter');
  await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
  await page.getByText('Dites-le en une phrase.').waitFor();
  await page.getByRole('textbox', { name: 'Pourquoi aucune pièce ne le montre' }).fill('Montré en séance.');
  await page.keyboard.press('Control+Enter');
  await panel.getByText('Sans pièce : Montré en séance.').waitFor();
  await panel.getByRole('button', { name: 'Corriger la décision' }).waitFor();
});
