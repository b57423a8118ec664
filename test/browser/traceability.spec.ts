import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axe } from './support/axe.js';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { Hands } from './support/hands.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

const SHARE = `SELECT share::text FROM study s JOIN elementary_function f ON f.id = s.function_id
  JOIN work_package w ON w.id = s.work_package_id WHERE f.code = 'F4' AND w.code = 'T1.1'`;
const AGREED = `SELECT agreed_on::text FROM function_interface WHERE words_en LIKE 'Density%'`;

let stage: Stage;
let claire: Page;
let hands: Hands;
let base: string;

beforeAll(async () => {
  stage = await openDemonstration();
  base = await baseOf(stage);
  claire = await stage.newPage();
  hands = new Hands(claire);
  await signIn(claire, 'claire', `${base}/demonstrateurs`);
}, 90_000);
afterAll(() => stage?.close(), 60_000);

const fits = async (): Promise<void> => {
  expect(await claire.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
};

it('shares a work package out by keyboard, and never beyond the whole of it', async () => {
  const card = claire.getByRole('article', { name: /^F4 / });
  await card.getByText('prévu').waitFor();
  await shot(claire, 'tree-euros');
  await card.getByRole('button', { name: 'Études de F4' }).focus();
  await hands.press('Enter');
  const list = claire.getByRole('dialog', { name: /^Études de F4/ });
  await list.getByText('85 % de T1.1').waitFor();
  expect(await axe(claire)).toEqual([]);
  await shot(claire, 'studies');
  await list.getByRole('button', { name: 'Modifier l’étude de F4 dans T1.1' }).click();
  const form = claire.getByRole('dialog', { name: 'Modifier l’étude de F4 dans T1.1' });
  await form.getByText('Il en reste 100 %.').waitFor();
  await form.getByLabel('Part du lot (%)').fill('101');
  await hands.press('Enter');
  await form.getByText('Donnez un nombre entier de 0 à 100.').waitFor();
  await form.getByLabel('Part du lot (%)').fill('70');
  await hands.press('Enter');
  await list.getByText('70 % de T1.1').waitFor();
  expect(await inDatabase(stage, SHARE)).toBe('70');
  await hands.press('Escape');
}, 60_000);

it('draws a function, moves it under another, and takes it away', async () => {
  await claire.getByRole('button', { name: 'Dessiner', exact: true }).first().click();
  await claire.getByRole('menuitem', { name: 'Nouvelle fonction' }).click();
  const form = claire.getByRole('dialog', { name: 'Nouvelle fonction' });
  await form.getByLabel('Code').fill('F9');
  await form.getByLabel('Titre', { exact: true }).fill('Traçage des poches');
  await form.getByLabel('Qui en répond').selectOption({ label: 'Smaltis' });
  expect(await axe(claire)).toEqual([]);
  await shot(claire, 'function-form');
  await hands.press('Control+Enter');
  await claire.getByRole('article', { name: /^F9 / }).waitFor();
  await claire.getByRole('button', { name: 'Dessiner F9' }).click();
  await claire.getByRole('menuitem', { name: 'Déplacer' }).click();
  const move = claire.getByRole('dialog', { name: 'Déplacer la fonction F9' });
  await move.getByLabel('Fait partie de').selectOption({ label: 'F1 Activation et transduction' });
  await hands.press('Control+Enter');
  await claire.getByRole('article', { name: /^F9 / }).getByText('partie de F1').waitFor();
  await claire.getByRole('button', { name: 'Dessiner F9' }).click();
  await claire.getByRole('menuitem', { name: 'Retirer' }).click();
  await claire.getByRole('dialog', { name: 'Retirer la fonction F9' }).waitFor();
  await hands.press('Control+Enter');
  await claire.getByRole('article', { name: /^F9 / }).waitFor({ state: 'detached' });
}, 60_000);

it('agrees on an interface, and shows them all as an N² matrix', async () => {
  await claire.getByRole('button', { name: 'Interfaces de F2' }).click();
  const list = claire.getByRole('dialog', { name: /^Interfaces de F2/ });
  await list.getByRole('button', { name: 'Convenir de l’interface F5 → F2' }).click();
  const agree = claire.getByRole('dialog', { name: 'Convenir de l’interface F5 → F2' });
  await agree.getByLabel('Convenue le').waitFor();
  await hands.press('Control+Enter');
  await list.getByText('Densité et viabilité, une mesure par heure').waitFor();
  expect(await inDatabase(stage, AGREED)).toBe('2019-11-14');
  expect(await axe(claire)).toEqual([]);
  await shot(claire, 'interfaces-dialog');
  await hands.press('Escape');

  await claire.getByRole('link', { name: 'Interfaces', exact: true }).click();
  await claire.getByRole('heading', { level: 1, name: /^8 interfaces/ }).waitFor();
  await claire
    .getByRole('table', { name: /^Ce que chaque fonction/ })
    .getByText('fluidique')
    .first()
    .waitFor();
  expect(await axe(claire)).toEqual([]);
  await shot(claire, 'interfaces');
  await claire.setViewportSize({ width: 390, height: 844 });
  await fits();
  await shot(claire, 'interfaces-390');
  await claire.goto(`${base}/demonstrateurs`);
  await claire.getByRole('button', { name: 'Dessiner', exact: true }).first().click();
  const offered = await claire.getByRole('menuitem', { name: 'Nouvelle fonction' }).boundingBox();
  expect(offered?.x).toBeGreaterThan(0);
  await hands.press('Escape');
  await claire.setViewportSize({ width: 1440, height: 900 });
}, 60_000);

it('traces the budget to the euro, and narrows it', async () => {
  await claire.goto(`${base}/demonstrateurs/tracabilite`);
  await claire.getByRole('heading', { level: 1, name: /tracés jusqu’à une fonction/ }).waitFor();
  const table = claire.getByRole('table', { name: /^Fonction, lot et livrable/ });
  await table.getByText('non tracé').first().waitFor();
  expect(await axe(claire)).toEqual([]);
  await shot(claire, 'traceability');
  await claire.getByLabel('Démonstrateur', { exact: true }).selectOption({ label: 'B' });
  await table.getByText('non tracé').first().waitFor({ state: 'detached' });
  await claire.setViewportSize({ width: 390, height: 844 });
  await fits();
  await shot(claire, 'traceability-390');
  await claire.emulateMedia({ colorScheme: 'dark' });
  await claire.setViewportSize({ width: 1440, height: 900 });
  await claire.goto(`${base}/demonstrateurs/tracabilite`);
  await table.getByText('non tracé').first().waitFor();
  await shot(claire, 'traceability-dark');
}, 60_000);

it('puts the plan together by demonstrator, what is studied for two under each', async () => {
  await claire.emulateMedia({ colorScheme: 'light' });
  await claire.goto(`${base}/planning`);
  await claire.getByLabel('Grouper par').selectOption({ label: 'Démonstrateur' });
  await claire
    .getByText(/^A Unité de production close, /)
    .first()
    .waitFor();
  await shot(claire, 'planning-demonstrators');
  await claire.goto(`${base}/planning?groupe=demonstrateur&texte=T5.1`);
  for (const name of ['A Unité de production close', 'B Tri et contrôle en ligne']) {
    await claire
      .getByText(new RegExp(`^${name}, 1 ligne`))
      .first()
      .waitFor();
    await claire.getByText(`aussi sous ${name}`).first().waitFor({ state: 'attached' });
  }
  await claire.goto(`${base}/planning?groupe=demonstrateur&texte=LT7`);
  await claire
    .getByText(/^Hors des démonstrateurs, 1 ligne/)
    .first()
    .waitFor();
  expect(await axe(claire)).toEqual([]);
}, 60_000);
