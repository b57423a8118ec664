import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axe } from './support/axe.js';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { Hands, inFocus } from './support/hands.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

const R2 = `SELECT state || ' ' || probability || '×' || impact FROM risk WHERE number = 2`;
const words = 'Le champ acoustique dérive de nouveau.';

let stage: Stage;
let base: string;
let lise: Page;
let claire: Page;
let hands: Hands;

beforeAll(async () => {
  stage = await openDemonstration();
  base = await baseOf(stage);
  lise = await stage.newPage();
  claire = await stage.newPage();
  hands = new Hands(lise);
  await signIn(lise, 'anne-lise', `${base}/risques`);
  await signIn(claire, 'claire', `${base}/risques`);
}, 90_000);
afterAll(() => stage?.close(), 60_000);

const said = (page: Page, sentence: string | RegExp): Promise<void> =>
  page.locator('[aria-live=polite]').getByText(sentence).first().waitFor({ state: 'attached' });
const codes = (page: Page): Promise<string[]> => page.locator('tbody th b').allInnerTexts();

it('shows the worst first, what is to be reviewed, and where each came from', async () => {
  await lise
    .getByRole('heading', { level: 1, name: 'Huit risques suivis, deux sont critiques, un est à revoir' })
    .waitFor();
  expect(await codes(lise)).toEqual(['R1', 'R8', 'R3', 'R7', 'R9', 'R4', 'R5', 'R2']);
  expect(await lise.locator('main svg line').count()).toBe(7);
  expect(await axe(lise)).toEqual([]);
  await shot(lise, 'risks');
}, 60_000);

it('narrows the list to a cell of the matrix, by keyboard', async () => {
  await hands.reach('button[data-cell]');
  expect(await inFocus(lise)).toMatch(/^Probabilité 5, impact 1, niveau modéré\s: aucun risque$/);
  await hands.press('End', 'ArrowLeft', 'ArrowDown', 'Enter');
  await lise.locator('tbody tr').nth(1).waitFor({ state: 'detached' });
  expect(await codes(lise)).toEqual(['R8']);
  expect(new URL(lise.url()).searchParams.get('case')).toBe('4.4');
  await hands.press('Enter');
  await lise.locator('tbody tr').nth(7).waitFor();
}, 60_000);

it('orders the list by its next review, by keyboard', async () => {
  await lise.getByRole('button', { name: 'Prochaine revue' }).focus();
  await hands.press('Enter');
  await lise.waitForFunction(() => document.querySelector('tbody th b')?.textContent === 'R4');
  expect((await codes(lise)).slice(0, 3)).toEqual(['R4', 'R1', 'R8']);
}, 60_000);

it('opens a risk, and says how it stands: the grades move, the words are kept', async () => {
  await lise.locator('tbody tr', { hasText: 'R2' }).focus();
  await hands.press('Enter');
  await lise.getByRole('heading', { level: 1, name: /^R2 / }).waitFor();
  await lise.getByRole('button', { name: /^Revoir/ }).waitFor();
  await shot(lise, 'risk');
  await hands.press('Enter');
  const dialog = lise.getByRole('dialog', { name: 'Revoir R2' });
  await dialog.getByLabel('Probabilité').waitFor();
  expect(await inFocus(lise)).toContain('Probabilité');
  await hands.press('ArrowDown', 'ArrowDown');
  await dialog.getByText('12, niveau élevé ; à la dernière revue 4, niveau modéré').waitFor();
  await hands.press('Shift+Tab', 'ArrowLeft');
  expect(await inFocus(lise)).toContain('ouvert');
  await hands.press('Tab', 'Tab', 'Tab');
  await hands.write(words);
  await shot(lise, 'risk-review');
  await hands.press('Control+Enter');
  await said(lise, 'Revue de R2 enregistrée.');
  expect(await inDatabase(stage, R2)).toBe('OPEN 3×4');
  await lise.getByText(words).waitFor();
  await lise.getByText('aggravé de 8 points').waitFor();
  process.stdout.write(`a risk reviewed: ${hands.keys} keys since the register opened, ${hands.letters} characters\n`);
}, 60_000);

