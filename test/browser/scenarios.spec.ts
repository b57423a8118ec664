import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { axe } from './support/axe.js';
import { baseOf, inDatabase, openDemonstration } from './support/demonstration.js';
import { shot, signIn } from './support/person.js';
import type { Stage } from './support/stage.js';

const TRIED = 'Essais à vide deux semaines plus tard';
const T43 = `SELECT starts_on::text FROM work_package WHERE code = 'T4.3'`;
const J4 = `SELECT forecast_on::text FROM milestone WHERE code = 'J4'`;

let stage: Stage;
let base: string;
let claire: Page;
let lise: Page;

beforeAll(async () => {
  stage = await openDemonstration();
  base = await baseOf(stage);
  claire = await stage.newPage();
  lise = await stage.newPage();
  await signIn(claire, 'claire', `${base}/planning`);
  await signIn(lise, 'anne-lise', `${base}/planning/scenarios`);
}, 90_000);
afterAll(() => stage?.close(), 60_000);

const card = (page: Page, name: string): Locator => page.getByRole('region', { name });
const said = (page: Page, sentence: string | RegExp): Promise<void> =>
  page.locator('[aria-live=polite]').getByText(sentence).first().waitFor({ state: 'attached' });

it('shows a partner what is tried, row by row, and nothing to decide it with', async () => {
  await lise.getByRole('heading', { level: 1, name: 'Un scénario à côté du plan' }).waitFor();
  const rows = card(lise, TRIED).locator('tbody tr');
  await rows.nth(4).waitFor();
  expect(await rows.locator('th').allInnerTexts()).toEqual([
    expect.stringMatching(/^T4\.3 /),
    ...['J6', 'J7', 'J8', 'J9'].map((code) => expect.stringMatching(new RegExp(`^${code} `))),
  ]);
  expect(await rows.locator('svg').count()).toBe(5);
  expect(await card(lise, TRIED).getByRole('button').count()).toBe(0);
  expect(await card(lise, 'En euros').count()).toBe(0);
  expect(await axe(lise)).toEqual([]);
  await shot(lise, 'scenarios');
  await lise.setViewportSize({ width: 390, height: 844 });
  expect(await lise.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await shot(lise, 'scenarios-390');
}, 60_000);

it('keeps a move of the chart beside the plan, and puts it away again', async () => {
  await claire.locator('tr[data-key]').first().waitFor();
  const row = claire.locator('tr[data-key]', {
    has: claire.locator('th[data-cell=head]').getByText('J4', { exact: true }),
  });
  await row.locator('td[data-cell=bar]').focus();
  await claire.keyboard.press('Shift+ArrowRight');
  await claire.getByRole('button', { name: 'Garder comme scénario' }).click();
  const dialog = claire.getByRole('dialog', { name: 'Garder le déplacement de J4 comme scénario' });
  await dialog.getByLabel('Nom du scénario').fill('J4 une semaine plus tard');
  await shot(claire, 'scenarios-keep');
  await dialog.getByRole('button', { name: 'Garder' }).click();
  await said(claire, 'J4 est gardé dans « J4 une semaine plus tard ». Le plan n’a pas bougé.');
  const kept = card(claire, 'J4 une semaine plus tard');
  await kept.getByText('12 févr. 2020').waitFor();
  expect(await inDatabase(stage, J4)).toBe('2020-02-05');
  await kept.getByRole('button', { name: 'Retirer J5 du scénario' }).click();
  await kept.getByText(/J5, que le scénario ne déplace pas, attend J4/).waitFor();
  const euros = card(claire, 'En euros');
  await euros.getByText('répartition au fil des jours, indicative').waitFor();
  await euros.getByText('Année civile').click();
  await euros.getByRole('rowheader', { name: '2020' }).waitFor();
  await euros.getByText('Période de dépenses').click();
  expect(await euros.locator('tbody tr').count()).toBeGreaterThanOrEqual(8);
  expect(await axe(claire)).toEqual([]);
  await shot(claire, 'scenarios-obstacle');
  await kept.getByRole('button', { name: 'Abandonner…' }).click();
  await claire.getByRole('dialog').getByRole('button', { name: 'Abandonner le scénario' }).click();
  await said(claire, '« J4 une semaine plus tard » est abandonné.');
  await kept.getByText(/Abandonné le .* par Claire Vuillemin/).waitFor();
}, 60_000);

it('is adopted from the plan in three clicks and a reason', async () => {
  await claire.goto(`${base}/planning`);
  let clicks = 0;
  const click = async (it: Locator) => {
    await it.click();
    clicks += 1;
  };
  await click(claire.getByRole('link', { name: 'Scénarios' }));
  await card(claire, TRIED).locator('tbody tr').nth(4).waitFor();
  await click(claire.getByRole('button', { name: 'Adopter…' }));
  const dialog = claire.getByRole('dialog', { name: `Adopter « ${TRIED} » ?` });
  await dialog.getByLabel('Motif').waitFor();
  await claire.keyboard.type('La salle blanche est prise jusqu’au 15 mai.');
  await shot(claire, 'scenarios-adopt');
  await click(dialog.getByRole('button', { name: 'Adopter' }));
  await said(claire, `« ${TRIED} » est adopté : le plan a ses dates.`);
  expect(await inDatabase(stage, T43)).toBe('2020-05-18');
  expect(clicks).toBeLessThanOrEqual(4);
  process.stdout.write(`a scenario adopted: ${clicks} clicks from the plan and a reason\n`);
  await card(claire, TRIED)
    .getByText(/Adopté le .* La salle blanche/)
    .waitFor();
  expect(await claire.getByRole('button', { name: 'Adopter…' }).count()).toBe(0);
}, 60_000);

it('is not offered to who oversees the project', async () => {
  const etienne = await stage.newPage();
  await signIn(etienne, 'etienne', `${base}/planning`);
  await etienne.getByRole('link', { name: 'Comparer' }).waitFor();
  expect(await etienne.getByRole('link', { name: 'Scénarios' }).count()).toBe(0);
}, 60_000);
