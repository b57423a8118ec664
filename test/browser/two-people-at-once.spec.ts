import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { Hands, inFocus } from './support/hands.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

let stage: Stage;
let hers: Page;
let claires: Page;
let hands: Hands;

beforeAll(async () => {
  stage = await openDemonstration();
  [hers, claires] = await Promise.all([stage.newPage(), stage.newPage()]);
  hands = new Hands(hers);
  const base = await baseOf(stage);
  await signIn(hers, 'anne-lise', `${base}/lots`);
  await signIn(claires, 'claire', `${base}/lots?qui=tous`);
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const row = (page: Page): Locator => page.locator('li[data-row]', { hasText: 'LT2' });
const form = (page: Page): Locator => page.getByRole('form', { name: 'Mise à jour de LT2' });
const dialog = (): Locator => hers.getByRole('dialog', { name: 'Claire Vuillemin a modifié LT2' });
const stored = () =>
  inDatabase<Record<string, unknown>>(
    stage,
    `SELECT jsonb_build_object('state', state, 'progress', progress, 'done', done, 'next', next, 'version', version)
     FROM work_package WHERE code = 'LT2'`,
  );

async function open(page: Page): Promise<void> {
  await row(page).focus();
  await page.keyboard.press('Enter');
  await form(page).waitFor();
}

it('lets two people write of one work package, and keeps what the first one saves', async () => {
  await Promise.all([open(hers), open(claires)]);
  await hands.press('+', '+', '+', 'f', 'Control+a');
  await hands.write('Puce d’activation en salle blanche.');

  const other = new Hands(claires);
  await other.press('3', '+', '+', 's', 'Control+a');
  await other.write('Attendre la livraison de Diaclone.');
  await other.press('Enter');
  await row(claires)
    .getByText(/Enregistré à/)
    .waitFor();
  expect(await stored()).toMatchObject({ state: 'AT_RISK', progress: 55, version: 2 });
}, 60_000);

it('leaves alone what the second one is writing, while the news come in', async () => {
  await hers.getByText('Claire Vuillemin a mis à jour LT2.').waitFor({ state: 'attached' });
  expect(await form(hers).getByLabel('Ce qui est fait').inputValue()).toBe('Puce d’activation en salle blanche.');
  expect(await form(hers).getByLabel('Avancement (%)').inputValue()).toBe('60');
  await form(hers).getByText('pas encore enregistré').waitFor();
}, 60_000);

it('shows the second one three columns, and what only the other changed is the other’s to begin with', async () => {
  await hands.press('Enter');
  await dialog().waitFor();
  const columns = await dialog().getByRole('columnheader').allInnerTexts();
  for (const [at, words] of ['Champ', 'Avant', 'Votre version', 'Version de Claire'].entries())
    expect(columns[at]).toContain(words);
  const progress = dialog().getByRole('row', { name: /^Avancement/ });
  expect((await progress.innerText()).match(/\d+(?=\s?%)/g)).toEqual(['45', '60', '55']);
  const chosen = (field: RegExp) =>
    dialog()
      .getByRole('row', { name: field })
      .getByRole('radio')
      .evaluateAll((sides) => sides.map((side) => (side as HTMLInputElement).checked));
  expect(await chosen(/^État/)).toEqual([false, true]);
  expect(await chosen(/^Avancement/)).toEqual([true, false]);
  expect(await chosen(/^Ce qui est fait/)).toEqual([true, false]);
  expect(await chosen(/^Ce qui vient/)).toEqual([false, true]);
  await shot(hers, 'three-columns');
}, 60_000);

it('lets one go back to the form with every word, and come again', async () => {
  await hands.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  expect(await form(hers).getByLabel('Ce qui est fait').inputValue()).toBe('Puce d’activation en salle blanche.');
  await form(hers).getByLabel('Ce qui est fait').focus();
  await hands.press('Enter');
  await dialog().waitFor();
}, 60_000);

it('is settled field by field, by keyboard alone, and stored as it was chosen', async () => {
  await hers.waitForFunction(() => document.activeElement?.matches('[role=dialog] input[type=radio]:checked'));
  expect(await inFocus(hers)).toContain('À risque');
  await hands.press('Tab');
  expect(await inFocus(hers)).toContain('60');
  await hands.press('ArrowRight');
  expect(await inFocus(hers)).toContain('55');
  const result = dialog().locator('[aria-live=polite]');
  await result.getByText('55').waitFor();
  await hands.press('Enter');
  await dialog().waitFor({ state: 'detached' });
  await row(hers)
    .getByText(/Enregistré à/)
    .waitFor();
  expect(await stored()).toEqual({
    state: 'AT_RISK',
    progress: 55,
    done: 'Puce d’activation en salle blanche.',
    next: 'Attendre la livraison de Diaclone.',
    version: 3,
  });
}, 60_000);

it('loses nothing of what either saved: the history holds both, in their order', async () => {
  const { rows } = await stage.database.admin.query(
    `SELECT p.name, u.progress, u.done FROM status_update u JOIN person p ON p.id = u.author_id
     JOIN work_package w ON w.id = u.work_package_id WHERE w.code = 'LT2' ORDER BY u.at DESC, u.id DESC LIMIT 2`,
  );
  expect(rows).toMatchObject([
    { name: 'Anne-Lise Girard', progress: 55, done: 'Puce d’activation en salle blanche.' },
    { name: 'Claire Vuillemin', progress: 55 },
  ]);
  await claires
    .locator('li[data-row]', { hasText: 'LT2' })
    .getByText(/par Anne-Lise Girard/)
    .waitFor();
}, 60_000);

it('reads the screen again when the line that was cut comes back', async () => {
  const page = await stage.newPage();
  const lines: { close(options: { code: number }): Promise<void> }[] = [];
  await page.routeWebSocket('**/graphql', (line) => {
    line.connectToServer();
    lines.push(line);
  });
  await signIn(page, 'anne-lise', `${await baseOf(stage)}/lots`);
  await row(page).waitFor();
  await page.waitForLoadState('networkidle');
  expect(lines).toHaveLength(1);
  await stage.database.admin.query(`UPDATE work_package SET progress = 58 WHERE code = 'LT2'`);
  await lines[0]?.close({ code: 1012 });
  await row(page)
    .getByText(/^58\s%$/)
    .waitFor();
  expect(lines).toHaveLength(2);
}, 60_000);