it('shows it to whoever looks on', async () => {
  await said(claire, /Anne-Lise Girard a mis à jour R2\./);
  expect(await codes(claire)).toEqual(['R1', 'R8', 'R3', 'R2', 'R7', 'R9', 'R4', 'R5']);
}, 60_000);

it('lets a partner raise a risk of work that is theirs, and says what is missing', async () => {
  await lise.goto(`${base}/risques`);
  await lise.getByRole('button', { name: 'Signaler un risque' }).focus();
  await hands.press('Enter');
  const dialog = lise.getByRole('dialog', { name: 'Signaler un risque' });
  await dialog.getByLabel('Titre', { exact: true }).waitFor();
  expect(await axe(lise)).toEqual([]);
  await hands.press('Control+Enter');
  await dialog.getByText('Dites en quelques mots ce qui peut arriver.').waitFor();
  await dialog.getByLabel('Titre', { exact: true }).focus();
  await hands.write('Panne du banc de tri');
  await shot(lise, 'risk-raise');
  await hands.press('Control+Enter');
  await dialog.getByText(/Ce risque ne touche aucun de vos lots/).waitFor();
  await dialog.getByRole('checkbox', { name: /^T1\.2 / }).focus();
  await hands.press('Space', 'Control+Enter');
  await said(lise, 'R10 signalé.');
  await lise.getByRole('link', { name: 'Panne du banc de tri' }).waitFor();
  expect(await inDatabase(stage, `SELECT title_fr || ' / ' || title_en FROM risk WHERE number = 10`)).toBe(
    'Panne du banc de tri / Panne du banc de tri',
  );
}, 60_000);

it('closes it with the reason, and keeps it among all', async () => {
  await lise.getByRole('link', { name: 'Panne du banc de tri' }).click();
  await lise.getByRole('button', { name: 'Clore', exact: true }).click();
  const dialog = lise.getByRole('dialog', { name: 'Clore R10' });
  await dialog.getByLabel('Pourquoi').waitFor();
  await hands.press('Control+Enter');
  await dialog.getByText('Dites en une phrase pourquoi.').waitFor();
  await dialog.getByLabel('Pourquoi').focus();
  await hands.write('Banc doublé.');
  await hands.press('Control+Enter');
  await said(lise, 'R10 clos.');
  await lise.getByRole('button', { name: 'Rouvrir' }).waitFor();
  await lise.goto(`${base}/risques?etat=CLOSED`);
  await lise.locator('tbody tr').nth(1).waitFor();
  expect((await codes(lise)).sort()).toEqual(['R10', 'R6']);
}, 60_000);

it('is found by Ctrl K, on the page of the work that it threatens, beside its milestone and in the cockpit', async () => {
  await lise.keyboard.press('Control+k');
  await lise.getByRole('dialog', { name: 'Aller à' }).getByRole('combobox').fill('seul fournisseur');
  await lise.getByRole('option', { name: /R1 Un seul fournisseur/ }).waitFor();
  await lise.keyboard.press('Enter');
  await lise.getByRole('heading', { level: 1, name: /^R1 / }).waitFor();
  await lise.getByRole('link', { name: 'Transduction miniaturisée' }).click();
  await lise.getByRole('heading', { level: 1, name: /^T2\.2 / }).waitFor();
  await shot(lise, 'work-risks');
  const card = lise.getByRole('region', { name: 'Risques' });
  await card.getByRole('link', { name: 'Un seul fournisseur d’anticorps validés' }).waitFor();
  await lise.goto(`${base}/echeances?jalon=${await inDatabase(stage, `SELECT id FROM milestone WHERE code = 'J4'`)}`);
  await lise.locator('aside').getByRole('link', { name: 'R1' }).waitFor();
  await claire.goto(`${base}/cockpit`);
  const worst = claire.getByRole('region', { name: 'Les risques les plus graves' });
  await worst.getByRole('link', { name: 'Un seul fournisseur d’anticorps validés' }).waitFor();
  expect(await worst.locator('li').count()).toBe(3);
}, 60_000);
